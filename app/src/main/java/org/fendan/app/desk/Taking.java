package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.json.CaseJson;
import org.fendan.app.json.DecisionJson;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.settlement.Plan;
import org.fendan.core.settlement.Planner;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes one step of a case: plans it, books its money, keeps its event, and tells the outside.
 *
 * <p>A step dated in a closed period is refused where it moves money, and taken where it moves none: a close keeps the
 * accounts as they were reported; what happened in a case is told when it becomes known.
 */
final class Taking {

    private final Transaction tx;
    private final Shelf shelf;
    private final Planner planner;
    private final WorkCalendar calendar;
    private final Intent intent;

    Taking(Transaction tx, Shelf shelf, Planner planner, WorkCalendar calendar, Intent intent) {
        this.tx = tx;
        this.shelf = shelf;
        this.planner = planner;
        this.calendar = calendar;
        this.intent = intent;
    }

    /** Takes the step and keeps it, or answers all that stands against it. */
    Answer take(CaseFile file, Step step, StepRequest wish) {
        String enterprise = file.events().isEmpty()
                ? wish.facts().text(EnterpriseFacts.ENTERPRISE).orElse("")
                : file.enterprise();
        Plan plan = entitled(
                file,
                step,
                wish,
                planner.plan(file, step, wish, Records.around(tx, file, enterprise, wish.facts(), wish.date())));
        if (plan instanceof Plan.Ready ready) {
            PaymentRunBook runs = new PaymentRunBook(tx, shelf);
            Optional<PaymentRunStriking> struck = PaymentRunStriking.of(tx, runs, file, ready);
            Answer answer = keep(struck.map(PaymentRunStriking::step).orElse(ready));
            struck.filter(some -> !answer.isProblem()).ifPresent(some -> some.write(runs, tx.sequence()));
            return answer;
        }
        Plan.Refused refused = (Plan.Refused) plan;
        Answer answer = Problem.of(refused.faults()).answer(refused.faults(), intent.language());
        refused.admission().ifPresent(admission -> answer.body().set("decision", DecisionJson.refusal(admission)));
        return answer;
    }

    /** The plan, unless it is not for this person to take the step: every way to a case's step comes through here. */
    private Plan entitled(CaseFile file, Step step, StepRequest wish, Plan plan) {
        if (plan instanceof Plan.Refused refused
                && refused.faults().stream().anyMatch(fault -> fault.code().equals("ROLE_MAY_NOT"))) {
            return plan;
        }
        Caller caller = PositionRules.now(tx, intent.caller());
        List<Fault> against = new ArrayList<>();
        PositionRules.missing(caller, Position.of(step.effect())).ifPresent(against::add);
        against.addAll(new Separation(tx).faults(file, step, caller));
        against.addAll(ApprovalStands.faults(file, step, wish));
        if (plan instanceof Plan.Ready ready) {
            against.addAll(ApprovalLimit.faults(file, ready, caller));
            return against.isEmpty() ? plan : new Plan.Refused(against, Optional.empty());
        }
        Plan.Refused refused = (Plan.Refused) plan;
        against.addAll(0, refused.faults());
        return new Plan.Refused(against, refused.admission());
    }

    private Answer keep(Plan.Ready ready) {
        CaseFile file = ready.after();
        CaseEvent event = ready.event();
        if (event.effect() == Effect.PAY && !claimPeriod(file)) {
            Fault paid = Fault.of(
                    "step",
                    "PERIOD_ALREADY_PAID",
                    event.step(),
                    Text.of("同一逾期期间只代偿一次", "one overdue period is paid for once"),
                    "");
            return Problem.STEP_OUT_OF_ORDER.answer(List.of(paid), intent.language());
        }
        Draft draft = ready.chain()
                .map(chain -> Draft.by(intent.caller().user(), chain))
                .orElseGet(() -> Draft.by(intent.caller().user()));
        ObjectNode consequences = intent.dryRun() ? Consequences.of(tx, ready) : Json.object();
        Outcome outcome = tx.append(draft);
        if (outcome instanceof Outcome.Rejected rejected) {
            return Problem.refused(rejected, event.date(), intent.language());
        }
        shelf.keep(tx, file, event);
        if (event.effect() == Effect.BLACKLIST) {
            blacklist(file, event);
        }
        if (event.effect() == Effect.DISBURSE) {
            firstSupport(file, event);
        }
        ObjectNode told = Json.object()
                .put("case", file.id())
                .put("event", event.number())
                .put("step", event.step());
        tx.publish("case." + event.step(), Json.write(told));
        ObjectNode body = body(ready);
        body.setAll(consequences);
        return new Answer(201, body, false);
    }

    /** The guard against paying one overdue period twice, whatever the key. */
    private boolean claimPeriod(CaseFile file) {
        return tx.claimNaturalKey(
                "payment/" + file.id() + "/" + file.lastClaim().orElseThrow().overdueSince());
    }

    /** The first loan paid out starts the years an enterprise may be supported. */
    private void firstSupport(CaseFile file, CaseEvent event) {
        String scheme = file.scheme().id();
        if (Records.firstSupport(tx, scheme, file.enterprise()).isEmpty()) {
            ObjectNode line = Json.object()
                    .put("case", file.id())
                    .put("date", event.date().toString());
            tx.appendRegister(
                    Records.FIRST_SUPPORT, Records.agreementSubject(scheme, file.enterprise()), Json.write(line));
        }
    }

    private void blacklist(CaseFile file, CaseEvent event) {
        ObjectNode line = Json.object()
                .put("case", file.id())
                .put("date", event.date().toString())
                .put("responsible", event.facts().text(ServiceFacts.RESPONSIBLE).orElse(""))
                .put("grounds", event.facts().text(ServiceFacts.GROUNDS).orElse(""));
        tx.appendRegister(Records.BLACKLIST, file.enterprise(), Json.write(line));
    }

    private ObjectNode body(Plan.Ready ready) {
        ObjectNode body = shelf.stamp(Json.object(), ready.after().scheme());
        body.set("case", CaseJson.brief(ready.after(), calendar));
        body.put("event", ready.event().number());
        ready.chain().ifPresent(chain -> body.put("chain", chain.id()).put("entry", tx.sequence()));
        ready.admission().ifPresent(admission -> body.set("decision", DecisionJson.outcome(admission)));
        ready.event()
                .split()
                .ifPresent(split ->
                        body.set("split", DecisionJson.split(ready.after().scheme(), split)));
        return body;
    }
}
