package org.fendan.app.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.people.Position;
import org.fendan.app.store.Draft;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Store;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Closes periods, for good, and lists them: nothing is posted on the days of a closed period any more. */
final class Periods {

    private static final String CLOSES = "period-closes";
    private static final String THROUGH = "through";
    private static final Set<String> MEMBERS = Set.of(THROUGH, "reason");
    private static final String EXAMPLE = "2021-09-30";

    /** Chinese days end in China. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Reads reads;
    private final Commit commit;
    private final InstantSource clock;

    Periods(Store store, InstantSource clock) {
        this.reads = store.reads();
        this.commit = new Commit(store.writer());
        this.clock = clock;
    }

    /** Closes the books through a day that is over; the close itself is dated on the first open day. */
    Answer close(JsonNode request, Intent intent) {
        return commit.once(intent, "close " + Json.write(request), tx -> close(tx, new Body(request, MEMBERS), intent));
    }

    private Answer close(Transaction tx, Body body, Intent intent) {
        LocalDate through = body.date(THROUGH, EXAMPLE);
        String reason = body.line("reason", "三季度结账");
        Agreeing.onlyAuthority(body, intent);
        PositionRules.need(body, tx, intent, Position.APPROVER);
        if (body.faults().isEmpty()) {
            body.faults().addAll(order(tx, through));
        }
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        Chain chain = Chain.closing(through, through.plusDays(1), "结账至" + through);
        Outcome outcome = tx.append(Draft.by(intent.caller().user(), chain));
        if (outcome instanceof Outcome.Rejected rejected) {
            return Problem.refused(rejected, chain.date(), intent.language());
        }
        ObjectNode line = Json.object()
                .put(THROUGH, through.toString())
                .put("firstOpenDay", chain.date().toString())
                .put("reason", reason)
                .put("chain", chain.id())
                .put("entry", tx.sequence());
        tx.appendRegister(CLOSES, THROUGH, Json.write(line));
        return Answer.created(line);
    }

    /** A close goes forward, and closes no day that may still bring something. */
    private List<Fault> order(Transaction tx, LocalDate through) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        if (!through.isBefore(today)) {
            Text rule = Text.of("只能结账至已过去的日子；今天是" + today, "only days that are over are closed; today is " + today);
            return List.of(fault("PERIOD_NOT_OVER", through, rule, today.minusDays(1)));
        }
        Optional<LocalDate> closed = tx.book().closedThrough();
        if (closed.isPresent() && !through.isAfter(closed.get())) {
            LocalDate next = closed.get().plusDays(1).with(TemporalAdjusters.lastDayOfMonth());
            Text rule = Text.of(
                    "账期已结至" + closed.get() + "，结账须在其后；已结的账期不能重开",
                    "the books are closed through " + closed.get()
                            + " already; a close goes beyond it, and none is opened again");
            return List.of(fault("CLOSE_NOT_FORWARD", through, rule, next));
        }
        return List.of();
    }

    private static Fault fault(String code, LocalDate through, Text rule, LocalDate example) {
        return Fault.of("." + THROUGH, code, through.toString(), rule, example.toString());
    }

    /** Every close, the first first: through when, who recorded it when, and the head of the journal then. */
    Answer list() {
        List<RegisterRow> closes = reads.registerAll(CLOSES);
        ObjectNode body = Json.object();
        if (!closes.isEmpty()) {
            ObjectNode last =
                    (ObjectNode) Json.read(closes.get(closes.size() - 1).body());
            body.set("closedThrough", last.get(THROUGH));
            body.set("firstOpenDay", last.get("firstOpenDay"));
        }
        body.set("periods", Json.array(closes, this::line));
        return Answer.ok(body);
    }

    private ObjectNode line(RegisterRow close) {
        ObjectNode line = (ObjectNode) Json.read(close.body());
        EntryView entry = reads.entry(close.entry()).orElseThrow();
        line.put("recordedAt", entry.entry().recordedAt())
                .put("actor", entry.entry().actor())
                .set("head", LedgerJson.head(entry.block()));
        return line;
    }
}
