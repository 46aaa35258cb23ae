package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.Town.BANK;
import static org.fendan.app.desk.Town.CENTRE;
import static org.fendan.app.desk.Town.codes;
import static org.fendan.app.desk.Town.expect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What is kept, and how often, when requests come twice, at once, or only to try. */
class CommitTest {

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = Town.withAgreement(folder);
    }

    @AfterEach
    void close() {
        assertThat(town.ledger.verification().body().path("clean").asBoolean()).isTrue();
        town.close();
    }

    private ObjectNode filing(String reference, String amount) {
        return town.filing(town.loan(reference, amount), "2021-04-01");
    }

    @Test
    void the_same_key_with_the_same_content_gets_the_stored_answer() {
        Answer first = expect(201, town.cases.file(filing("L-1", "100.00"), Intent.of(BANK, "k")));
        Answer again = town.cases.file(filing("L-1", "100.00"), Intent.of(BANK, "k"));
        assertThat(again.replayed()).isTrue();
        assertThat(Json.write(again.body())).isEqualTo(Json.write(first.body()));
        assertThat(again.status()).isEqualTo(201);
        assertThat(town.lookUps
                        .cases(CaseQuery.first(10), CENTRE)
                        .body()
                        .path("cases")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void the_same_key_with_other_content_is_refused() {
        expect(201, town.cases.file(filing("L-1", "100.00"), Intent.of(BANK, "k")));
        assertThat(town.cases
                        .file(filing("L-2", "100.00"), Intent.of(BANK, "k"))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("KEY_REUSED");
    }

    @Test
    void a_refusal_is_kept_under_its_key_too() {
        Answer first = town.cases.file(filing("L-1", "10000000.01"), Intent.of(BANK, "k"));
        assertThat(first.status()).isEqualTo(422);
        Answer again = town.cases.file(filing("L-1", "10000000.01"), Intent.of(BANK, "k"));
        assertThat(again.replayed()).isTrue();
        assertThat(Json.write(again.body())).isEqualTo(Json.write(first.body()));
    }

    @Test
    void a_request_without_a_key_is_refused() {
        Intent keyless = new Intent(BANK, Optional.empty(), false, "en", Optional.empty());
        assertThat(town.cases
                        .file(filing("L-1", "100.00"), keyless)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("KEY_MISSING");
    }

    @Test
    void a_dry_run_answers_the_same_and_keeps_nothing() {
        String head = town.store.reads().head().hash();
        Answer dry =
                town.cases.file(filing("L-1", "100.00"), Intent.of(BANK, "k").asDryRun());
        assertThat(dry.status()).isEqualTo(201);
        assertThat(town.store.reads().head().hash()).isEqualTo(head);
        Answer real = expect(201, town.cases.file(filing("L-1", "100.00"), Intent.of(BANK, "k")));
        assertThat(dry.body().has("postings")).isTrue();
        dry.body().remove(List.of("postings", "accounts"));
        assertThat(Json.write(real.body())).isEqualTo(Json.write(dry.body()));
    }

    @Test
    void one_reference_of_a_bank_is_filed_once_whatever_the_key() {
        expect(201, town.cases.file(filing("L-1", "100.00"), town.intent(BANK)));
        assertThat(codes(town.cases.file(filing("L-1", "100.00"), town.intent(BANK))))
                .containsExactly("REFERENCE_TAKEN");
        assertThat(town.filed("L-2", "200.00")).isEqualTo("C000002"); // the refused one used up no number
    }

    @Test
    void a_bank_sees_and_moves_its_own_loans_only() {
        String id = town.filed("L-1", "100.00");
        Caller other = new Caller("bank-b", Role.BANK, "bank-b");
        assertThat(town.lookUps.oneCase(id, other, "en").status()).isEqualTo(404);
        assertThat(town.step(other, id, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(town.lookUps
                        .cases(CaseQuery.first(10), other)
                        .body()
                        .path("cases")
                        .size())
                .isZero();
        ObjectNode foreign = filing("L-2", "100.00").put("bank", "bank-a");
        assertThat(codes(town.cases.file(foreign, town.intent(other)))).contains("BANK_DIFFERS");
    }

    @Test
    void a_stated_platform_fact_that_differs_is_refused_with_both_values() {
        ObjectNode body = filing("L-1", "100.00");
        ((ObjectNode) body.get("facts")).put("balance", "99.00");
        Answer refused = town.cases.file(body, town.intent(BANK));
        assertThat(codes(refused)).containsExactly("PLATFORM_FACT_DIFFERS");
        assertThat(refused.body().path("errors").path(0).path("value").asString())
                .isEqualTo("99.00");
        assertThat(refused.body().path("errors").path(0).path("example").asString())
                .isEqualTo("100.00");
    }

    @Test
    void a_role_that_only_reads_takes_no_step() {
        String id = town.filed("L-1", "100.00");
        assertThat(town.step(Town.AUDITOR, id, "bank-review", "2021-04-06", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(town.step(CENTRE, id, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_stale_version_is_refused() {
        String id = town.filed("L-1", "100.00");
        Intent stale = new Intent(BANK, Optional.of("s"), false, "en", Optional.of(7L));
        assertThat(town.cases
                        .step(id, "withdraw", Json.object().put("date", "2021-04-02"), stale)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void many_at_once_fill_a_ceiling_exactly() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                ObjectNode body = filing("L-" + i, "500000.00");
                body.set("reasons", Json.object().put("10", "a reason"));
                answers.add(pool.submit(() -> town.cases.file(body, town.intent(BANK))));
            }
            int filed = 0;
            for (Future<Answer> answer : answers) {
                filed += answer.get().status() == 201 ? 1 : 0;
            }
            assertThat(filed).isEqualTo(20); // 20 × 500,000 = 10,000,000
        } finally {
            pool.shutdown();
        }
    }
}
