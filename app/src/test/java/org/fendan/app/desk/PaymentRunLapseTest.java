package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.PremiumTown.AUDITOR;
import static org.fendan.app.desk.PremiumTown.CHECKER;
import static org.fendan.app.desk.PremiumTown.FUND;
import static org.fendan.app.desk.PremiumTown.INSURER;
import static org.fendan.app.desk.PremiumTown.MAKER;
import static org.fendan.app.desk.PremiumTown.ONE;
import static org.fendan.app.desk.PremiumTown.PAYER;
import static org.fendan.app.desk.PremiumTown.THREE;
import static org.fendan.app.desk.PremiumTown.TWO;
import static org.fendan.app.desk.PremiumTown.code;
import static org.fendan.app.desk.PremiumTown.expect;
import static org.fendan.app.desk.PremiumTown.on;
import static org.fendan.app.desk.PremiumTown.verdict;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.ledger.Hold;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A payment run approved until a day: what is not paid by then lapses when that is posted, and is due again. */
class PaymentRunLapseTest {

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
        JsonNode verification = town.ledger.verification().body();
        assertThat(verification.path("clean").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.path("reconciled").asBoolean()).isTrue();
        town.close();
    }

    private String approvedUntil(String day) {
        String run = town.drafted("2021-H1", "2021-07-05");
        expect(201, town.runs.decide(run, verdict(true, "2021-07-06").put("heldUntil", day), town.intent(CHECKER)));
        return run;
    }

    private Answer expire(String date) {
        return town.holds.expire(on(date), town.intent(MAKER));
    }

    @Test
    void partly_paid_then_lapsed_then_in_the_next_run() {
        town.premium(ONE, "100000.00", "2021-03-01");
        String two = town.premium(TWO, "100000.00", "2021-03-02");
        String three = town.premium(THREE, "50000.00", "2021-03-03");
        String run = approvedUntil("2021-08-01");
        assertThat(town.available(FUND)).isEqualTo("900000.00");
        Intent intent = town.intent(PAYER);
        town.runs.begin(run, on("2021-07-10"), intent);
        expect(201, town.runs.pay(run, "enterprise-" + ONE, on("2021-07-10"), intent));
        assertThat(expire("2021-07-31").status()).isEqualTo(200);
        JsonNode lapsed =
                expect(201, expire("2021-08-15")).body().path("lapsed").path(0);
        assertThat(lapsed.path("paymentRun").asString()).isEqualTo(run);
        assertThat(lapsed.path("heldUntil").asString()).isEqualTo("2021-08-01");
        assertThat(lapsed.path("chain").asString()).isEqualTo(run + "/expire");
        assertThat(town.state(run)).isEqualTo("LAPSED");
        assertThat(town.available(FUND)).isEqualTo("960000.00");
        assertThat(town.store.reads().holds()).noneMatch(Hold::isPending);
        assertThat(town.run(run).path("pays").path("amount").asString()).isEqualTo("40000.00");
        assertThat(town.run(run).path("carriedOver").path("amount").asString()).isEqualTo("60000.00");
        Answer late = town.runs.pay(run, on("2021-08-16"), town.intent(PAYER));
        assertThat(code(late)).isEqualTo("APPROVAL_LAPSED");
        assertThat(late.body().path("detail").asString()).contains("2021-08-01");
        assertThat(code(town.runs.pay(run, "enterprise-" + TWO, on("2021-08-16"), town.intent(PAYER))))
                .isEqualTo("APPROVAL_LAPSED");
        assertThat(town.runs.sheet(run, AUDITOR, "en").csv()).contains(ONE).doesNotContain(TWO);
        String next = town.paid("2021-H2", "2022-01-05");
        assertThat(town.lines(next)).containsExactly(two + " 40000.00 40000.00", three + " 20000.00 20000.00");
        assertThat(town.received("enterprise-" + ONE)).isEqualTo("40000.00");
        assertThat(town.received("enterprise-" + TWO)).isEqualTo("40000.00");
        assertThat(town.received("enterprise-" + THREE)).isEqualTo("20000.00");
    }

    @Test
    void an_approved_run_stands_until_its_lapse_is_posted() {
        town.premium(ONE, "100000.00", "2021-03-01");
        String run = approvedUntil("2021-08-01");
        expect(201, town.runs.pay(run, on("2021-08-02"), town.intent(PAYER)));
        assertThat(expire("2021-08-03").body().path("lapsed")).isEmpty();
        assertThat(town.state(run)).isEqualTo("PAID");
    }

    @Test
    void a_dry_run_lapses_nothing_and_its_lines_are_listed() {
        String one = town.premium(ONE, "100000.00", "2021-03-01");
        String run = approvedUntil("2021-08-01");
        Answer tried = expect(
                201, town.holds.expire(on("2021-08-01"), town.intent(MAKER).asDryRun()));
        assertThat(tried.body().path("lapsed").path(0).path("holds").asInt()).isEqualTo(2);
        assertThat(town.state(run)).isEqualTo("APPROVED");
        JsonNode hold = town.holds
                .holds(new HoldQuery(Optional.of("pending"), Optional.of(FUND), Optional.empty(), 50), MAKER, "en")
                .body()
                .path("holds")
                .path(0);
        assertThat(hold.path("paymentRun").asString()).isEqualTo(run);
        assertThat(hold.path("case").asString()).isEqualTo(one);
        assertThat(hold.path("heldUntil").asString()).isEqualTo("2021-08-01");
    }

    @Test
    void the_day_is_after_the_approval_and_something_is_kept_until_it() {
        town.premium(ONE, "100000.00", "2021-03-01");
        String run = town.drafted("2021-H1", "2021-07-05");
        for (String wrong : new String[] {"2021-07-06", "2021-07-32"}) {
            Answer refused =
                    town.runs.decide(run, verdict(true, "2021-07-06").put("heldUntil", wrong), town.intent(CHECKER));
            assertThat(code(refused)).isEqualTo(wrong.equals("2021-07-06") ? "DATE_PASSED" : "VALUE_INVALID");
        }
        Answer no = town.runs.decide(
                run, verdict(false, "2021-07-06").put("heldUntil", "2021-08-01"), town.intent(CHECKER));
        assertThat(code(no)).isEqualTo("NOTHING_HELD");
        assertThat(town.state(run)).isEqualTo("DRAFTED");
    }

    @Test
    void what_was_struck_before_the_lapse_is_not_due_again() {
        String first = town.premium(TWO, "700000.00", "2021-03-01");
        town.premium(TWO, "100000.00", "2021-04-01");
        town.paid("2021-H1", "2021-07-05"); // 280,000 and 20,000: 20,000 are carried over
        town.did(INSURER, first, "surrender", "2021-08-01", Map.of("subsidyReturned", "280000.00"));
        String second = town.lines("R2021-H1-1").get(1).split(" ", -1)[0];
        String run = town.drafted("2021-H2", "2022-01-05");
        expect(
                201,
                town.runs.decide(
                        run, verdict(true, "2022-01-05").put("heldUntil", "2022-02-01"), town.intent(CHECKER)));
        town.did(INSURER, second, "surrender", "2022-01-06", Map.of("subsidyReturned", "20000.00"));
        assertThat(town.store.reads().holds()).noneMatch(Hold::isPending);
        assertThat(expire("2022-02-01").body().path("lapsed")).isEmpty();
        expect(200, town.runs.pay(run, on("2022-02-02"), town.intent(PAYER)));
        assertThat(town.state(run)).isEqualTo("PAID");
        assertThat(town.received("enterprise-" + TWO)).isEqualTo("0.00");
    }
}
