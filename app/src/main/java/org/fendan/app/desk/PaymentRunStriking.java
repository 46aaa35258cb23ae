package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.json.Json;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Grant;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;
import org.fendan.core.settlement.PaymentRun;
import org.fendan.core.settlement.Plan;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes items off an approved run when a step of their case takes back what they would pay: what is kept for them is let
 * go in the step's own chain.
 */
final class PaymentRunStriking {

    private final Plan.Ready step;
    private final PaymentRunRecord run;
    private final List<PaymentRun.Item> items;
    private final List<Hold> holds;

    private PaymentRunStriking(Plan.Ready step, PaymentRunRecord run, List<PaymentRun.Item> items, List<Hold> holds) {
        this.step = step;
        this.run = run;
        this.items = items;
        this.holds = holds;
    }

    /** What a step takes off a run; empty where it takes nothing off. */
    static Optional<PaymentRunStriking> of(Transaction tx, PaymentRunBook book, CaseFile before, Plan.Ready step) {
        CaseFile after = step.after();
        boolean takesBack = before.grants().values().stream()
                .anyMatch(grant -> due(after, grant.subsidy()).compareTo(grant.due()) < 0);
        return takesBack
                ? book.open(after.scheme().id())
                        .filter(run -> run.state().isPayable())
                        .flatMap(run -> of(tx, run, step))
                : Optional.empty();
    }

    private static Money due(CaseFile file, String subsidy) {
        return Optional.ofNullable(file.grants().get(subsidy)).map(Grant::due).orElse(Money.ZERO);
    }

    private static Optional<PaymentRunStriking> of(Transaction tx, PaymentRunRecord run, Plan.Ready step) {
        CaseFile after = step.after();
        List<PaymentRun.Item> items = run.open().stream()
                .map(Line::item)
                .filter(item -> item.caseId().equals(after.id()) && !PaymentRunRules.isDue(after, item))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new PaymentRunStriking(
                        step, run, items, PaymentRun.kept(run.id(), items, id -> after, tx.book()::hold)));
    }

    /** The step with what is let go in its chain. */
    Plan.Ready step() {
        List<Movement> movements =
                new ArrayList<>(step.chain().map(Chain::movements).orElse(List.of()));
        holds.forEach(hold -> movements.add(new Movement.VoidHold(hold.id())));
        String id = step.after().id() + "/" + step.event().number();
        Chain chain = Chain.of(
                id, step.event().date(), step.chain().map(Chain::purpose).orElse("不再拨付"), movements);
        return new Plan.Ready(step.after(), step.event(), Optional.of(chain), step.admission());
    }

    /** Puts on the run's record what was taken off it. */
    void write(PaymentRunBook book, long entry) {
        ObjectNode act = Json.object()
                .put("date", step.event().date().toString())
                .put("by", step.event().by())
                .put("case", step.after().id())
                .put("event", step.event().number())
                .put("entry", entry);
        act.set(
                "lapsed",
                Json.strings(items.stream().map(PaymentRunRecord::name).toList()));
        book.write(run.id(), Act.STRUCK, act);
    }
}
