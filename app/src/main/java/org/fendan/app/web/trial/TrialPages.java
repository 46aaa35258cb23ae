package org.fendan.app.web.trial;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** {@code /trial}: what if. Everybody may ask, nothing is kept, and the address says it all. */
public final class TrialPages implements Room {

    /** A longer address is not sent on: what was asked is then answered where it was sent. */
    private static final int LONGEST = 6000;

    private final Desks desks;

    public TrialPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.open("/trial", this::choice);
        doors.open("/trial/{scheme}", call -> trial(call, queried(call)));
        doors.ask("/trial/{scheme}", this::asked);
    }

    private void choice(Call call) {
        FittingPage page = FittingPage.of(desks, queried(call), call.tongue());
        if (page.isAsked() && call.exports(page.table())) {
            return;
        }
        call.show(Heading.of(Section.TRIAL, call.tongue()), "trial/schemes.jte", Map.of("page", page));
    }

    /** What was filled in becomes an address, which anybody can be given. */
    private void asked(Call call) {
        Map<String, String> given = call.fields();
        Optional<Sheet> sheet = sheet(call, given);
        String link = sheet.map(Sheet::link).orElse("");
        if (sheet.isPresent() && link.length() < LONGEST) {
            call.go(link);
        } else {
            trial(call, given);
        }
    }

    private void trial(Call call, Map<String, String> given) {
        Optional<Sheet> found = sheet(call, given);
        if (found.isEmpty()) {
            call.problem(desks.questions().scheme(call.path("scheme"), call.language()));
            return;
        }
        Sheet sheet = found.get();
        TrialAnswer answer =
                new Trial(desks, sheet.scheme(), sheet.form(), origin(call.http()), call.tongue()).answer();
        for (Curve curve : answer.curve()) {
            if (call.exports(curve.table())) {
                return;
            }
        }
        show(call, sheet, answer);
    }

    private void show(Call call, Sheet sheet, TrialAnswer answer) {
        String name = call.tongue().of(sheet.scheme().path("name"));
        Heading heading = Heading.below(Section.TRIAL, call.tongue(), name);
        TrialForm form = sheet.form().with(answer.faults());
        TrialPage page = new TrialPage(
                sheet.id(),
                name,
                sheet.scheme().path("edition").asString(""),
                Tongue.span(sheet.scheme().path("inForce")),
                editions(sheet.id(), call),
                form,
                answer,
                origin(call.http()) + call.tongue().to(sheet.link()));
        call.http().header("Vary", "HX-Request");
        if (call.isPart() && sheet.link().length() < LONGEST) {
            call.http().header("HX-Replace-Url", call.tongue().to(sheet.link()));
        }
        call.show(heading, call.isPart() ? "trial/answer.jte" : "trial/scheme.jte", Map.of("page", page));
    }

    /** A scheme's edition, and the form as it was filled in. */
    private record Sheet(String id, JsonNode scheme, TrialForm form) {

        String link() {
            return "/trial/" + Tongue.encoded(id) + "?" + form.query();
        }
    }

    /** The edition of the day that is asked about, else the newest; empty where there is no such scheme. */
    private Optional<Sheet> sheet(Call call, Map<String, String> given) {
        String id = call.path("scheme");
        Answer newest = desks.questions().scheme(id, call.language());
        if (newest.isProblem()) {
            return Optional.empty();
        }
        JsonNode scheme = day(given.getOrDefault(TrialForm.DATE, ""))
                .map(day -> desks.questions().edition(id, day, call.language()))
                .filter(answer -> !answer.isProblem())
                .orElse(newest)
                .body();
        LocalDate from = LocalDate.parse(scheme.path("inForce").path("from").asString(""));
        return Optional.of(
                new Sheet(id, scheme, TrialForm.of(scheme, desks.trials().ranges(id, from), given, call.tongue())));
    }

    /** Every edition, with a day on which it is in force: its example's. */
    private List<TrialPage.Edition> editions(String id, Call call) {
        return lines(id)
                .map(line -> {
                    String from = line.path("inForce").path("from").asString("");
                    JsonNode whole = desks.questions()
                            .edition(id, LocalDate.parse(from), call.language())
                            .body();
                    String day = whole.path("example").path("date").asString("");
                    return new TrialPage.Edition(
                            from, Tongue.span(line.path("inForce")), "/trial/" + id + "?date=" + day);
                })
                .toList();
    }

    private Stream<JsonNode> lines(String id) {
        return desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .filter(line -> line.path("scheme").asString("").equals(id));
    }

    /** The parameters of the address, the first of each name. */
    static Map<String, String> queried(Call call) {
        Map<String, String> given = new LinkedHashMap<>();
        call.http().queryParamMap().forEach((name, values) -> given.put(name, values.get(0)));
        return given;
    }

    /** A day as it is written; empty where it is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String origin(Context http) {
        return http.scheme() + "://" + http.host();
    }
}
