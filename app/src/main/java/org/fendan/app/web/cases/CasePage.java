package org.fendan.app.web.cases;

import java.util.List;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.jspecify.annotations.Nullable;

/** What the page of one case shows. */
public record CasePage(
        String id,
        List<String> notices,
        String scheme,
        String edition,
        String bank,
        String enterprise,
        String stage,
        List<Line> sums,
        List<Line> facts,
        List<Event> events,
        List<Deadline> deadlines,
        List<Letter> letters,
        List<Waterfall> claims,
        List<Open> open) {

    /** A label and what stands beside it. */
    public record Line(String label, String value) {}

    public record Event(
            int number,
            String date,
            String step,
            Tree.@Nullable Cited cited,
            String by,
            boolean agreed,
            String stated) {}

    public record Deadline(String owed, String due, String met, String counted, Tree.@Nullable Cited cited) {}

    public record Letter(String title, String to, String date, String sums, Tree.@Nullable Cited cited) {}

    /** A step that may be taken now, and by whom. */
    public record Open(String name, String actors, Tree.@Nullable Cited cited) {}
}
