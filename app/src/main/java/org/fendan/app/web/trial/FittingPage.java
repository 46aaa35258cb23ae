package org.fendan.app.web.trial;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/**
 * The schemes there are to try, and which of them fit an enterprise.
 *
 * @param isAsked whether facts were sent to be matched
 */
public record FittingPage(
        List<Choice> schemes, String date, SharedForm form, boolean isAsked, List<FaultLine> faults, Table table) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** One scheme to try. */
    public record Choice(String id, String name, String summary, List<String> does, String inForce) {}

    static FittingPage of(Desks desks, Map<String, String> given, Tongue tongue) {
        List<JsonNode> schemes = newest(desks, tongue);
        SharedForm form = SharedForm.stated(schemes, given, tongue);
        boolean asked = given.keySet().stream().anyMatch(name -> name.startsWith(TrialForm.FACT));
        String date = given.getOrDefault(TrialForm.DATE, LocalDate.now(HERE).toString());
        Optional<Answer> answer = asked
                ? Optional.of(desks.matches().match(form.question(date), Optional.empty(), tongue.language()))
                : Optional.empty();
        List<FaultLine> faults = answer.map(told -> FaultLine.of(told, tongue)).orElse(List.of());
        JsonNode body = answer.filter(told -> !told.isProblem())
                .<JsonNode>map(Answer::body)
                .orElseGet(org.fendan.app.json.Json::object);
        return new FittingPage(
                schemes.stream().map(scheme -> choice(scheme, tongue)).toList(),
                date,
                form.with(faults),
                asked,
                faults,
                new Fits(form, date, tongue).table(body));
    }

    /** The newest edition of each scheme, whole. */
    static List<JsonNode> newest(Desks desks, Tongue tongue) {
        return desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .map(line -> line.path("scheme").asString(""))
                .distinct()
                .<JsonNode>map(
                        id -> desks.questions().scheme(id, tongue.language()).body())
                .toList();
    }

    private static Choice choice(JsonNode scheme, Tongue tongue) {
        List<String> does = new ArrayList<>();
        if (!scheme.path("funds").isEmpty()) {
            does.add(tongue.of(TrialWord.SHARES_LOSSES));
        }
        if (!scheme.path("subsidies").isEmpty()) {
            does.add(tongue.of(TrialWord.GRANTS));
        }
        if (!scheme.path("products").isEmpty()) {
            does.add(tongue.of(TrialWord.OFFERS));
        }
        return new Choice(
                scheme.path("scheme").asString(""),
                tongue.of(scheme.path("name")),
                tongue.of(scheme.path("summary")),
                does,
                Tongue.span(scheme.path("inForce")));
    }

    /** The matches as a table, the best first. */
    private record Fits(SharedForm form, String date, Tongue tongue) {

        Table table(JsonNode body) {
            List<Column> columns = List.of(
                    Column.words(tongue.of(org.fendan.app.web.page.Word.SCHEME)),
                    Column.name(tongue.of(TrialWord.OUTCOME)),
                    Column.sum(tongue.of(TrialWord.MOST_LOAN)),
                    Column.number(tongue.of(TrialWord.PUBLIC_SHARE)),
                    Column.date(tongue.of(TrialWord.APPLY_BY)),
                    Column.words(tongue.of(TrialWord.STILL_MISSING)),
                    Column.words(tongue.of(TrialWord.IN_THE_WAY)));
            List<List<Cell>> rows = Stream.concat(
                            body.path("matches").valueStream().map(this::row),
                            body.path("notInForce").valueStream().map(this::absent))
                    .toList();
            return Table.of("fitting", tongue.of(TrialWord.FITTING), columns, rows, tongue.of(TrialWord.FITTING_EMPTY));
        }

        private List<Cell> row(JsonNode match) {
            JsonNode most = match.path("mostLoan");
            return List.of(
                    Cell.link(tongue.of(match.path("name")), trial(match)),
                    Cell.chips(new Findings(match, tongue).outcome(match).toArray(Chip[]::new)),
                    most.isObject() ? Cell.sum(most.path("left")).note(tongue.of(most.path("name"))) : Cell.of(""),
                    Cell.of(match.path("publicShare").path("percent").asString("")),
                    Cell.of(match.path("applyBy").asString("")),
                    Cell.of(match.path("missing")
                            .valueStream()
                            .map(fact -> tongue.of(fact.path("label")))
                            .collect(Collectors.joining("; "))),
                    Cell.of(match.path("refusals")
                            .valueStream()
                            .map(this::refusal)
                            .collect(Collectors.joining("; "))));
        }

        private String refusal(JsonNode refusal) {
            String ways = refusal.path("ways")
                    .valueStream()
                    .map(way -> Changes.wording(way, tongue))
                    .collect(Collectors.joining(" / "));
            return tongue.of(refusal.path("citation").path("wording")) + ": "
                    + (ways.isEmpty() ? tongue.of(refusal.path("wording")) : ways);
        }

        private String trial(JsonNode match) {
            return "/trial/" + Tongue.encoded(match.path("scheme").asString("")) + "?date=" + Tongue.encoded(date)
                    + form.query();
        }

        private List<Cell> absent(JsonNode scheme) {
            String spans =
                    scheme.path("editions").valueStream().map(Tongue::span).collect(Collectors.joining(", "));
            return List.of(
                    Cell.link(
                            tongue.of(scheme.path("name")),
                            "/trial/" + scheme.path("scheme").asString("")),
                    Cell.chips(Chip.plain(tongue.of(TrialWord.NOT_IN_FORCE))),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of(spans));
        }
    }
}
