package org.fendan.app.desk;

import java.util.List;
import org.fendan.app.json.EventJson;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EventRow;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/** Turns what is kept of a case into the case. */
final class Shelf {

    private final Catalogue catalogue;

    Shelf(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    CaseFile file(CaseRow row, List<EventRow> events) {
        Scheme scheme = catalogue
                .edition(row.scheme(), row.editionDate())
                .orElseThrow(
                        () -> new SchemeAbsent(row.scheme(), row.editionDate().toString()));
        return CaseFile.of(
                row.id(),
                scheme,
                row.bank(),
                row.institution(),
                EventJson.read(
                        scheme,
                        events.stream().map(event -> Json.read(event.body())).toList()));
    }

    /** Whether the edition the case was filed under is loaded. */
    boolean knows(CaseRow row) {
        return catalogue.edition(row.scheme(), row.editionDate()).isPresent();
    }

    static CaseRow row(CaseFile file) {
        return new CaseRow(
                file.id(),
                file.scheme().id(),
                file.scheme().inForce().from(),
                file.bank(),
                file.institution(),
                file.enterprise(),
                file.stage(),
                "{}",
                file.events().size());
    }
}
