package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.json.Json;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.Approval;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.settlement.Lapse;
import org.fendan.core.settlement.PaymentRun;
import org.fendan.core.settlement.Plan;
import tools.jackson.databind.node.ObjectNode;

/** Posts the lapse of one approval: all it still keeps is let go in one chain, and the case or the run says so. */
final class HoldLapsing {

    private static final String HELD_UNTIL = ServiceFacts.HELD_UNTIL.name();

    private final Transaction tx;
    private final Shelf shelf;
    private final PaymentRunBook runs;
    private final Intent intent;

    HoldLapsing(Transaction tx, Shelf shelf, Intent intent) {
        this.tx = tx;
        this.shelf = shelf;
        this.runs = new PaymentRunBook(tx, shelf);
        this.intent = intent;
    }

    /** Lapses the approval of a case or of a payment run, whichever bears this name. */
    Answer lapse(String name, LocalDate date) {
        try {
            Optional<CaseRow> row = tx.caseRow(name);
            return row.isPresent()
                    ? lapse(shelf.file(row.get(), tx.events(name)), date)
                    : runs.find(name)
                            .map(run -> lapse(run, date))
                            .orElseGet(() -> PaymentRunRules.absent(name, intent.language()));
        } catch (SchemeAbsent absent) {
            return Problem.SCHEME_ABSENT.answer(absent.sentence(), intent.language());
        }
    }

    private Answer lapse(CaseFile before, LocalDate date) {
        String user = intent.caller().user();
        Book book = tx.book();
        Plan plan = ApprovalStands.voided(before).isPresent()
                ? Lapse.ofVoid(before, date, user, book::account)
                : Lapse.plan(before, date, user, book::account);
        if (plan instanceof Plan.Refused refused) {
            return Problem.REQUEST_INVALID.answer(refused.faults(), intent.language());
        }
        Plan.Ready ready = (Plan.Ready) plan;
        CaseEvent event = ready.event();
        Optional<Answer> refused = append(ready.chain(), date);
        if (refused.isPresent()) {
            return refused.get();
        }
        shelf.keep(tx, ready.after(), event);
        ObjectNode told = Json.object()
                .put("case", before.id())
                .put("event", event.number())
                .put("step", event.step());
        tx.publish("case.lapse", Json.write(told));
        before.approval().flatMap(Approval::heldUntil).ifPresent(day -> told.put(HELD_UNTIL, day.toString()));
        return answer(told, ready.chain());
    }

    /** What a run has not paid lapses together; it comes into the next run. */
    private Answer lapse(PaymentRunRecord run, LocalDate date) {
        if (!run.state().isPayable()) {
            return PaymentRunRules.stateDiffers(run, intent.language());
        }
        Optional<LocalDate> until = run.heldUntil().filter(day -> !date.isBefore(day));
        if (until.isEmpty()) {
            return PaymentRunRules.conflict(
                    "NOTHING_DUE",
                    run.heldUntil().map(LocalDate::toString).orElse(""),
                    Text.of("批次的审核至该日尚未失效", "the approval of the run does not lapse by that day"),
                    intent.language());
        }
        Book book = tx.book();
        List<PaymentRun.Item> items = run.open().stream().map(Line::item).toList();
        List<Hold> kept = PaymentRun.kept(run.id(), items, runs::file, book::hold);
        Optional<Chain> chain = PaymentRun.expire(run.id(), date, kept);
        Optional<Answer> refused = append(chain, date);
        if (refused.isPresent()) {
            return refused.get();
        }
        ObjectNode act = Json.object()
                .put("date", date.toString())
                .put("by", intent.caller().user())
                .put(HELD_UNTIL, until.get().toString());
        chain.ifPresent(booked -> act.put("chain", booked.id()).put("entry", tx.sequence()));
        act.set(
                "expired",
                Json.strings(items.stream().map(PaymentRunRecord::name).toList()));
        runs.write(run.id(), Act.LAPSED, act);
        return answer(
                Json.object()
                        .put("paymentRun", run.id())
                        .put(HELD_UNTIL, act.path(HELD_UNTIL).asString()),
                chain);
    }

    private Optional<Answer> append(Optional<Chain> chain, LocalDate date) {
        String user = intent.caller().user();
        Outcome outcome = tx.append(chain.map(one -> Draft.by(user, one)).orElseGet(() -> Draft.by(user)));
        return outcome instanceof Outcome.Rejected rejected
                ? Optional.of(Problem.refused(rejected, date, intent.language()))
                : Optional.empty();
    }

    private Answer answer(ObjectNode told, Optional<Chain> chain) {
        chain.ifPresent(one -> told.put("chain", one.id())
                .put("entry", tx.sequence())
                .put("holds", one.movements().size()));
        return Answer.created(told);
    }
}
