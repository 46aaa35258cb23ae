package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.BatchTown.BANK;
import static org.fendan.app.desk.BatchTown.CENTRE;
import static org.fendan.app.desk.BatchTown.SCHEME;
import static org.fendan.app.desk.BatchTown.expect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.core.ledger.Head;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BatchDeskTest {

    private static final int ROWS = Integer.getInteger("fendan.batch.rows", 1_000);
    private static final String HEADER =
            "reference,enterprise,enterpriseName,loanAmount,rate,purpose,disbursedOn,maturesOn,securityGiven,security,"
                    + "registeredIn,taxedIn,countedIn,industry,employees,revenue,assets,titles,documents.application";
    private static final Map<String, String> GIVEN = Map.of("scheme", SCHEME, "date", "2021-04-01");

    @TempDir
    private Path folder;

    private BatchTown town;

    @BeforeEach
    void open() {
        town = new BatchTown(folder.resolve("store"));
        town.agree("bank-a");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static String row(String reference, int enterprise, String amount) {
        String code = String.format(Locale.ROOT, "91500107MA%08d", enterprise);
        return reference + "," + code + ",重庆示例" + enterprise + "有限公司," + amount
                + ",4.785,workingCapital,2021-04-28,2022-04-27,true,保证,chongqing-hitech-park,chongqing-hitech-park,"
                + "chongqing-hitech-park,software,46,18600000.00,24000000.00,nationalHighTech 2019-11-25/2022-11-24,"
                + "application.pdf";
    }

    private static byte[] csv(Charset charset, String... rows) {
        return (HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(charset);
    }

    private Answer send(byte[] file) {
        return town.batches.csv(file, GIVEN, town.intent(BANK));
    }

    private static List<String> outcomes(Answer answer) {
        return answer.body()
                .path("rows")
                .valueStream()
                .map(row -> row.path("outcome").asString())
                .toList();
    }

    @Test
    void rows_are_judged_one_by_one_and_a_refused_row_hurts_no_neighbour() {
        Answer answer = expect(
                201,
                send(csv(
                        StandardCharsets.UTF_8,
                        row("L-1", 1, "3000000.00"),
                        row("L-2", 2, "x"),
                        row("L-3", 3, "4000000.00"),
                        row("L-4", 3, "1000000.01"))));

        assertThat(outcomes(answer)).containsExactly("ACCEPTED", "REFUSED", "ACCEPTED", "REFUSED");
        assertThat(answer.body().path("id").asString()).isEqualTo("B000001");
        assertThat(answer.body()
                        .path("rows")
                        .path(1)
                        .path("errors")
                        .path(0)
                        .path("column")
                        .asString())
                .isEqualTo("loanAmount");
        assertThat(answer.body().path("counts"))
                .hasToString("{\"rows\":4,\"accepted\":2,\"alreadyThere\":0,\"refused\":2}");
        assertThat(answer.body()
                        .path("rows")
                        .valueStream()
                        .map(r -> r.path("case").asString("")))
                .containsExactly("C000001", "", "C000002", "");
    }

    @Test
    void the_warning_figures_say_how_the_volume_is_spread() {
        JsonNode figures = send(csv(
                        StandardCharsets.UTF_8,
                        row("L-1", 1, "3000000.00"),
                        row("L-2", 1, "1000000.00").replace("software", "retail"),
                        row("L-3", 2, "4000000.00"),
                        row("L-4", 4, "x")))
                .body()
                .path("figures");

        assertThat(figures.path("volume").path("amount").asString()).isEqualTo("8000000.00");
        assertThat(figures.path("households").intValue()).isEqualTo(2);
        assertThat(figures.path("refusedPercent").asString()).isEqualTo("25.00");
        assertThat(figures.path("largestHousehold").path("percent").asString()).isEqualTo("50.00");
        Map<String, JsonNode> by = figures.path("concentration")
                .valueStream()
                .collect(Collectors.toMap(one -> one.path("by").asString(), one -> one));
        assertThat(by.get("industry").path("parts").path(0).path("code").asString())
                .isEqualTo("software");
        assertThat(by.get("industry").path("parts").path(0).path("percent").asString())
                .isEqualTo("87.50");
        assertThat(by.get("district").path("parts").path(0).path("percent").asString())
                .isEqualTo("100.00");
        assertThat(by.get("bank").path("parts").path(0).path("code").asString()).isEqualTo("bank-a");
    }

    @Test
    void the_same_file_again_changes_nothing_and_stays_the_batch_it_was() {
        byte[] file = csv(StandardCharsets.UTF_8, row("L-1", 1, "3000000.00"), row("L-2", 2, "x"));
        Intent intent = town.intent(BANK);
        Answer first = town.batches.csv(file, GIVEN, intent);
        Head head = town.store.reads().head();

        Answer replayed = town.batches.csv(file, GIVEN, intent);
        assertThat(replayed.replayed()).isTrue();
        assertThat(replayed.body()).hasToString(first.body().toString());
        assertThat(town.store.reads().head()).isEqualTo(head);

        Answer again = expect(201, send(file));
        assertThat(outcomes(again)).containsExactly("ALREADY_THERE", "REFUSED");
        assertThat(again.body().path("id").asString()).isEqualTo("B000001");
        assertThat(town.steps
                        .list(java.util.Optional.empty(), 10, BANK)
                        .body()
                        .path("batches")
                        .size())
                .isEqualTo(1);
        assertThat(town.batches
                        .csv(csv(StandardCharsets.UTF_8, row("L-9", 9, "1.00")), GIVEN, intent)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void a_colleague_may_send_it_again_and_columns_may_change_places() {
        send(csv(StandardCharsets.UTF_8, row("L-1", 1, "3000000.00")));
        String swapped = "scheme,date,documents.application," + HEADER.replace(",documents.application", "") + "\n"
                + SCHEME + ",2021-04-01,application.pdf,"
                + row("L-1", 1, "3000000").replace(",application.pdf", "") + "\n";

        Answer again = town.batches.csv(
                swapped.getBytes(StandardCharsets.UTF_8),
                Map.of(),
                town.intent(new Caller("colleague", Role.BANK, "bank-a")));

        assertThat(outcomes(again)).containsExactly("ALREADY_THERE");
    }

    @Test
    void a_reference_that_is_there_with_other_content_is_refused_and_a_refused_row_may_be_corrected() {
        send(csv(StandardCharsets.UTF_8, row("L-1", 1, "3000000.00"), row("L-2", 2, "x")));
        Answer second = send(csv(StandardCharsets.UTF_8, row("L-1", 1, "3000000.01"), row("L-2", 2, "2000000.00")));

        assertThat(outcomes(second)).containsExactly("REFUSED", "ACCEPTED");
        assertThat(second.body()
                        .path("rows")
                        .path(0)
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("KEY_REUSED");
        assertThat(second.body().path("id").asString()).isEqualTo("B000002");
    }

    @Test
    void a_dry_run_says_the_same_with_ceilings_between_rows_and_keeps_nothing() {
        byte[] file = csv(
                StandardCharsets.UTF_8,
                row("L-1", 1, "4000000.00"),
                row("L-2", 1, "1000000.01"),
                row("L-1", 1, "4000000.01"),
                row("L-3", 2, "1.234"),
                row("L-4", 3, "1000000.00"));
        Head head = town.store.reads().head();
        Answer dry = town.batches.csv(file, GIVEN, town.intent(BANK).asDryRun());
        assertThat(town.store.reads().head()).isEqualTo(head);
        assertThat(dry.body().has("id")).isFalse();

        Answer real = send(file);

        assertThat(outcomes(dry).stream().map(o -> o.replace("WOULD_BE_", "")).toList())
                .isEqualTo(outcomes(real));
        assertThat(outcomes(real)).containsExactly("ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(dry.body().path("figures")).isEqualTo(real.body().path("figures"));
    }

    @Test
    void gb18030_is_read_and_a_wrong_header_or_an_empty_batch_is_refused_whole() {
        assertThat(outcomes(send(csv(Charset.forName("GB18030"), row("L-1", 1, "3000000.00")))))
                .containsExactly("ACCEPTED");
        assertThat(send("amount\n1\n".getBytes(StandardCharsets.UTF_8))
                        .body()
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("FILE_UNREADABLE");
        assertThat(send((HEADER + "\n").getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(422);
        assertThat(town.batches
                        .csv(
                                new byte[0],
                                GIVEN,
                                new Intent(BANK, java.util.Optional.empty(), false, "en", java.util.Optional.empty()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void only_partners_send_batches_and_each_for_itself() {
        Answer centre =
                town.batches.csv(csv(StandardCharsets.UTF_8, row("L-1", 1, "1.00")), GIVEN, town.intent(CENTRE));
        assertThat(centre.body().path("code").asString()).isEqualTo("ROLE_MAY_NOT");

        ObjectNode other =
                town.batch("L-", "2021-04-01", 1, List.of("1000000.00")).put("bank", "bank-b");
        Answer answer = town.batches.json(other, town.intent(BANK));
        assertThat(answer.body()
                        .path("rows")
                        .path(0)
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("BANK_DIFFERS");
        Caller stranger = BatchTown.bank("bank-b");
        assertThat(town.steps.one("B000001", stranger, "en").status()).isEqualTo(404);
        assertThat(town.steps
                        .list(java.util.Optional.empty(), 10, stranger)
                        .body()
                        .path("batches")
                        .size())
                .isZero();
    }

    @Test
    void a_step_is_taken_on_every_case_that_allows_it_and_repeats_safely() {
        Caller reviewer = town.signer(BANK, "bank-review");
        ObjectNode batch = town.batch("L-", "2021-04-01", 1, Collections.nCopies(3, "1000000.00"));
        town.batches.json(batch, town.intent(BANK));
        expect(201, town.cases.step("C000002", "bank-review", BatchTown.yes("2021-04-05"), town.intent(reviewer)));

        Intent intent = town.intent(reviewer);
        Answer dry = town.steps.step("B000001", "bank-review", BatchTown.yes("2021-04-06"), intent.asDryRun());
        assertThat(dry.body().path("counts").path("WOULD_BE_TAKEN").intValue()).isEqualTo(2);
        Answer taken = town.steps.step("B000001", "bank-review", BatchTown.yes("2021-04-06"), intent);
        assertThat(taken.body()
                        .path("results")
                        .valueStream()
                        .map(r -> r.path("outcome").asString()))
                .containsExactly("TAKEN", "NOT_OPEN", "TAKEN");
        Answer again = town.steps.step("B000001", "bank-review", BatchTown.yes("2021-04-06"), intent);
        assertThat(again.replayed()).isTrue();
        assertThat(again.body().path("counts").path("ALREADY_TAKEN").intValue()).isEqualTo(2);
        assertThat(town.steps
                        .step("B000001", "bank-review", BatchTown.yes("2021-04-07"), intent)
                        .status())
                .isEqualTo(422);
        assertThat(town.steps
                        .step("B000001", "nothing", BatchTown.yes("2021-04-07"), town.intent(BANK))
                        .status())
                .isEqualTo(404);
        assertThat(town.steps.one("B000001", BANK, "en").body().path("stages").size())
                .isEqualTo(1);
    }

    @Test
    void each_case_tells_its_own_charge_and_its_own_loan() {
        String id = town.approved(BANK, town.batch("L-", "2021-04-01", 1, List.of("1000000.00", "2000000.00")));
        ObjectNode day = Json.object().put("date", "2021-04-15");

        JsonNode counts = expect(200, town.steps.step(id, "contribute", day, town.intent(BANK)))
                .body()
                .path("counts");

        assertThat(counts.path("TAKEN").intValue()).isEqualTo(2);
        JsonNode figures = town.statistics
                .report(StatisticsDeskTest.year2021(), CENTRE, "en")
                .body()
                .path("all");
        assertThat(figures.path("charges").path("value").path("amount").asString())
                .isNotEqualTo("0.00");
    }

    @Test
    void many_rows_go_in_and_are_counted() {
        String[] rows = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = row("L-" + i, i, i % 1000 == 999 ? "1.234" : "1000000.00");
        }
        byte[] file = csv(StandardCharsets.UTF_8, rows);

        long start = System.nanoTime();
        Answer dry = town.batches.csv(file, GIVEN, town.intent(BANK).asDryRun());
        long tried = System.nanoTime();
        Answer answer = expect(201, send(file));
        long filed = System.nanoTime();
        Answer step = town.stepped(BANK, "B000001", "bank-review", "2021-04-06");
        long stepped = System.nanoTime();
        town.statistics.report(StatisticsDeskTest.year2021(), CENTRE, "en");
        long counted = System.nanoTime();
        town.statistics.report(StatisticsDeskTest.year2021(), CENTRE, "en");
        long again = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "NOTE %,d rows, %,d bytes: dry run %.1f s, filed %.1f s, a step %.1f s, statistics %.1f s, again %.3f s"
                        + " (-Dfendan.batch.rows for more)%n",
                ROWS,
                file.length,
                (tried - start) / 1e9,
                (filed - tried) / 1e9,
                (stepped - filed) / 1e9,
                (counted - stepped) / 1e9,
                (again - counted) / 1e9);
        assertThat(dry.body().path("counts")).isEqualTo(answer.body().path("counts"));
        assertThat(answer.body().path("counts").path("accepted").intValue()).isEqualTo(ROWS - ROWS / 1000);
        assertThat(step.body().path("counts").path("TAKEN").intValue()).isEqualTo(ROWS - ROWS / 1000);
    }
}
