package org.fendan.app.web.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /comparison}: two to four schemes side by side on the same facts. The address says it all. */
public final class ComparisonPages implements Room {

    private static final String SCHEMES = "schemes";
    private static final String LOSS = "loss";
    private static final int MOST = 4;

    private final Desks desks;

    public ComparisonPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.open("/comparison", this::page);
    }

    private void page(Call call) {
        List<JsonNode> all = FittingPage.newest(desks, call.tongue());
        List<String> wanted =
                call.http().queryParams(SCHEMES).stream().distinct().limit(MOST).toList();
        List<JsonNode> chosen = wanted.stream()
                .flatMap(id -> all.stream()
                        .filter(scheme -> scheme.path("scheme").asString("").equals(id)))
                .toList();
        Map<String, String> given = TrialPages.queried(call);
        SharedForm form = SharedForm.whole(chosen, given, call.tongue());
        boolean stated = given.keySet().stream().anyMatch(name -> name.startsWith(TrialForm.FACT));
        SharedForm filled = stated ? form : form.filled(chosen);
        String date = given.getOrDefault(TrialForm.DATE, day(chosen));
        ObjectNode question = filled.question(date);
        question.set(SCHEMES, Json.strings(wanted));
        call.query(LOSS).ifPresent(loss -> question.put(LOSS, loss.replaceAll("[,，\\s]", "")));
        Optional<Answer> answer = chosen.size() < 2
                ? Optional.empty()
                : Optional.of(desks.comparisons().compare(question, call.language()));
        List<FaultLine> faults =
                answer.map(told -> FaultLine.of(told, call.tongue())).orElse(List.of());
        Optional<Table> table = answer.filter(told -> !told.isProblem())
                .map(told -> new SideBySide(told.body(), chosen, call.tongue()).table());
        if (table.isPresent() && call.exports(table.get())) {
            return;
        }
        show(
                call,
                new ComparisonPage(
                        choices(all, wanted, call.tongue()),
                        date,
                        call.query(LOSS).orElse(""),
                        filled.with(faults),
                        faults,
                        table.stream().toList(),
                        assumed(answer, call.tongue())));
    }

    private static void show(Call call, ComparisonPage page) {
        String title = call.tongue().of(TrialWord.COMPARISON);
        call.show(Heading.below(Section.TRIAL, call.tongue(), title), "trial/comparison.jte", Map.of("page", page));
    }

    /** The day of the example of the one that came into force last. */
    private static String day(List<JsonNode> chosen) {
        return chosen.stream()
                .map(scheme -> scheme.path("example").path("date").asString(""))
                .max(String::compareTo)
                .orElse("");
    }

    private static Map<String, ComparisonPage.Choice> choices(List<JsonNode> all, List<String> wanted, Tongue tongue) {
        Map<String, ComparisonPage.Choice> choices = new LinkedHashMap<>();
        all.forEach(scheme -> {
            String id = scheme.path("scheme").asString("");
            choices.put(id, new ComparisonPage.Choice(tongue.of(scheme.path("name")), wanted.contains(id)));
        });
        return choices;
    }

    private static List<String> assumed(Optional<Answer> answer, Tongue tongue) {
        return answer.map(told -> told.body()
                        .path("loans")
                        .valueStream()
                        .flatMap(loan -> loan.path("assumed").valueStream())
                        .map(fact -> tongue.of(fact.path("label")))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }
}
