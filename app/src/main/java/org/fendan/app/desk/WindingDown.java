package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.app.desk.Separation.Done;
import org.fendan.app.desk.Separation.Part;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.settlement.FundAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left in a fund is taken out by two: a clerk asks for it, and an approver who is somebody else sends the same.
 * Where the sum has changed since, or another day is named, it is asked for anew.
 */
final class WindingDown {

    private static final String REQUESTS = "wind-down-requests";
    private static final int ASKED = 202;

    private final Transaction tx;
    private final Intent intent;
    private final FundAct act;

    /** {@code act}: with the sum that would be taken out. */
    WindingDown(Transaction tx, Intent intent, FundAct act) {
        this.tx = tx;
        this.intent = intent;
        this.act = act;
    }

    /** The answer where it is not to be posted now: it is asked for, or refused. */
    Optional<Answer> before() {
        Caller caller = PositionRules.now(tx, intent.caller());
        Optional<JsonNode> asked = asked();
        boolean same = asked.filter(this::isThis).isPresent();
        if (same) {
            return confirming(asked.get().path("by").asString(""), caller);
        }
        if (asked.isPresent() && !caller.positions().contains(Position.CLERK)) {
            return Optional.of(changed(asked.get()));
        }
        return PositionRules.refusal(caller, Position.CLERK, intent.language()).or(() -> Optional.of(ask()));
    }

    private Optional<Answer> confirming(String by, Caller caller) {
        List<Fault> faults = new java.util.ArrayList<>();
        PositionRules.missing(caller, Position.APPROVER).ifPresent(faults::add);
        Done made = new Done(Part.MAKER, act.account().path(), by);
        faults.addAll(new Separation(tx).faults(List.of(made), Part.CHECKER, caller));
        ApprovalLimit.fault(act.amount(), caller).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return Optional.of(Problem.of(faults).answer(faults, intent.language()));
        }
        return Optional.empty();
    }

    private Answer changed(JsonNode asked) {
        String wanted =
                asked.path("amount").asString("") + ", " + asked.path("date").asString("");
        String now = act.amount() + ", " + act.date();
        Fault fault = Fault.of(
                "date",
                "APPROVAL_VOID",
                now,
                Text.of(
                        "申请时为" + wanted + "，现为" + now + "，须重新申请",
                        "it was asked for as " + wanted + " and is " + now + " now: it is asked for anew"),
                wanted);
        return Problem.APPROVAL_VOID.answer(List.of(fault), intent.language());
    }

    private Answer ask() {
        tx.append(Draft.by(intent.caller().user()));
        ObjectNode line = line("ASKED");
        write(line);
        return new Answer(ASKED, line, false);
    }

    /** Puts on record that it was done, so that it takes two again the next time. */
    void done() {
        write(line("DONE"));
    }

    private ObjectNode line(String state) {
        return FundDesk.told(act).put("by", intent.caller().user()).put("state", state);
    }

    private void write(ObjectNode line) {
        tx.appendRegister(REQUESTS, act.account().path(), Json.write(line));
    }

    private Optional<JsonNode> asked() {
        return tx.register(REQUESTS, act.account().path()).stream()
                .reduce((earlier, later) -> later)
                .map(row -> Json.read(row.body()))
                .filter(line -> line.path("state").asString("").equals("ASKED"));
    }

    private boolean isThis(JsonNode asked) {
        return asked.path("date").asString("").equals(act.date().toString())
                && asked.path("amount").asString("").equals(act.amount().toString());
    }
}
