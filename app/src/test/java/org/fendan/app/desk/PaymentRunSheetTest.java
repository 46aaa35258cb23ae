package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.PremiumTown.AUDITOR;
import static org.fendan.app.desk.PremiumTown.INSURER;
import static org.fendan.app.desk.PremiumTown.ONE;
import static org.fendan.app.desk.PremiumTown.PAYER;
import static org.fendan.app.desk.PremiumTown.TWO;
import static org.fendan.app.desk.PremiumTown.enterprise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees what of a payment run, and what the finance bureau gets. */
class PaymentRunSheetTest {

    @TempDir
    private Path folder;

    private PremiumTown town;

    @BeforeEach
    void open() {
        town = new PremiumTown(folder);
        town.inject("1000000.00", "2021-01-10");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private String sheet(String run, Caller caller) {
        PaymentRunSheet sheet = town.runs.sheet(run, caller, "en");
        return sheet.refused().map(answer -> String.valueOf(answer.status())).orElse(sheet.csv());
    }

    @Test
    void a_line_for_each_payee_and_subsidy() {
        String first = town.filed(ONE, "甲公司", "100000.00", "2021-03-01");
        town.granted(first, "premium", "2021-03-01");
        town.granted(first, "handling", "2021-03-01");
        String second = town.filed(ONE, "甲公司", "50000.00", "2021-03-02");
        town.granted(second, "premium", "2021-03-02");
        String run = town.drafted("2021-H1", "2021-07-05");
        assertThat(sheet(run, AUDITOR)).isEqualTo("409");
        town.runs.decide(run, PremiumTown.verdict(true, "2021-07-06"), town.intent(PremiumTown.CHECKER));
        String header = "payee,account holder,sum in yuan,subsidy,cases,articles,payment run,date\r\n";
        String own = "institution-insurer-a,insurer-a,1000.00,handling subsidy," + first
                + ",Art. 3 of 测发〔2021〕1号,R2021-H1-1,2021-07-06\r\n";
        assertThat(sheet(run, AUDITOR))
                .isEqualTo(header + "enterprise-" + ONE + ",甲公司,60000.00,premium subsidy," + first + "; " + second
                        + ",Art. 3 of 测发〔2021〕1号,R2021-H1-1,2021-07-06\r\n" + own);
        assertThat(sheet(run, INSURER)).isEqualTo(header + own);
        town.runs.pay(run, PremiumTown.on("2021-07-09"), town.intent(PAYER));
        assertThat(sheet(run, INSURER)).isEqualTo(header + own.replace("2021-07-06", "2021-07-09"));
        assertThat(town.runs.sheet(run, AUDITOR, "zh").csv()).startsWith("收款方,户名,金额（元）,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-甲", "@SUM(A1)", "＝1"})
    void a_name_that_looks_like_a_formula_is_text(String name) {
        String id = town.filed(ONE, name, "100000.00", "2021-03-01");
        town.granted(id, "premium", "2021-03-01");
        assertThat(sheet(town.approved("2021-H1", "2021-07-05"), AUDITOR)).contains(",'" + name + ",40000.00,");
    }

    @Test
    void the_ledger_shows_a_payment_to_its_payee_alone_and_a_reservation_to_none() {
        town.premium(ONE, "100000.00", "2021-03-01");
        town.premium(TWO, "100000.00", "2021-03-01");
        String run = town.paid("2021-H1", "2021-07-05");
        long kept = town.store
                .reads()
                .entryOfChain(run + "/reserve")
                .orElseThrow()
                .entry()
                .sequence();
        long paid = town.store
                .reads()
                .entryOfChain(run + "/pay/enterprise-" + ONE)
                .orElseThrow()
                .entry()
                .sequence();
        assertThat(town.ledger.entry(kept, AUDITOR, "en").status()).isEqualTo(200);
        assertThat(town.ledger.entry(kept, enterprise(ONE), "en").status()).isEqualTo(404);
        assertThat(town.ledger.entry(paid, enterprise(ONE), "en").status()).isEqualTo(200);
        assertThat(town.ledger.entry(paid, enterprise(TWO), "en").status()).isEqualTo(404);
    }

    @Test
    void each_leg_leads_to_the_run_the_case_and_the_article() {
        String id = town.premium(ONE, "100000.00", "2021-03-01");
        String run = town.paid("2021-H1", "2021-07-05");
        var entry =
                town.store.reads().entryOfChain(run + "/pay/enterprise-" + ONE).orElseThrow();
        List<String> articles = new ArrayList<>();
        for (int leg = 1; leg <= entry.legs().size(); leg++) {
            var told = town.ledger
                    .explanation(entry.entry().sequence(), leg, AUDITOR, "en")
                    .body();
            assertThat(told.path("case").path("id").asString()).isEqualTo(id);
            assertThat(told.path("leg").path("hold").asString()).startsWith(run + "/" + id + "/premium/");
            articles.add(told.path("citation").path("article").asString());
        }
        assertThat(articles).containsExactly("3", "3", "4", "4");
    }

    @Test
    void those_who_are_paid_see_their_own_lines_once_they_are_approved() {
        String mine = town.premium(ONE, "100000.00", "2021-03-01");
        town.premium(TWO, "100000.00", "2021-03-01");
        String run = town.drafted("2021-H1", "2021-07-05");
        assertThat(town.runs.run(run, enterprise(ONE), "en").status()).isEqualTo(404);
        assertThat(town.runs.run(run, AUDITOR, "en").body().path("lines").size())
                .isEqualTo(2);
        town.runs.decide(run, PremiumTown.verdict(true, "2021-07-05"), town.intent(PremiumTown.CHECKER));
        var seen = town.runs.run(run, enterprise(ONE), "en").body();
        assertThat(seen.path("lines").size()).isEqualTo(1);
        assertThat(seen.path("lines").path(0).path("case").asString()).isEqualTo(mine);
        assertThat(seen.path("byPayee").size()).isEqualTo(1);
        assertThat(seen.path("pays").path("amount").asString()).isEqualTo("40000.00");
        assertThat(town.runs.run(run, INSURER, "en").status()).isEqualTo(404);
        assertThat(town.runs.sheet(run, INSURER, "en").refused()).isPresent();
        assertThat(town.runs
                        .runs(Optional.of(PremiumScheme.ID), enterprise(TWO))
                        .body()
                        .path("paymentRuns")
                        .size())
                .isEqualTo(1);
        assertThat(town.runs
                        .runs(Optional.of("none.such"), AUDITOR)
                        .body()
                        .path("paymentRuns")
                        .size())
                .isZero();
        assertThat(town.runs
                        .runs(Optional.empty(), INSURER)
                        .body()
                        .path("paymentRuns")
                        .size())
                .isZero();
    }
}
