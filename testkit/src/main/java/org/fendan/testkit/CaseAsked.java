package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fendan.core.fact.Facts;
import org.fendan.core.sharing.Resources;

/**
 * One row of a table: what is asked, and what is expected, by column.
 *
 * @param name the row as it stands, with the line it stands in
 */
record CaseAsked(String name, Facts facts, Resources resources, Map<String, String> expected) {

    /** What a scheme answers to a case, in one column. */
    interface Answer {
        String to(CaseAsked asked, String column);
    }

    void check(Answer answer) {
        Map<String, String> found = new LinkedHashMap<>();
        expected.keySet().forEach(column -> found.put(column, answer.to(this, column)));
        assertThat(found).as(name).isEqualTo(expected);
    }
}
