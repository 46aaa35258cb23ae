package org.fendan.app.web.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.FactField;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /cases}: the loans, filtered, paged, and exported whole. */
public final class CaseLists {

    private static final int PAGE = 50;
    private static final int BATCH = 200;

    private final Desks desks;

    CaseLists(Desks desks) {
        this.desks = desks;
    }

    /** What the list shows: the values of its filter. */
    public record Filter(String scheme, String bank, String stage, String text) {

        static Filter of(Call call) {
            return new Filter(
                    call.query("scheme").orElse(""),
                    call.query("bank").orElse(""),
                    call.query("stage").orElse(""),
                    call.query("text").orElse(""));
        }

        private CaseQuery query(Optional<String> of, Optional<String> after) {
            return new CaseQuery(given(scheme), given(bank), of, after, BATCH);
        }

        static Optional<String> given(String value) {
            return Optional.of(value).filter(text -> !text.isEmpty());
        }

        private boolean fits(JsonNode line) {
            String wanted = text.toLowerCase(Locale.ROOT);
            return wanted.isEmpty()
                    || Stream.of("id", "enterpriseName", "enterprise", "reference")
                            .map(name -> line.path(name).asString("").toLowerCase(Locale.ROOT))
                            .anyMatch(value -> value.contains(wanted));
        }
    }

    void cases(Call call) {
        Filter filter = Filter.of(call);
        Map<String, String> schemes = schemes(call.tongue());
        Function<JsonNode, List<Cell>> row = line -> row(call, line, schemes);
        List<JsonNode> page = lines(call, filter, Filter.given(filter.stage()), call.query("cursor"))
                .limit(PAGE + 1L)
                .toList();
        Table table = Table.of(
                        "cases",
                        call.tongue().of(CaseWord.CASES),
                        columns(call.tongue()),
                        page.stream().limit(PAGE).map(row).toList(),
                        call.tongue().of(CaseWord.NO_CASE))
                .page(
                        next(page, PAGE, line -> line.path("id").asString("")),
                        () -> lines(call, filter, Filter.given(filter.stage()), Optional.empty())
                                .map(row));
        show(call, Section.CASES, table, filter, schemes, Stages.all(call.tongue()));
    }

    /** The lines of every page behind a case, read as they are asked for. */
    Stream<JsonNode> lines(Call call, Filter filter, Optional<String> stage, Optional<String> after) {
        return Stream.iterate(
                        Optional.of(page(call, filter, stage, after)),
                        Optional::isPresent,
                        last -> last.map(body -> body.path("next").asString(""))
                                .filter(next -> !next.isEmpty())
                                .map(next -> page(call, filter, stage, Optional.of(next))))
                .flatMap(body -> body.orElseThrow().path("cases").valueStream())
                .filter(filter::fits);
    }

    private ObjectNode page(Call call, Filter filter, Optional<String> stage, Optional<String> after) {
        Answer answer = desks.lookUps().cases(filter.query(stage, after), call.caller());
        return call.lens().of(answer.body());
    }

    static String next(List<JsonNode> page, int size, Function<JsonNode, String> cursor) {
        return page.size() > size ? cursor.apply(page.get(size - 1)) : "";
    }

    Map<String, String> schemes(Tongue tongue) {
        Map<String, String> names = new TreeMap<>();
        desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .forEach(scheme -> names.put(scheme.path("scheme").asString(""), tongue.of(scheme.path("name"))));
        return names;
    }

    private static List<Column> columns(Tongue tongue) {
        return List.of(
                Column.name(tongue.of(Word.CASE)),
                Column.words(tongue.of(Word.ENTERPRISE)),
                Column.name(tongue.of(Word.REFERENCE)),
                Column.words(tongue.of(Word.SCHEME)),
                Column.name(tongue.of(Word.BANK)),
                Column.sum(tongue.of(Word.LOAN_AMOUNT)),
                Column.sum(tongue.of(Word.OPEN_BALANCE)),
                Column.name(tongue.of(Word.STAGE)));
    }

    private static List<Cell> row(Call call, JsonNode line, Map<String, String> schemes) {
        String id = line.path("id").asString("");
        String scheme = line.path("scheme").asString("");
        return List.of(
                Cell.link(id, "/cases/" + id),
                Cell.of(line.path("enterpriseName").asString("")),
                Cell.of(line.path("reference").asString("")),
                Cell.of(schemes.getOrDefault(scheme, scheme)),
                Cell.of(line.path("bank").asString("").replaceFirst("^-$", "")),
                Cell.sum(line.path("loanAmount")),
                Cell.sum(line.path("openBalance"))
                        .to("/statement?account=" + Tongue.encoded(scheme + "/case/" + id + "/principal")),
                Cell.chips(Chip.plain(Stages.label(line, call.tongue()))));
    }

    void show(
            Call call,
            Section section,
            Table table,
            Filter filter,
            Map<String, String> schemes,
            List<Stages.Choice> stages) {
        if (call.exports(table)) {
            return;
        }
        List<FactField.Option> all = schemes.entrySet().stream()
                .map(scheme -> new FactField.Option(scheme.getKey(), scheme.getValue()))
                .toList();
        call.show(
                Heading.of(section, call.tongue()),
                "cases/list.jte",
                Map.of(
                        "title",
                        section.label(call.tongue()),
                        "path",
                        section.path(),
                        "table",
                        table,
                        "filter",
                        filter,
                        "schemes",
                        all,
                        "stages",
                        stages));
    }
}
