package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.scheme.Catalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The enterprises of a file, of which our own records know more than it states. */
class MatchDataTest {

    private static final String SCHEME = "chongqing.assist-loan";
    private static final Facts EXAMPLE = stated();

    @TempDir
    private static Path folder;

    private static Path data;
    private static Path csv;

    /** What the service answered each row. */
    private static final List<JsonNode> ANSWERS = new ArrayList<>();

    private static Facts stated() {
        Facts facts =
                Catalogue.onClassPath().latest(SCHEME).orElseThrow().example().loan();
        for (FactKey<?> key : facts.keys()) {
            facts = key.origin() == FactKey.Origin.PLATFORM ? facts.without(key) : facts;
        }
        return facts.withText(LoanFacts.REFERENCE, "L-1").withText(LoanFacts.LOAN_AMOUNT, "3000000.00");
    }

    /** Rows of the enterprise that has a loan of three million, of another one, and one that is wrong twice. */
    @BeforeAll
    static void a_store_with_a_loan_and_a_file_of_rows() throws Exception {
        data = folder.resolve("data");
        csv = folder.resolve("rows.csv");
        Facts more = EXAMPLE.withText(LoanFacts.REFERENCE, "L-2").withText(LoanFacts.LOAN_AMOUNT, "1000000.00");
        Facts other = more.withText(EnterpriseFacts.ENTERPRISE, "91350203MA2XN8KQ7T");
        List<FactKey<?>> keys = List.copyOf(EXAMPLE.keys());
        List<String> wrong = row(keys, more, "two words");
        wrong.set(keys.indexOf(LoanFacts.LOAN_AMOUNT), "1,000");
        List<List<String>> rows =
                List.of(row(keys, more, "bank-a"), row(keys, more, ""), row(keys, other, "bank-a"), wrong);
        try (Workplace work = Workplace.open(Settings.in(data).port(0))) {
            file(work);
            work.users().createWithKey("auditor", Role.AUDITOR, "auditor", "a-key");
            Server server = work.serve();
            for (List<String> cells : rows) {
                ANSWERS.add(asked(server.url(), request(keys, cells)));
            }
        }
        List<String> header = new ArrayList<>(keys.stream().map(FactKey::name).toList());
        header.add("bank");
        Files.writeString(
                csv,
                Stream.concat(Stream.of(header), rows.stream())
                        .map(cells -> CSVFormat.RFC4180.format(cells.toArray()))
                        .collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    private static List<String> row(List<FactKey<?>> keys, Facts facts, String bank) {
        List<String> cells = new ArrayList<>();
        keys.forEach(key -> cells.add(facts.text(key).orElse("")));
        cells.add(bank);
        return cells;
    }

    private static void file(Workplace work) {
        ObjectNode agreement =
                Json.object().put("scheme", SCHEME).put("bank", "bank-a").put("from", "2021-03-01");
        done(work.funds().agree(agreement, Intent.of(new Caller("centre", Role.AUTHORITY, ""), "k1")));
        ObjectNode loan = Json.object().put("scheme", SCHEME).put("date", "2021-04-01");
        loan.set("facts", FactsJson.write(EXAMPLE));
        loan.set("documents", Json.object().put("application", "A-1"));
        done(work.cases().file(loan, Intent.of(new Caller("bank-a", Role.BANK, "bank-a"), "k2")));
    }

    private static void done(Answer answer) {
        assertThat(answer.isProblem()).as("%s", answer.body()).isFalse();
    }

    private static ObjectNode request(List<FactKey<?>> keys, List<String> cells) {
        ObjectNode request = Json.object().put("date", "2021-04-02");
        ObjectNode facts = request.putObject("facts");
        for (int i = 0; i < keys.size(); i++) {
            String cell = cells.get(i);
            if (cell.equals("[]")) {
                facts.set(keys.get(i).name(), Json.array());
            } else if (!cell.isEmpty()) {
                facts.put(keys.get(i).name(), cell);
            }
        }
        String bank = cells.get(keys.size());
        return bank.isEmpty() ? request : request.put("bank", bank);
    }

    private static JsonNode asked(String url, ObjectNode question) throws IOException, InterruptedException {
        String who = Base64.getEncoder().encodeToString("auditor:a-key".getBytes(StandardCharsets.UTF_8));
        return Json.read(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url).resolve("/api/v1/matches"))
                                .header("Authorization", "Basic " + who)
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "en")
                                .POST(HttpRequest.BodyPublishers.ofString(Json.write(question)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static Shell.Ran match(String... more) {
        List<String> words = new ArrayList<>(
                List.of("match", csv.toString(), "--date", "2021-04-02", "--data", data.toString(), "--lang", "en"));
        words.addAll(List.of(more));
        return Shell.run(words.toArray(String[]::new));
    }

    @Test
    void each_row_is_answered_as_the_service_answers_it() {
        Shell.Ran ran = match("--json");
        assertThat(ran.code()).isEqualTo(Exit.FAILED);
        List<JsonNode> lines = ran.out().lines().map(Json::read).toList();
        assertThat(lines).hasSameSizeAs(ANSWERS);
        for (int i = 0; i < 3; i++) {
            ObjectNode line = (ObjectNode) lines.get(i);
            assertThat(line.remove("row").asInt()).isEqualTo(i + 2);
            assertThat(line.remove("enterprise").asString()).hasSize(18);
            assertThat(line).isEqualTo(ANSWERS.get(i));
            assertThat(line.path("records").asBoolean()).isTrue();
        }
        assertThat(lines.get(3).path("errors")).isEqualTo(ANSWERS.get(3).path("errors"));
        assertThat(ANSWERS.get(3).path("errors")).hasSize(2);
    }

    @Test
    void lines_know_the_loan_that_is_kept() {
        Shell.Ran ran = match();
        assertThat(ran.err()).contains("4 rows, 1 of them");
        assertThat(ran.out().lines().filter(line -> line.contains("," + SCHEME + ",")))
                .map(line ->
                        line.substring(0, line.indexOf(',')) + line.substring(line.indexOf(SCHEME) + SCHEME.length()))
                .containsExactly(
                        "2,ADMITTED,7000000.00,10,,",
                        "3,UNDECIDED,7000000.00,10,bankAgreement,",
                        "4,ADMITTED,10000000.00,10,,");
        assertThat(ran.out().lines().filter(line -> line.startsWith("5,"))).hasSize(2);
    }

    @Test
    void all_that_stands_against_the_columns_is_said_at_once_and_nothing_is_answered() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "shoeSize,loanAmount,hatSize\n5,5.00,5\n");
        Shell.Ran ran = Shell.run("match", wrong.toString(), "--data", data.toString());
        assertThat(ran.code()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("shoeSize, hatSize", "./fendan schemes SCHEME", "--date, or a column date");
    }
}
