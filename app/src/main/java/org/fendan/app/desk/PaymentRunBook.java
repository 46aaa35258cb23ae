package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.json.Json;
import org.fendan.app.json.PaymentRunJson;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.app.json.PaymentRunJson.Standing;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.ledger.Book;
import org.fendan.core.scheme.Effect;
import org.fendan.core.settlement.PaymentRun;
import tools.jackson.databind.node.ObjectNode;

/** The payment runs and the cases in them, as they stand while a work writes. */
final class PaymentRunBook {

    private final Transaction tx;
    private final Shelf shelf;

    PaymentRunBook(Transaction tx, Shelf shelf) {
        this.tx = tx;
        this.shelf = shelf;
    }

    Optional<PaymentRunRecord> find(String id) {
        return PaymentRunRecord.find(id, tx::register);
    }

    /** The run of a scheme with which something is still to be done; the draft alone names the scheme. */
    Optional<PaymentRunRecord> open(String scheme) {
        return tx.registerAll(PaymentRunRecord.RUNS).stream()
                .filter(row -> Json.read(row.body()).path("scheme").asString("").equals(scheme))
                .map(RegisterRow::subject)
                .flatMap(id -> find(id).stream())
                .filter(run -> run.state().isOpen())
                .findFirst();
    }

    /** What is granted up to a day and not yet paid, as the funds and caps stand now. */
    List<Line> draw(String scheme, LocalDate lastDay) {
        List<CaseFile> files = tx.casesWith(scheme, Effect.GRANT.name()).stream()
                .map(row -> shelf.file(row, tx.events(row.id())))
                .filter(file -> file.grants().values().stream()
                        .anyMatch(grant -> grant.due().isPositive()))
                .toList();
        Book book = tx.book();
        return PaymentRun.draw(files, lastDay, book::account).stream()
                .map(item -> line(item, file(item.caseId())))
                .toList();
    }

    private static Line line(PaymentRun.Item item, CaseFile file) {
        return new Line(
                item,
                file.scheme().inForce().from(),
                file.enterprise(),
                file.facts().text(EnterpriseFacts.ENTERPRISE_NAME).orElse(""),
                Standing.LISTED);
    }

    CaseFile file(String caseId) {
        return tx.caseRow(caseId)
                .map(row -> shelf.file(row, tx.events(caseId)))
                .orElseThrow(
                        () -> new IllegalStateException("a payment run names the case " + caseId + ", which is none"));
    }

    /** Keeps a case with its newest event. */
    void keep(CaseFile after, CaseEvent event) {
        shelf.keep(tx, after, event);
    }

    /** Puts what was done with a run on record, and tells the outside. */
    void write(String run, Act act, ObjectNode line) {
        line.put("act", act.name());
        tx.appendRegister(PaymentRunRecord.RUNS, run, Json.write(line));
        String topic = "payment-run." + act.name().toLowerCase(java.util.Locale.ROOT);
        tx.publish(topic, Json.write(line.deepCopy().put("run", run)));
    }

    void write(String run, List<Line> lines) {
        lines.forEach(line -> tx.appendRegister(PaymentRunRecord.ITEMS, run, Json.write(PaymentRunJson.write(line))));
    }
}
