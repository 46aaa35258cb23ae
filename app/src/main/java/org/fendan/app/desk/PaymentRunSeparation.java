package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.desk.Separation.Done;
import org.fendan.app.desk.Separation.Part;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;

/**
 * Nobody draws a run up, approves it and pays it; nor approves or pays in it a subsidy they asked for, or pays one they
 * granted.
 */
final class PaymentRunSeparation {

    private final Separation separation;
    private final PaymentRunBook book;

    PaymentRunSeparation(Transaction tx, PaymentRunBook book) {
        this.separation = new Separation(tx);
        this.book = book;
    }

    List<Fault> approverFaults(PaymentRunRecord run, Caller caller) {
        return faults(run, run.lines(), Part.CHECKER, caller);
    }

    /** {@code lines}: those about to be paid. */
    List<Fault> payerFaults(PaymentRunRecord run, List<Line> lines, Caller caller) {
        return faults(run, lines, Part.PAYER, caller);
    }

    private List<Fault> faults(PaymentRunRecord run, List<Line> lines, Part own, Caller caller) {
        List<Done> before = new ArrayList<>();
        before.add(new Done(Part.MAKER, run.id(), by(run, Act.DRAFTED)));
        Stream.of(Act.APPROVED)
                .filter(act -> run.act(act).isPresent())
                .forEach(act -> before.add(new Done(Part.CHECKER, run.id(), by(run, act))));
        lines.stream()
                .map(Line::item)
                .flatMap(item -> separation.doneOnSubsidy(book.file(item.caseId()), item.subsidy()))
                .forEach(before::add);
        return separation.faults(before, own, caller);
    }

    private static String by(PaymentRunRecord run, Act act) {
        return run.act(act).orElseThrow().path("by").asString("");
    }
}
