package org.fendan.app.web.law;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Table;

/**
 * One edition of a scheme, whole: each clause with what is computed of it, and what is not.
 *
 * @param on the day whose values are marked
 * @param difference to the edition before it; none for the first
 */
public record SchemePage(
        String id,
        String name,
        String summary,
        String source,
        String title,
        String inForce,
        String edition,
        String day,
        String on,
        List<Edition> editions,
        List<Clause> clauses,
        List<Reading> readings,
        Table parameters,
        List<Table> difference,
        Table procedure,
        Table unmodelled) {

    /** One edition of the same scheme. */
    public record Edition(String from, String inForce) {}

    /**
     * A clause of the source.
     *
     * @param path all that stands on it, and the money it moved
     * @param unmodelled why it is not computed; empty where it is
     */
    public record Clause(
            String number, String summary, String fingerprint, String path, List<Rule> rules, String unmodelled) {

        public boolean isComputed() {
            return !rules.isEmpty();
        }
    }

    /** What is computed of a clause: its kind, and what it says. */
    public record Rule(String kind, String text, List<Chip> chips) {}

    /**
     * A silent place of the text, what could be read there, and what is.
     *
     * @param decides what stands on it
     */
    public record Reading(
            String id, String article, String path, String question, List<Choice> options, List<String> decides) {}

    public record Choice(String wording, boolean chosen) {}

    List<Table> tables() {
        return Stream.concat(Stream.of(parameters, procedure, unmodelled), difference.stream())
                .toList();
    }
}
