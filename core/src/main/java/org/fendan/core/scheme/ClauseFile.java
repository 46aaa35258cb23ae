package org.fendan.core.scheme;

import java.util.List;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Text;
import org.fendan.core.reference.Tables;

/** The list of clauses that lies beside a scheme's class. */
final class ClauseFile {

    private static final List<String> HEADING = List.of("clause", "zh", "en", "sha256");

    private ClauseFile() {}

    static List<Clause> beside(Class<?> scheme) {
        String name = scheme.getSimpleName() + ".clauses";
        List<List<String>> rows = Tables.pipes(scheme, name);
        if (rows.isEmpty() || !rows.get(0).equals(HEADING)) {
            throw new IllegalStateException(name + " must begin with the line \"" + String.join(" | ", HEADING) + "\"");
        }
        return rows.subList(1, rows.size()).stream()
                .map(row -> new Clause(row.get(0), Text.of(row.get(1), row.get(2)), row.get(3)))
                .toList();
    }
}
