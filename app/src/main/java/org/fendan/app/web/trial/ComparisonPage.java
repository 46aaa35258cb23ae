package org.fendan.app.web.trial;

import java.util.List;
import java.util.Map;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Table;

/**
 * Schemes side by side.
 *
 * @param choices every scheme by its id
 * @param table what they say and do; none while fewer than two are chosen
 * @param assumed facts that nobody stated and an example stood in for
 */
public record ComparisonPage(
        Map<String, Choice> choices,
        String date,
        String loss,
        SharedForm form,
        List<FaultLine> faults,
        List<Table> table,
        List<String> assumed) {

    /** One scheme, and whether it is set beside the others. */
    public record Choice(String name, boolean isChosen) {}
}
