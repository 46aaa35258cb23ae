package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.PaymentRunDesk;
import org.fendan.app.json.Json;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.node.ObjectNode;

/** The half-yearly payment runs: what was granted by then is listed, approved by a second person, and paid. */
final class Runs {

    private static final int HALVES = 4;

    private final PaymentRunDesk desk;
    private final Counter counter;

    Runs(PaymentRunDesk desk, Counter counter) {
        this.desk = desk;
        this.counter = counter;
    }

    /** A run in the middle of each January and July after the example's day. */
    void plan(Scheme scheme, Agenda agenda) {
        if (scheme.subsidies().isEmpty()) {
            return;
        }
        LocalDate day = scheme.example().date().withDayOfMonth(15).withMonth(1);
        for (int i = 0; i < HALVES; i++) {
            day = day.plusMonths(6);
            LocalDate today = day;
            agenda.on(today, () -> run(scheme, today));
        }
    }

    private void run(Scheme scheme, LocalDate day) {
        LocalDate half = day.minusMonths(1);
        ObjectNode drafting = Json.object()
                .put("scheme", scheme.id())
                .put("half", String.format(Locale.ROOT, "%d-H%d", half.getYear(), half.getMonthValue() <= 6 ? 1 : 2))
                .put("date", day.toString());
        Answer drafted = desk.draft(drafting, counter.intent(DemoUser.CENTRE.caller()));
        Optional<String> id = Optional.of(
                drafted.body().path("run").asString(drafted.body().path("id").asString("")));
        if (drafted.isProblem() || id.get().isEmpty()) {
            return; // nothing was granted by then
        }
        ObjectNode approval =
                Json.object().put("date", day.toString()).put("approved", true).put("opinion", "经核对，同意拨付");
        Counter.expect(desk.decide(id.get(), approval, counter.intent(DemoUser.LEADER.caller())), "approval of a run");
        Counter.expect(
                desk.pay(id.get(), Json.object().put("date", day.toString()), counter.intent(DemoUser.PAYER.caller())),
                "payments of a run");
    }
}
