package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways somebody might try to check or pay what they made: each is refused, changes nothing and stands in the audit. */
class MakerCheckerTest {

    private static final String USERS = "/api/v1/users";
    private static final Map<String, Object> AGREED = Map.of("approved", true, "opinion", "ok");

    @TempDir
    private Path data;

    private House house;

    @BeforeEach
    void open() {
        house = new House(data);
        house.work.users().createWithKey("admin", Role.ADMINISTRATOR, "operator", "admin-key");
        house.agreement("bank-a");
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** A user with these positions; the key is the name with "-key". */
    private void hire(String name, Role role, String organisation, String person, String limit, Position... positions) {
        ObjectNode user = Json.object()
                .put("user", name)
                .put("role", role.name())
                .put("organisation", organisation)
                .put("person", person);
        user.set("positions", Json.strings(Stream.of(positions).map(Enum::name).toList()));
        if (!limit.isEmpty()) {
            user.put("limit", limit);
        }
        house.did("admin", USERS, user);
        house.work.users().createWithKey(name, role, organisation, name + "-key");
    }

    private House.Heard as(String user, String path, JsonNode body, String key) {
        return house.send(house.signed(house.post(user, path, Json.write(body), key), user));
    }

    private House.Heard step(String user, String id, String step, String date, Map<String, ?> facts, String key) {
        ObjectNode body = House.step(date, facts);
        ObjectNode papers = (ObjectNode) body.get("documents");
        papers.remove(List.of("loan-contract", "guarantee-contract"));
        if (!step.equals("bank-review")) {
            body.remove("documents");
        }
        return as(user, House.CASES + "/" + id + "/steps/" + step, body, key);
    }

    private House.Heard review(String user, String id, String key) {
        return step(user, id, "bank-review", "2021-04-06", AGREED, key);
    }

    private String filedBy(String user, String reference, String amount) {
        House.Heard heard = as(user, House.CASES, house.filing(reference, amount), "file-" + reference);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(201);
        return heard.body().path("case").path("id").asString();
    }

    private void refused(House.Heard heard, String user, String code) {
        assertThat(heard.status() + " " + heard.code()).as(heard.raw().body()).endsWith(code);
        assertThat(heard.status()).isIn(403, 409);
        String audit = house.get("auditor", "/api/v1/audit?pageSize=200&who=" + user)
                .raw()
                .body();
        assertThat(audit).contains("\"" + code + "\"");
    }

    @Test
    void nobody_reviews_what_they_filed_under_this_name_or_another_or_in_rehearsal() {
        hire("zhang", Role.BANK, "bank-a", "P-1", "", Position.CLERK, Position.REVIEWER);
        hire("zhang-2", Role.BANK, "bank-a", "P-1", "", Position.REVIEWER);
        String id = filedBy("zhang", "L-1", "3000000.00");
        String before = house.kept();
        House.Heard self = review("zhang", id, "k1");
        refused(self, "zhang", "SAME_PERSON");
        assertThat(self.body().path("errors").path(0).path("value").asString()).isEqualTo("apply, zhang, P-1");
        refused(review("zhang-2", id, "k2"), "zhang-2", "SAME_PERSON");
        ObjectNode body = House.step("2021-04-06", AGREED);
        ((ObjectNode) body.get("documents")).remove(List.of("loan-contract", "guarantee-contract"));
        House.Heard dry = as("zhang-2", House.CASES + "/" + id + "/steps/bank-review?dryRun=true", body, "k3");
        assertThat(dry.code()).isEqualTo("SAME_PERSON");
        assertThat(house.kept()).isEqualTo(before);
    }

    @Test
    void nor_through_a_batch_a_claim_or_a_recovery() {
        hire("zhang", Role.BANK, "bank-a", "P-1", "", Position.CLERK);
        hire("zhang-2", Role.BANK, "bank-a", "P-1", "", Position.REVIEWER);
        hire("zhang-3", Role.BANK, "bank-a", "P-3", "", Position.CLERK, Position.REVIEWER);
        ObjectNode filing = house.filing("L-2", "3000000.00");
        ObjectNode row = Json.object().put("reference", "L-2");
        ((ObjectNode) filing.get("facts")).remove("reference");
        row.set("facts", filing.get("facts"));
        row.set("documents", filing.get("documents"));
        ObjectNode batch = Json.object().put("scheme", House.SCHEME).put("date", "2021-04-01");
        batch.set("rows", Json.array().add(row));
        String id =
                as("zhang", "/api/v1/batches", batch, "b1").body().path("id").asString();
        ObjectNode body = House.step("2021-04-06", AGREED);
        ((ObjectNode) body.get("documents")).remove(List.of("loan-contract", "guarantee-contract"));
        House.Heard heard = as("zhang-2", "/api/v1/batches/" + id + "/steps/bank-review", body, "b2");
        assertThat(heard.body().path("counts").path("REFUSED").intValue())
                .as(heard.raw().body())
                .isEqualTo(1);
        assertThat(heard.body().path("results").path(0).path("code").asString()).isEqualTo("SAME_PERSON");

        String live = house.live("L-3", "5000000.00", "125000.00");
        house.took(
                "bank-a",
                live,
                "overdue",
                "2022-05-05",
                Map.of("overdueSince", "2022-04-28", "overduePrincipal", "100000.00", "overdueInterest", "1.00"));
        ObjectNode claim = Json.object().put("date", "2022-05-06");
        house.did("bank-a", House.CASES + "/" + live + "/claims", claim);
        house.took("centre", live, "confirm-overdue", "2022-05-10", AGREED);
        House.Heard confirmed = step("zhang-3", live, "confirm-payment", "2022-05-11", Map.of("approved", true), "c1");
        assertThat(confirmed.status()).as(confirmed.raw().body()).isEqualTo(201);
        claim.put("date", "2022-05-12");
        refused(as("zhang-3", House.CASES + "/" + live + "/claims", claim, "c2"), "zhang-3", "SAME_PERSON");
        ObjectNode recovery = House.step("2022-05-12", Map.of("recovered", "1.00", "recoveryCosts", "0.00"));
        recovery.remove("documents");
        House.Heard recovered = as("zhang-3", House.CASES + "/" + live + "/recoveries", recovery, "c3");
        refused(recovered, "zhang-3", "SAME_PERSON");
    }

    @Test
    void an_approval_sent_again_approves_nothing_twice() {
        String id = house.filed("L-4", "3000000.00");
        House.Heard first = review("bank-a-reviewer", id, "r1");
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        House.Heard again = review("bank-a-reviewer", id, "r1");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        House.Heard other = review("bank-a-reviewer", id, "r2");
        assertThat(other.status()).isEqualTo(409);
        assertThat(house.get("auditor", House.CASES + "/" + id)
                        .body()
                        .path("version")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_position_taken_away_counts_at_once_and_what_was_done_with_it_stands() {
        hire("li", Role.BANK, "bank-a", "P-4", "", Position.REVIEWER);
        String first = house.filed("L-5", "2000000.00");
        assertThat(review("li", first, "p1").status()).isEqualTo(201);
        String tag = house.get("admin", USERS + "/li").header("ETag");
        ObjectNode change = Json.object().put("active", true);
        change.set("positions", Json.strings(List.of("CLERK")));
        House.Heard changed = house.send(house.request(USERS + "/li")
                .header("Authorization", House.basic("admin"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "change-li")
                .header("If-Match", tag)
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(Json.write(change))));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        String second = house.filed("L-6", "2000000.00");
        House.Heard heard = review("li", second, "p2");
        refused(heard, "li", "POSITION_MISSING");
        assertThat(heard.body().path("errors").path(0).path("example").asString())
                .isEqualTo("REVIEWER");
        house.took("centre", first, "approve", "2021-04-12", AGREED);
    }

    @Test
    void nobody_approves_above_their_limit_nor_in_two_halves() {
        hire("wu", Role.AUTHORITY, "centre", "P-5", "3000000.00", Position.APPROVER);
        String large = house.filed("L-7", "3000000.01");
        house.took("bank-a", large, "bank-review", "2021-04-06", AGREED);
        House.Heard heard = step("wu", large, "approve", "2021-04-12", AGREED, "l1");
        refused(heard, "wu", "ABOVE_LIMIT");
        assertThat(heard.body().path("errors").path(0).path("value").asString()).isEqualTo("3000000.01");
        assertThat(heard.body().path("errors").path(0).path("example").asString())
                .isEqualTo("3000000.00");
        House.Heard no = step("wu", large, "approve", "2021-04-12", Map.of("approved", false, "opinion", "no"), "l2");
        assertThat(no.status()).as("saying no has no limit").isEqualTo(201);

        String halves = house.live("L-8", "2000000.00", "50000.00");
        house.took("bank-a", halves, "increase", "2021-06-01", Map.of("increase", "1500000.00"));
        house.took("bank-a", halves, "review-increase", "2021-06-02", AGREED);
        refused(step("wu", halves, "approve-increase", "2021-06-03", AGREED, "l3"), "wu", "ABOVE_LIMIT");
    }

    @Test
    void what_was_approved_is_not_told_otherwise_when_it_is_paid_out() {
        String id = house.filed("L-9", "5000000.00");
        house.took("bank-a", id, "bank-review", "2021-04-06", AGREED);
        house.took("centre", id, "approve", "2021-04-12", AGREED);
        house.took("bank-a", id, "contribute", "2021-04-15", Map.of("contributionPaid", "125000.00"));
        house.took("bank-a", id, "sign", "2021-04-20", Map.of());
        String before = house.kept();
        House.Heard heard = step(
                "bank-a",
                id,
                "disburse",
                "2021-04-28",
                Map.of(
                        "disbursed", "5000000.00",
                        "disbursedOn", "2021-04-28",
                        "maturesOn", "2022-04-27",
                        "rate", "4.785",
                        "employees", "45"),
                "d1");
        refused(heard, "bank-a", "APPROVAL_VOID");
        assertThat(heard.errors()).containsExactly("/facts/employees APPROVAL_VOID");
        assertThat(house.kept()).isEqualTo(before);
    }
}
