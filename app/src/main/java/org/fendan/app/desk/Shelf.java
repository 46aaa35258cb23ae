package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.app.json.EventJson;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseGlance;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EventRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what is kept of a case into the case, and keeps what was added to it. */
final class Shelf {

    private final Catalogue catalogue;
    private final Origins origins;

    Shelf(Catalogue catalogue) {
        this(catalogue, Origins.UNKNOWN);
    }

    Shelf(Catalogue catalogue, Origins origins) {
        this.catalogue = catalogue;
        this.origins = origins;
    }

    CaseFile file(CaseRow row, List<EventRow> events) {
        List<JsonNode> bodies =
                events.stream().map(event -> Json.read(event.body())).toList();
        Scheme scheme = catalogue
                .edition(row.scheme(), row.editionDate())
                .orElseThrow(() -> new SchemeAbsent(row.scheme(), row.editionDate(), Origins.last(bodies)));
        return CaseFile.of(row.id(), scheme, row.bank(), row.institution(), EventJson.read(scheme, bodies));
    }

    /** Whether the edition the case was filed under is loaded. */
    boolean knows(CaseRow row) {
        return catalogue.edition(row.scheme(), row.editionDate()).isPresent();
    }

    boolean knows(CaseGlance glance) {
        return catalogue.edition(glance.scheme(), glance.editionDate()).isPresent();
    }

    /** Keeps a case with its newest event, which policy made it, and the letters it makes due. */
    void keep(Transaction tx, CaseFile after, CaseEvent event) {
        origins.of(after.scheme()).ifPresent(origin -> PolicyRecords.keep(tx, after.scheme(), origin));
        tx.appendEvent(
                after.id(), event.effect().name(), Json.write(origins.stamp(EventJson.write(event), after.scheme())));
        LetterDues.keep(tx, after, event);
        Optional<String> before = tx.caseRow(after.id()).map(Shelf::state);
        new ArticleBook(tx).moved(after, event);
        CaseRow row = CaseSummary.row(after, ChinaCalendar.STATE_COUNCIL);
        tx.saveCase(row);
        tx.tell(new Transaction.Told("case " + after.id(), before, state(row)));
    }

    private static String state(CaseRow row) {
        return row.version() + " " + row.stage();
    }

    /** Writes down which policy made an answer. */
    ObjectNode stamp(ObjectNode answer, Scheme scheme) {
        return origins.stamp(answer, scheme);
    }
}
