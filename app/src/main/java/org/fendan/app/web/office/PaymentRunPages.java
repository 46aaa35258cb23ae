package org.fendan.app.web.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Page;
import org.fendan.app.desk.PaymentRunDesk;
import org.fendan.app.desk.PaymentRunSheet;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /payment-runs}: granted subsidies are listed, approved by a second person, and paid. */
final class PaymentRunPages implements Room {

    private static final String RUNS = "/payment-runs";
    private static final String RUN = RUNS + "/{run}";
    private static final int SIZE = 50;

    private final PaymentRunDesk desk;

    PaymentRunPages(PaymentRunDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Doors doors) {
        doors.get(RUNS, this::list);
        doors.post(RUNS, this::draft);
        doors.get(RUN, this::run);
        doors.get(RUN + "/finance.csv", this::finance);
        doors.post(RUN + "/approval", call -> deed(call, this::decide));
        doors.post(RUN + "/payments", call -> deed(call, this::pay));
        doors.post(RUN + "/cancellation", call -> deed(call, this::cancel));
    }

    private void list(Call call) {
        Folio folio = runs(call);
        if (!call.exports(folio.tables().get(0))) {
            call.show(Heading.of(Section.PAYMENTS, call.tongue()), "office/folio.jte", Map.of("folio", folio));
        }
    }

    private Folio runs(Call call) {
        PaymentRunTables tables = new PaymentRunTables(call.tongue());
        Page page = new Page(call.query("cursor").flatMap(Page::key), SIZE);
        ObjectNode shown = seen(call, desk.runs(call.query("scheme"), page, call.caller()));
        Table table = tables.runs(shown.path("paymentRuns"))
                .page(
                        shown.path("next").asString(""),
                        () -> tables
                                .runs(seen(call, desk.runs(call.query("scheme"), call.caller()))
                                        .path("paymentRuns"))
                                .rows()
                                .stream());
        Folio folio = Folio.of(call.tongue().of(OfficeWord.RUNS_HINT), List.of(table));
        return call.caller().role() == Role.AUTHORITY
                ? folio.form(PaymentRunForms.draft(call.tongue(), desk.schemes()))
                : folio;
    }

    private static ObjectNode seen(Call call, Answer answer) {
        return call.lens().of(answer.body());
    }

    private void draft(Call call) {
        ObjectNode request = fields(call, "scheme", "half", "from", "lastDay", "date");
        new Deed(
                        call,
                        Heading.of(Section.PAYMENTS, call.tongue()),
                        () -> runs(call),
                        intent -> desk.draft(request, intent),
                        answer -> folio(call, answer.body()))
                .take(answer -> call.go(RUNS + "/" + answer.body().path("id").asString("")));
    }

    private void run(Call call) {
        Answer answer = desk.run(call.path("run"), call.caller(), call.language());
        if (answer.isProblem()) {
            call.problem(answer);
            return;
        }
        Folio folio = page(call, seen(call, answer));
        if (folio.tables().stream().noneMatch(call::exports)) {
            call.show(heading(call), "office/folio.jte", Map.of("folio", folio));
        }
    }

    private static Heading heading(Call call) {
        return Heading.below(
                Section.PAYMENTS, call.tongue(), call.tongue().of(OfficeWord.RUN) + " " + call.path("run"));
    }

    private static Folio page(Call call, ObjectNode run) {
        Folio folio = folio(call, run);
        String state = run.path("state").asString("");
        boolean told = run.has("approved") && !state.equals("CANCELLED");
        if (told) {
            folio = folio.link(
                    call.tongue().of(OfficeWord.FINANCE_CSV), RUNS + "/" + call.path("run") + "/finance.csv");
        }
        for (Form form : PaymentRunForms.open(call.tongue(), run, call.caller().role())) {
            folio = folio.form(form);
        }
        return folio;
    }

    /** What a run is, with its lines. */
    private static Folio folio(Call call, JsonNode run) {
        return new PaymentRunTables(call.tongue()).run(run);
    }

    private void finance(Call call) {
        PaymentRunSheet sheet = desk.sheet(call.path("run"), call.caller(), call.language());
        if (sheet.refused().isPresent()) {
            call.problem(sheet.refused().get());
            return;
        }
        call.http()
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + call.path("run") + ".csv\"")
                .result("\uFEFF" + call.lens().of(sheet.csv()));
    }

    /** Something done with a run that is there. */
    private interface Done {
        Answer with(Call call, Intent intent);
    }

    private void deed(Call call, Done done) {
        Answer before = desk.run(call.path("run"), call.caller(), call.language());
        if (before.isProblem()) {
            call.problem(before);
            return;
        }
        Folio page = page(call, seen(call, before));
        new Deed(
                        call,
                        heading(call),
                        () -> page,
                        intent -> done.with(call, intent),
                        answer -> PaymentRunForms.consequences(
                                call, seen(call, before), answer.body(), folio(call, seen(call, before))))
                .take(answer -> call.go(RUNS + "/" + call.path("run")));
    }

    private Answer decide(Call call, Intent intent) {
        ObjectNode request = fields(call, "date", "opinion", "heldUntil");
        call.field("approved").ifPresent(word -> request.put("approved", word.equals("true")));
        return desk.decide(call.path("run"), request, intent);
    }

    private Answer pay(Call call, Intent intent) {
        return desk.pay(call.path("run"), fields(call, "date"), intent);
    }

    private Answer cancel(Call call, Intent intent) {
        return desk.cancel(call.path("run"), fields(call, "date", "reason"), intent);
    }

    /** What was typed; what was left blank is not sent. */
    static ObjectNode fields(Call call, String... names) {
        ObjectNode request = Json.object();
        for (String name : names) {
            Optional<String> value = call.field(name);
            value.ifPresent(text -> request.put(name, text));
        }
        return request;
    }
}
