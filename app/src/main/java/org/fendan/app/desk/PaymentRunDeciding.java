package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.PaymentRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A second person approves a list or refuses it; whoever runs the scheme may take it back before anybody is paid. */
final class PaymentRunDeciding {

    private static final String HELD_UNTIL = ServiceFacts.HELD_UNTIL.name();

    private final Catalogue catalogue;
    private final Transaction tx;
    private final PaymentRunBook book;
    private final PaymentRunSeparation separation;
    private final Intent intent;

    PaymentRunDeciding(Catalogue catalogue, Transaction tx, PaymentRunBook book, Intent intent) {
        this.catalogue = catalogue;
        this.tx = tx;
        this.book = book;
        this.separation = new PaymentRunSeparation(tx, book);
        this.intent = intent;
    }

    Answer decide(PaymentRunRecord run, JsonNode request) {
        Body body = new Body(request, Set.of("date", "approved", "opinion", HELD_UNTIL));
        LocalDate date = body.date();
        String opinion = body.string("opinion", "材料齐全，同意");
        if (!request.path("approved").isBoolean()) {
            body.faults()
                    .add(Fault.of(
                            ".approved",
                            "VALUE_INVALID",
                            request.path("approved").toString(),
                            Text.of("须为 true 或 false", "true or false"),
                            "true"));
        }
        Optional<LocalDate> heldUntil = PaymentRunRules.heldUntil(body, date);
        PaymentRunRules.onlyRoles(body, intent, Role.LEADER, Role.AUTHORITY);
        Caller approver = PositionRules.need(body, tx, intent, Position.APPROVER);
        PaymentRunRules.notBefore(body, date, run.decidedOn());
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        if (run.state() != PaymentRunState.DRAFTED) {
            return PaymentRunRules.stateDiffers(run, intent.language());
        }
        body.faults().addAll(separation.approverFaults(run, approver));
        if (request.path("approved").booleanValue()) {
            ApprovalLimit.fault(run.pays(), approver).ifPresent(body.faults()::add);
        }
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        ObjectNode act = Json.object()
                .put("date", date.toString())
                .put("by", intent.caller().user())
                .put("opinion", opinion);
        heldUntil.ifPresent(day -> act.put(HELD_UNTIL, day.toString()));
        if (heldUntil.isPresent() && !request.path("approved").booleanValue()) {
            return PaymentRunRules.nothingHeld(heldUntil.get(), intent.language());
        }
        return request.path("approved").booleanValue()
                ? approve(run, date, heldUntil, act)
                : keep(run, Act.REFUSED, Optional.empty(), act);
    }

    private Answer approve(PaymentRunRecord run, LocalDate date, Optional<LocalDate> heldUntil, ObjectNode act) {
        List<PaymentRun.Item> now = book.draw(run.scheme(), run.lastDay()).stream()
                .map(line -> line.item())
                .toList();
        if (!now.equals(run.items())) {
            return changed(run, now);
        }
        Book accounts = tx.book();
        Optional<Chain> chain = PaymentRun.reserve(run.id(), date, heldUntil, now, book::file, accounts::account);
        return heldUntil.isPresent() && chain.isEmpty()
                ? PaymentRunRules.nothingHeld(heldUntil.get(), intent.language())
                : keep(run, Act.APPROVED, chain, act);
    }

    /** What was to be approved is no longer what would be paid. */
    private Answer changed(PaymentRunRecord run, List<PaymentRun.Item> now) {
        List<PaymentRun.Item> differing = new ArrayList<>(now);
        differing.removeAll(run.items());
        run.items().stream().filter(item -> !now.contains(item)).forEach(differing::add);
        String names = String.join(
                ", ",
                differing.stream()
                        .map(PaymentRunRecord::name)
                        .distinct()
                        .limit(20)
                        .toList());
        return PaymentRunRules.conflict(
                "RUN_CHANGED",
                names,
                Text.of(
                        "汇总之后情况有变（" + names + "），请撤销后重新汇总",
                        "things have changed since the list was drawn up (" + names
                                + "); cancel it and draw it up anew"),
                intent.language());
    }

    Answer cancel(PaymentRunRecord run, JsonNode request) {
        Body body = new Body(request, Set.of("date", "reason"));
        LocalDate date = body.date();
        String reason = body.string("reason", "名单有误，重新汇总");
        PaymentRunRules.onlyRoles(body, intent, Role.AUTHORITY);
        PositionRules.need(body, tx, intent, Position.CLERK);
        PaymentRunRules.notBefore(body, date, run.decidedOn());
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        if (!run.state().isOpen() || !run.paid().isEmpty()) {
            return PaymentRunRules.stateDiffers(run, intent.language());
        }
        Book accounts = tx.book();
        Optional<Chain> chain = run.state().isPayable()
                ? PaymentRun.release(run.id(), date, PaymentRun.kept(run.id(), run.items(), book::file, accounts::hold))
                : Optional.empty();
        ObjectNode act = Json.object()
                .put("date", date.toString())
                .put("by", intent.caller().user())
                .put("reason", reason);
        return keep(run, Act.CANCELLED, chain, act);
    }

    private Answer keep(PaymentRunRecord run, Act what, Optional<Chain> chain, ObjectNode act) {
        String user = intent.caller().user();
        Outcome outcome = tx.append(chain.map(booked -> Draft.by(user, booked)).orElseGet(() -> Draft.by(user)));
        if (outcome instanceof Outcome.Rejected rejected) {
            return Problem.refused(rejected, chain.orElseThrow().date(), intent.language());
        }
        chain.ifPresent(booked -> act.put("chain", booked.id()).put("entry", tx.sequence()));
        book.write(run.id(), what, act);
        PaymentRunRecord after = book.find(run.id()).orElseThrow();
        return Answer.created(new PaymentRunView(catalogue, intent.caller()).head(after));
    }
}
