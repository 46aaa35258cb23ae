package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.json.Json;
import org.fendan.core.decision.FactsAsked;
import org.fendan.core.fact.FactKey;
import org.fendan.core.scheme.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many rows at once: each answered as if it were asked alone, in its place. */
class MatchRowsTest {

    private static final Catalogue CATALOGUE = Catalogue.onClassPath();
    private static final List<String> DAYS = List.of("2019-03-01", "2021-04-01", "2025-09-01", "2021-02-30", "");
    private static final List<String> WRONG =
            List.of("x", "-1", "1,000", "two\nlines", "[]", "\"", "9".repeat(40), "0");
    private static final List<FactKey<?>> KEYS = CATALOGUE.ids().stream()
            .flatMap(id -> FactsAsked.ever(CATALOGUE.latest(id).orElseThrow()).stream())
            .distinct()
            .toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void each_row_is_answered_as_if_it_were_asked_alone(String language) throws IOException {
        List<List<String>> rows = random(new Random(11), 120);
        Path csv = write("rows.csv", rows);
        Shell.Ran ran = Shell.run(
                "match", csv.toString(), "--date", "2021-04-01", "--lang", language, "--plugins", folder.toString());

        assertThat(ran.out()).isEqualTo(alone(rows, language));
        assertThat(ran.out())
                .contains("INVALID")
                .contains("ADMITTED")
                .contains("UNDECIDED")
                .contains("REFUSED");
    }

    @Test
    void many_rows_come_out_in_their_order_however_many_there_are() throws IOException {
        String row = "2021-04-01,3000000.00,";
        Path csv = Files.writeString(
                folder.resolve("many.csv"),
                "date,loanAmount,employees\n"
                        + IntStream.range(0, 20_000)
                                .mapToObj(i -> row + i + "\n")
                                .collect(Collectors.joining()));
        Shell.Ran ran = Shell.run("match", csv.toString(), "--plugins", folder.toString());
        assertThat(ran.err()).contains("20000 rows, 0 of them");
        assertThat(ran.out().lines().skip(1).map(line -> Integer.valueOf(line.substring(0, line.indexOf(',')))))
                .isSorted()
                .contains(2, 20_001);
    }

