package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.json.Json;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists what is to be paid in a run. */
final class PaymentRunDrafting {

    private static final Set<String> MEMBERS = Set.of("scheme", "half", "from", "lastDay", "date");

    private final Catalogue catalogue;
    private final Transaction tx;
    private final PaymentRunBook book;
    private final Intent intent;

    PaymentRunDrafting(Catalogue catalogue, Transaction tx, PaymentRunBook book, Intent intent) {
        this.catalogue = catalogue;
        this.tx = tx;
        this.book = book;
        this.intent = intent;
    }

    Answer draft(JsonNode request) {
        Body body = new Body(request, MEMBERS);
        String scheme = body.string("scheme", "city.instrument");
        LocalDate date = body.date();
        Optional<PaymentRunPeriod> period = PaymentRunPeriod.read(body);
        PaymentRunRules.onlyRoles(body, intent, Role.AUTHORITY);
        PositionRules.need(body, tx, intent, Position.CLERK);
        period.filter(some -> body.faults().isEmpty() && !date.isAfter(some.lastDay()))
                .ifPresent(some -> body.faults()
                        .add(Fault.of(
                                "date",
                                "HALF_NOT_OVER",
                                date.toString(),
                                Text.of("期间结束后方可汇总拨付", "the list is drawn up when the days it collects are over"),
                                some.lastDay().plusDays(1).toString())));
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        if (catalogue.editions(scheme).isEmpty()) {
            return QuestionDesk.unknown(scheme, intent.language());
        }
        return draft(scheme, date, period.orElseThrow());
    }

    private Answer draft(String scheme, LocalDate date, PaymentRunPeriod period) {
        Optional<PaymentRunRecord> open = book.open(scheme);
        if (open.isPresent()) {
            String id = open.get().id();
            return PaymentRunRules.conflict(
                    "RUN_OPEN",
                    id,
                    Text.of(
                            "批次" + id + "尚未办结，办结或撤销后方可汇总下一批",
                            "run " + id + " is not finished; finish or cancel it before the next is drawn up"),
                    intent.language());
        }
        List<Line> lines = book.draw(scheme, period.lastDay());
        if (lines.isEmpty()) {
            return PaymentRunRules.conflict(
                    "NOTHING_DUE",
                    period.lastDay().toString(),
                    Text.of(
                            "至" + period.lastDay() + "没有已同意而未拨付的补贴",
                            "no subsidy granted up to " + period.lastDay() + " is still to be paid"),
                    intent.language());
        }
        return keep(scheme, date, period, lines);
    }

    private Answer keep(String scheme, LocalDate date, PaymentRunPeriod period, List<Line> lines) {
        String user = intent.caller().user();
        tx.append(Draft.by(user));
        String id = "R" + period.name() + "-" + tx.nextNumber("payment-run/" + period.name());
        ObjectNode line = Json.object()
                .put("scheme", scheme)
                .put("period", period.name())
                .put("from", period.from().toString())
                .put("lastDay", period.lastDay().toString())
                .put("date", date.toString())
                .put("by", user);
        book.write(id, Act.DRAFTED, line);
        book.write(id, lines);
        PaymentRunRecord run = book.find(id).orElseThrow();
        PaymentRunView view = new PaymentRunView(catalogue, intent.caller());
        return Answer.created(intent.dryRun() ? view.whole(run) : view.head(run));
    }
}
