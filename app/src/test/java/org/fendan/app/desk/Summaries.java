package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.Reads;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Catalogue;

/** What lists keep of every case, held against its events folded anew. */
public final class Summaries {

    private Summaries() {}

    /** Compares every case, and answers of how many something is owed. */
    public static long compare(Catalogue catalogue, Reads reads) {
        Shelf shelf = new Shelf(catalogue);
        var rows = reads.cases(CaseFilter.first(Integer.MAX_VALUE));
        for (CaseRow row : rows) {
            var file = shelf.file(row, reads.events(row.id()));
            assertThat(row).isEqualTo(CaseSummary.row(file, ChinaCalendar.STATE_COUNCIL));
        }
        return rows.stream().filter(row -> row.index().due().isPresent()).count();
    }
}
