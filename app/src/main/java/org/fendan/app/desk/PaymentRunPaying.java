package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.json.Json;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.settlement.PaymentRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pays a run: first it is opened for payment, then each payee is paid in a work of its own.
 *
 * <p>An approval held until a day stands until its lapse is posted, also on that day and after it.
 */
final class PaymentRunPaying {

    private final Transaction tx;
    private final PaymentRunBook book;
    private final PaymentRunSeparation separation;
    private final Intent intent;

    PaymentRunPaying(Transaction tx, PaymentRunBook book, Intent intent) {
        this.tx = tx;
        this.book = book;
        this.separation = new PaymentRunSeparation(tx, book);
        this.intent = intent;
    }

    /** Opens an approved run for payment, and answers who was paid before and who is still to be paid. */
    Answer begin(PaymentRunRecord run, JsonNode request) {
        Body body = new Body(request, Set.of("date"));
        LocalDate date = body.date();
        PaymentRunRules.onlyRoles(body, intent, Role.AUTHORITY);
        Caller payer = PositionRules.need(body, tx, intent, Position.PAYER);
        body.faults().addAll(separation.payerFaults(run, run.open(), payer));
        PaymentRunRules.notBefore(body, date, run.decidedOn());
        if (body.faults().isEmpty()) {
            run.unpaid().forEach(payee -> datesBefore(run, payee, date, body));
        }
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        if (!run.state().isApproved()) {
            return PaymentRunRules.stateDiffers(run, intent.language());
        }
        tx.append(Draft.by(intent.caller().user()));
        if (run.state() == PaymentRunState.APPROVED) {
            book.write(run.id(), Act.PAYING, act(date));
        }
        ObjectNode answer = Json.object().put("id", run.id());
        answer.set("before", Json.array(run.paid().values(), PaymentRunView::payment));
        answer.set("toPay", Json.strings(run.unpaid()));
        return Answer.created(answer);
    }

    private void datesBefore(PaymentRunRecord run, String payee, LocalDate date, Body body) {
        of(run, payee).stream()
                .flatMap(line -> book.file(line.item().caseId()).lastDate().stream())
                .max(LocalDate::compareTo)
                .ifPresent(last -> PaymentRunRules.notBefore(body, date, last));
    }

    private static List<Line> of(PaymentRunRecord run, String payee) {
        return run.lines().stream()
                .filter(line -> line.item().payee().equals(payee))
                .filter(line -> line.pays().isPositive())
                .toList();
    }

    /** What was taken off the payee's list since it was approved. */
    private static Stream<PaymentRun.Item> struck(PaymentRunRecord run, String payee) {
        return run.lines().stream()
                .filter(Line::lapsed)
                .map(Line::item)
                .filter(item -> item.payee().equals(payee));
    }

    /** Pays one payee; nothing is paid to one who was paid already. */
    Answer pay(PaymentRunRecord run, String payee, JsonNode request) {
        Optional<JsonNode> before = Optional.ofNullable(run.paid().get(payee));
        if (before.isPresent()) {
            tx.append(Draft.by(intent.caller().user()));
            return Answer.ok(PaymentRunView.payment(before.get()).put("before", true));
        }
        if (!run.state().isPayable()) {
            return PaymentRunRules.stateDiffers(run, intent.language());
        }
        Body body = new Body(request, Set.of("date"));
        LocalDate date = body.date();
        Caller payer = PositionRules.need(body, tx, intent, Position.PAYER);
        body.faults().addAll(separation.payerFaults(run, of(run, payee), payer));
        datesBefore(run, payee, date, body);
        return body.faults().isEmpty() ? pay(run, payee, date) : body.refusal(intent.language());
    }

    private Answer pay(PaymentRunRecord run, String payee, LocalDate date) {
        List<PaymentRun.Item> due = new ArrayList<>();
        List<PaymentRun.Item> lapsed = new ArrayList<>();
        of(run, payee).stream()
                .map(Line::item)
                .forEach(item -> (PaymentRunRules.isDue(book.file(item.caseId()), item) ? due : lapsed).add(item));
        for (PaymentRun.Item item : due) {
            String name = "subsidy/" + PaymentRunRecord.name(item) + "/" + run.id();
            if (!tx.claimNaturalKey(name)) {
                return PaymentRunRules.conflict(
                        "SUBSIDY_ALREADY_PAID",
                        name,
                        Text.of("同一批次内同一补贴只拨付一次", "a run pays a subsidy once"),
                        intent.language());
            }
        }
        Book accounts = tx.book();
        PaymentRun.Payment payment =
                PaymentRun.pay(run.id(), payee, date, intent.caller().user(), due, book::file, accounts::account);
        Chain chain = chain(run, payee, date, payment, lapsed, accounts);
        Outcome outcome = tx.append(Draft.by(intent.caller().user(), chain));
        if (outcome instanceof Outcome.Rejected rejected) {
            return Problem.refused(rejected, date, intent.language());
        }
        keep(due, payment.events());
        ObjectNode act = act(date)
                .put("payee", payee)
                .put(
                        "amount",
                        due.stream()
                                .map(PaymentRun.Item::pays)
                                .reduce(Money.ZERO, Money::plus)
                                .toString())
                .put("chain", chain.id())
                .put("entry", tx.sequence());
        act.set(
                "lapsed",
                Json.strings(Stream.concat(struck(run, payee), lapsed.stream())
                        .map(PaymentRunRecord::name)
                        .toList()));
        book.write(run.id(), Act.PAID, act);
        return Answer.created(PaymentRunView.payment(act).put("before", false));
    }

    /** One chain: what is due is paid, and what was kept for the rest is let go. */
    private Chain chain(
            PaymentRunRecord run,
            String payee,
            LocalDate date,
            PaymentRun.Payment payment,
            List<PaymentRun.Item> lapsed,
            Book accounts) {
        List<Movement> movements =
                new ArrayList<>(payment.chain().map(Chain::movements).orElse(List.of()));
        PaymentRun.release(run.id(), date, PaymentRun.kept(run.id(), lapsed, book::file, accounts::hold))
                .ifPresent(release -> movements.addAll(release.movements()));
        return payment.chain()
                .map(paid -> Chain.of(paid.id(), date, paid.purpose(), movements))
                .orElseGet(() -> Chain.of(run.id() + "/pay/" + payee, date, "拨付补贴", movements));
    }

    /** Keeps each case with its event; the events come in the order of the items. */
    private void keep(List<PaymentRun.Item> items, List<CaseEvent> events) {
        Map<String, CaseFile> files = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String id = items.get(i).caseId();
            CaseEvent event = events.get(i);
            CaseFile after = files.computeIfAbsent(id, book::file).plus(event);
            files.put(id, after);
            book.keep(after, event);
            ObjectNode told =
                    Json.object().put("case", id).put("event", event.number()).put("step", event.step());
            tx.publish("case." + event.step(), Json.write(told));
        }
    }

    private ObjectNode act(LocalDate date) {
        return Json.object()
                .put("date", date.toString())
                .put("by", intent.caller().user());
    }
}