    @Test
    void a_file_holds_what_the_terminal_would_show_and_appears_whole() throws IOException {
        Path csv = write("rows.csv", random(new Random(12), 30));
        Path lines = folder.resolve("lines.csv");
        String shown =
                Shell.run("match", csv.toString(), "--date", "2021-04-01").out();
        Shell.Ran ran = Shell.run("match", csv.toString(), "--date", "2021-04-01", "--out", lines.toString());

        assertThat(ran.out()).isEmpty();
        assertThat(lines).hasContent(shown);
        assertThat(folder.resolve("lines.csv.part")).doesNotExist();
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_and_keeps_what_was_there() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), "date,loanAmount\n2021-04-01,5.00\n2021-04-01\n");
        Path lines = Files.writeString(folder.resolve("lines.csv"), "of yesterday");
        assertThat(Shell.run("match", broken.toString(), "--out", lines.toString()))
                .matches(ran -> ran.code() == Exit.FAILED && ran.err().contains("line 3"), "refused at line 3");
        assertThat(lines).hasContent("of yesterday");
        assertThat(folder.resolve("lines.csv.part")).doesNotExist();
        assertThat(Shell.run("match", broken.toString()).out()).contains("\n2,,");
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        Path csv = Files.writeString(folder.resolve("one.csv"), "date,loanAmount\n2021-04-01,5.00\n");
        Path nowhere = folder.resolve("none").resolve("lines.csv");
        assertThat(Shell.run("match", csv.toString(), "--out", nowhere.toString()))
                .matches(ran -> ran.code() == Exit.ENVIRONMENT && ran.err().contains("cannot be written"), "told");
        assertThat(Shell.run("match", csv.toString(), "--out", csv.toString()).code())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("match", csv.toString(), "--out", folder.toString())
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("match", "../examples/match.json", "--out", "x.csv")
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    /** A header and rows of what the schemes ask for: right, wrong and unknown. */
    private static List<List<String>> random(Random random, int count) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("date", "bank"));
        KEYS.forEach(key -> header.add(key.name()));
        rows.add(header);
        for (int i = 0; i < count; i++) {
            int row = i;
            List<String> cells = new ArrayList<>(List.of(of(DAYS, random), of(List.of("", "bank-a", "a b"), random)));
            cells.set(0, row < 90 ? cells.get(0).replace("2021-02-30", "2021-04-01") : cells.get(0));
            cells.set(1, row < 90 ? "" : cells.get(1));
            KEYS.forEach(key -> cells.add(cell(key, row, random)));
            rows.add(cells);
        }
        return rows;
    }

    /** The first rows are the example, the next lack some of it, the last are wrong in places. */
    private static String cell(FactKey<?> key, int row, Random random) {
        if (row > 90 && random.nextInt(40) == 0) {
            return of(WRONG, random);
        }
        if (key.type().name().equals("money") && random.nextBoolean()) {
            return random.nextInt(1, 20_000_000) + "." + random.nextInt(10, 99);
        }
        return row > 30 && random.nextInt(4) == 0 ? "" : key.example();
    }

    private static String of(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private Path write(String name, List<List<String>> rows) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                rows.stream().map(MatchRowsTest::csv).collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    private static String csv(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray());
    }

    /** The plain way: a question and a whole answer for each row. */
    private static String alone(List<List<String>> rows, String language) {
        MatchDesk desk = MatchDesk.withoutRecords(CATALOGUE);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("row", "enterprise", "scheme", "outcome", "mostLoan", "binding", "missing", "refusals"));
        long number = 2;
        for (List<String> cells : rows.subList(1, rows.size())) {
            ObjectNode request = request(rows.get(0), cells);
            lines.addAll(answered(number, request, desk.match(request, Optional.empty(), language), language));
            number += 1 + String.join("", cells).chars().filter(c -> c == '\n').count();
        }
        return lines.stream().map(MatchRowsTest::csv).collect(Collectors.joining("\n", "", "\n"));
    }

    private static ObjectNode request(List<String> columns, List<String> cells) {
        ObjectNode request = Json.object().put("date", "2021-04-01");
        ObjectNode facts = request.putObject("facts");
        for (int i = 0; i < cells.size(); i++) {
            JsonNode value =
                    cells.get(i).equals("[]") ? Json.array() : Json.object().stringNode(cells.get(i));
            if (!cells.get(i).isBlank()) {
                (i < 2 ? request : facts).set(columns.get(i), value);
            }
        }
        return request;
    }

    private static List<List<String>> answered(long row, ObjectNode asked, Answer answer, String language) {
        String number = String.valueOf(row);
        String enterprise = asked.path("facts").path("enterprise").asString("");
        return answer.isProblem()
                ? answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> List.of(number, enterprise, "", "INVALID", "", "", "", fault(error, language)))
                        .toList()
                : answer.body()
                        .path("matches")
                        .valueStream()
                        .map(match -> line(number, enterprise, match))
                        .toList();
    }

    private static String fault(JsonNode error, String language) {
        boolean english = language.equals("en");
        String value = error.path("value").asString("");
        String example = error.path("example").asString("");
        return error.path("pointer").asString() + ": " + error.path("message").asString()
                + (value.isEmpty() ? "" : (english ? "; found " : "；现为 ") + value)
                + (example.isEmpty() ? "" : (english ? "; for example " : "；例如 ") + example);
    }

    private static List<String> line(String number, String enterprise, JsonNode match) {
        return List.of(
                number,
                enterprise,
                match.path("scheme").asString(),
                match.path("outcome").asString(),
                match.path("mostLoan").path("left").path("amount").asString(""),
                match.path("mostLoan").path("citation").path("article").asString(""),
                match.path("missing")
                        .valueStream()
                        .map(fact -> fact.path("name").asString())
                        .collect(Collectors.joining(";")),
                match.path("refusals")
                        .valueStream()
                        .map(refusal -> refusal.path("citation").path("article").asString()
                                + (refusal.path("force").asString().equals("SOFT") ? " soft" : ""))
                        .collect(Collectors.joining(";")));
    }
}
