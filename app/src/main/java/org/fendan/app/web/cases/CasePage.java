package org.fendan.app.web.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.jspecify.annotations.Nullable;

/**
 * The file of one loan.
 *
 * @param line what was done, what is open now, what may come after it
 * @param findings each requirement its admission was judged by
 */
public record CasePage(
        String id,
        List<String> notices,
        String scheme,
        String schemeName,
        String edition,
        String bank,
        String institution,
        String enterprise,
        String reference,
        String stage,
        List<Sum> sums,
        List<Moment> line,
        List<Preview.Finding> findings,
        List<Waterfall> claims,
        Table deadlines,
        Table letters,
        Table papers,
        Table postings,
        Table facts) {

    /** A sum, and where it leads. */
    public record Sum(String label, String value, String path) {}

    /** How a moment of the time line stands. */
    public enum Standing {
        DONE,
        OPEN,
        LATER;

        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A step of the time line.
     *
     * @param number of its event; 0 where it was not taken
     * @param mine whether the reader may take it now
     * @param who who took it, or whose turn it is
     * @param path where it leads: its form, or the entry that carries it
     */
    public record Moment(
            Standing standing,
            int number,
            String date,
            String name,
            String who,
            boolean mine,
            String stated,
            List<Chip> chips,
            String path,
            Tree.@Nullable Cited cited) {}

    /** The steps that are open now, the reader's own first. */
    public List<Moment> open() {
        return line.stream()
                .filter(moment -> moment.standing() == Standing.OPEN)
                .sorted(Comparator.comparing(moment -> !moment.mine()))
                .toList();
    }
}
