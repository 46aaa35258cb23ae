package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.settlement.FundAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Acts on funds taken back: the fund, the cap it used and what cases and acts add up to are as if it had not been. */
class FundReversalTest {

    private static final String FUND = "bank/bank-a/fund/riskFund";

    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = Town.withAgreement(folder);
    }

    @AfterEach
    void close() {
        JsonNode found = town.ledger.verification().body();
        assertThat(found.path("differences").toString()).isEqualTo("[]");
        assertThat(found.path("reconciled").asBoolean()).isTrue();
        town.close();
    }

    private String acted(FundAct.Kind kind, String amount, String date) {
        Answer answer = kind == FundAct.Kind.WIND_DOWN
                ? town.windDown("riskFund", date)
                : town.inject("riskFund", kind, amount, date);
        return Town.expect(201, answer).body().path("chain").asString();
    }

    private Answer reverse(String chain, String date) {
        ObjectNode body = Json.object().put("chain", chain).put("date", date).put("reason", "wrong sum");
        return town.ledger.reverse(body, town.intent(Signers.of(Town.CENTRE, Position.PAYER)));
    }

    private String capLeft() {
        return town.store.reads().accounts(Town.SCHEME + "/cap/").stream()
                .filter(account -> account.id().path().endsWith("/all/left"))
                .map(account -> account.balance().toString())
                .reduce("", String::concat);
    }

    @Test
    void the_first_injection_taken_back_leaves_the_cap_its_whole_room() {
        String first = acted(FundAct.Kind.INJECTION, "1000000.00", "2021-05-01");
        String used = capLeft();
        Town.expect(201, reverse(first, "2021-06-01"));
        assertThat(town.balance(FUND)).isEqualTo("0.00");
        assertThat(capLeft()).isNotEqualTo(used).isNotEqualTo("0.00");
        acted(FundAct.Kind.INJECTION, "1000000.00", "2021-06-02");
        assertThat(capLeft()).isEqualTo(used);
        assertThat(town.balance(FUND)).isEqualTo("1000000.00");
    }

    @Test
    void interest_and_a_wind_down_are_taken_back_too() {
        acted(FundAct.Kind.INJECTION, "1000000.00", "2021-05-01");
        String interest = acted(FundAct.Kind.INTEREST, "1234.56", "2021-06-21");
        Town.expect(201, reverse(interest, "2021-06-22"));
        assertThat(town.balance(FUND)).isEqualTo("1000000.00");
        String used = capLeft();
        Town.expect(201, town.agree("bank-a", "2021-03-01", "2021-12-31"));
        String end = acted(FundAct.Kind.WIND_DOWN, "", "2022-01-04");
        assertThat(town.balance(FUND)).isEqualTo("0.00");
        Town.expect(201, reverse(end, "2022-01-05"));
        assertThat(town.balance(FUND)).isEqualTo("1000000.00");
        assertThat(capLeft()).isEqualTo(used);
    }

    @Test
    void an_injection_that_has_been_spent_cannot_be_taken_back() {
        String first = acted(FundAct.Kind.INJECTION, "1000000.00", "2021-05-01");
        Town.expect(201, town.agree("bank-a", "2021-03-01", "2021-12-31"));
        acted(FundAct.Kind.WIND_DOWN, "", "2022-01-04");
        Answer refused = reverse(first, "2022-01-05");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("LEDGER_REFUSED");
        assertThat(town.store.reads().entryOfChain("V1")).isEmpty();
    }

    @Test
    void the_reversing_line_leads_back_to_the_act() {
        String first = acted(FundAct.Kind.INJECTION, "1000000.00", "2021-05-01");
        long entry = Town.expect(201, reverse(first, "2021-06-01"))
                .body()
                .path("entry")
                .asLong();
        JsonNode walk = town.ledger.explanation(entry, 1, Town.AUDITOR, "en").body();
        assertThat(walk.path("fundAct").path("chain").asString()).isEqualTo(first);
        AccountId fund = AccountId.of(Town.SCHEME + "/" + FUND);
        assertThat(town.store.reads().account(fund).orElseThrow().debitsPosted())
                .isEqualTo(100_000_000L);
    }

    /** At 16:00 the day ends in China, not in Greenwich. */
    @Test
    void a_day_is_over_when_it_is_over_in_china() {
        Instant evening = Instant.parse("2021-09-30T15:59:59Z");
        ObjectNode body = Json.object().put("through", "2021-09-30").put("reason", "quarter");
        Answer early = desk(evening).close(body, town.intent(Town.CENTRE));
        assertThat(Town.codes(early)).containsExactly("PERIOD_NOT_OVER");
        Town.expect(201, desk(evening.plusSeconds(1)).close(body, town.intent(Town.CENTRE)));
        assertThat(town.ledger.periods().body().path("firstOpenDay").asString()).isEqualTo("2021-10-01");
    }

    private LedgerDesk desk(Instant now) {
        return new LedgerDesk(town.catalogue, town.store, InstantSource.fixed(now));
    }
}
