package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.desk.Town.AUDITOR;
import static org.fendan.app.desk.Town.BANK;
import static org.fendan.app.desk.Town.CENTRE;
import static org.fendan.app.desk.Town.LEADER;
import static org.fendan.app.desk.Town.codes;
import static org.fendan.app.desk.Town.expect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.core.ledger.Hold;
import org.fendan.core.settlement.FundAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What approved claims keep, the line of it, and what becomes of it when its day comes. */
class HoldDeskTest {

    private static final String FUND = Town.SCHEME + "/bank/bank-a/fund/riskFund";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void open() {
        town = Town.withAgreement(folder);
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

    /** Two claims, each approved and held until a day of its own; 1,000,000.00 is in the risk fund. */
    private List<String> heldUntil(String first, String second) {
        String one = town.filed("L-1", "5000000.00");
        town.live(one, "5000000.00", "125000.00");
        String two = town.filed("L-2", "5000000.00");
        town.live(two, "5000000.00", "125000.00");
        expect(201, town.inject("riskFund", FundAct.Kind.INJECTION, "1000000.00", "2021-05-01"));
        approved(one, "400000.00", first);
        approved(two, "600000.00", second);
        return List.of(one, two);
    }

    private void approved(String id, String principal, String until) {
        town.claimed(id, principal, "0.00");
        town.did(CENTRE, id, "confirm-overdue", "2022-05-10", Map.of("approved", true, "opinion", "ok"));
        town.did(BANK, id, "confirm-payment", "2022-05-11", Map.of("approved", true));
        approvedAnew(id, "2022-05-16", until);
    }

    private void approvedAnew(String id, String date, String until) {
        Map<String, Object> yes = Map.of("approved", true, "opinion", "ok", "heldUntil", until);
        town.did(LEADER, id, "approve-payment", date, yes);
    }

    private Answer expire(String date) {
        return town.holds.expire(on(date), town.intent(CENTRE));
    }

    private static ObjectNode on(String date) {
        return Json.object().put("date", date);
    }

    private List<String> pending(Optional<String> account) {
        return expect(200, list("pending", account, Optional.empty(), 50, CENTRE))
                .body()
                .path("holds")
                .valueStream()
                .map(hold -> hold.path("hold").asString() + " "
                        + hold.path("amount").path("amount").asString() + " "
                        + hold.path("heldUntil").asString("without end"))
                .toList();
    }

    private Answer list(String state, Optional<String> account, Optional<String> after, int limit, Caller caller) {
        return town.holds.holds(new HoldQuery(Optional.of(state), account, after, limit), caller, "en");
    }

    private static List<String> names(Answer answer, String list, String member) {
        return answer.body()
                .path(list)
                .valueStream()
                .map(one -> one.path(member).asString())
                .toList();
    }

    @Test
    void what_is_due_lapses_the_rest_stands_and_the_case_goes_on() {
        List<String> cases = heldUntil("2022-06-01", "2022-07-01");
        String first = cases.get(0);
        assertThat(pending(Optional.of(FUND)))
                .containsExactly(
                        first + "/11/slice-2 75000.00 2022-06-01", cases.get(1) + "/11/slice-2 300000.00 2022-07-01");
        assertThat(expire("2022-05-31").status()).isEqualTo(200);
        Answer lapsed = expect(201, expire("2022-06-01"));
        assertThat(names(lapsed, "lapsed", "case")).containsExactly(first);
        assertThat(lapsed.body().path("left")).isEmpty();
        assertThat(pending(Optional.of(FUND))).containsExactly(cases.get(1) + "/11/slice-2 300000.00 2022-07-01");
        Answer late = town.step(CENTRE, first, "pay", "2022-06-02", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(codes(late)).containsExactly("APPROVAL_LAPSED");
        assertThat(late.body().path("detail").asString()).contains("2022-06-01");
        JsonNode file = town.lookUps.oneCase(first, CENTRE, "en").body();
        assertThat(file.path("stage").asString()).isEqualTo("jointly-confirmed");
        assertThat(file.path("claims").path(0).path("stage").asString()).isEqualTo("FILED");
        assertThat(file.path("events").path(11).path("effect").asString()).isEqualTo("LAPSE");
        approvedAnew(first, "2022-06-10", "2022-08-01");
        town.did(CENTRE, first, "pay", "2022-06-20", Map.of());
        town.did(CENTRE, cases.get(1), "pay", "2022-07-20", Map.of()); // nobody posted its expiry
        assertThat(town.store.reads().holds()).noneMatch(Hold::isPending);
        assertThat(names(expire("2022-12-31"), "lapsed", "case")).isEmpty();
    }

    @Test
    void the_same_key_lapses_nothing_twice_and_a_dry_run_nothing() {
        heldUntil("2022-06-01", "2022-06-01");
        Intent intent = town.intent(CENTRE);
        Answer tried = expect(201, town.holds.expire(on("2022-06-01"), intent.asDryRun()));
        assertThat(tried.body().path("lapsed")).hasSize(2);
        assertThat(pending(Optional.empty())).hasSize(3);
        Answer done = expect(201, town.holds.expire(on("2022-06-01"), intent));
        Answer again = expect(201, town.holds.expire(on("2022-06-01"), intent));
        assertThat(again.replayed()).isTrue();
        assertThat(again.body()).hasToString(done.body().toString());
        assertThat(town.holds.expire(on("2022-06-02"), intent).status()).isEqualTo(422);
        assertThat(pending(Optional.empty())).isEmpty();
    }

    @Test
    void what_happened_later_in_a_case_leaves_it_and_says_so() {
        List<String> cases = heldUntil("2022-06-01", "2022-06-01");
        Map<String, Object> repaid = Map.of("principalRepaid", "10.00", "interestPaid", "0.00");
        town.did(BANK, cases.get(0), "repay", "2022-06-05", repaid);
        Answer answer = expect(201, expire("2022-06-01"));
        assertThat(names(answer, "lapsed", "case")).containsExactly(cases.get(1));
        assertThat(names(answer, "left", "approval")).containsExactly(cases.get(0));
        assertThat(answer.body()
                        .path("left")
                        .path(0)
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("DATE_BEFORE_LAST_STEP");
        assertThat(names(expire("2022-06-05"), "lapsed", "case")).containsExactly(cases.get(0));
    }

    @Test
    void the_authority_alone_posts_it_on_a_day_it_names() {
        assertThat(codes(town.holds.expire(on("2022-06-01"), town.intent(BANK))))
                .containsExactly("ROLE_MAY_NOT");
        assertThat(codes(expire("2022-06-31"))).containsExactly("VALUE_INVALID");
        assertThat(codes(town.holds.expire(Json.object(), town.intent(CENTRE)))).containsExactly("VALUE_INVALID");
    }

    @Test
    void holds_are_listed_page_by_page_to_those_whose_they_are() {
        List<String> cases = heldUntil("2022-06-01", "2022-07-01");
        Answer first = expect(200, list("pending", Optional.empty(), Optional.empty(), 2, AUDITOR));
        assertThat(first.body().path("holds")).hasSize(2);
        Optional<String> next = Optional.of(first.body().path("next").asString());
        Answer second = expect(200, list("pending", Optional.empty(), next, 2, AUDITOR));
        assertThat(names(second, "holds", "case")).containsExactly(cases.get(1));
        assertThat(second.body().has("next")).isFalse();
        assertThat(names(list("pending", Optional.empty(), Optional.empty(), 50, BANK), "holds", "case"))
                .hasSize(3);
        Caller other = new Caller("bank-b", Role.BANK, "bank-b");
        assertThat(list("pending", Optional.empty(), Optional.empty(), 50, other)
                        .body()
                        .path("holds"))
                .isEmpty();
        assertThat(codes(list("waiting", Optional.empty(), Optional.empty(), 50, BANK)))
                .containsExactly("VALUE_INVALID");
        assertThat(codes(list("pending", Optional.empty(), Optional.of("x"), 50, BANK)))
                .containsExactly("VALUE_INVALID");
        assertThat(list("pending", Optional.of("no/such"), Optional.empty(), 50, BANK)
                        .status())
                .isEqualTo(404);
        expire("2022-06-01");
        assertThat(names(list("expired", Optional.of(FUND), Optional.empty(), 50, BANK), "holds", "case"))
                .containsExactly(cases.get(0));
    }
}
