package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The guide's invented city, dropped in: nothing here knew of it, and everything is there. */
class InventedCityTest {

    private static final Path JARS = Path.of("target", "invented");
    private static final String SCHEME = "qinghe.seed-loan";
    private static final String SCHEMES = "/api/v1/schemes/" + SCHEME;
    private static final String[] ENTERPRISES = {
        "91990100MA7QH0A016", "91110108MA01A2B3C5", "91350200MA2XN8KQ1J", "91500107MA5U7X9C4L"
    };

    @TempDir
    private Path data;

    private House house;

    @BeforeEach
    void open() {
        assertThat(JARS.resolve("policy-qinghe.jar"))
                .as("the jar of examples/policy-qinghe, which mvn verify builds and copies before the app's tests")
                .matches(Files::isRegularFile);
        house = new House(Settings.in(data).port(0).plugins(JARS).asDemo());
        assertThat(house.work.report().allAdmitted())
                .as("%s", house.work.report())
                .isTrue();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void its_form_its_template_and_its_answers_appear_by_themselves() {
        String page = house.getUnsigned("/schemes/" + SCHEME).raw().body();
        assertThat(page).contains("fact.controllingPerson", "fact.licensedUntil", "青政发〔2024〕1号", "未计算");
        assertThat(house.getUnsigned(SCHEMES + "/template.csv").raw().body())
                .contains("controllingPerson", "QH-0042", "documents.application");
        assertThat(house.getUnsigned(SCHEMES + "/schema")
                        .body()
                        .at("/properties/facts/properties/controllingPerson/x-title/zh")
                        .asString())
                .contains("实际控制人");
        String answer = Forms.submit(house, "/schemes/" + SCHEME, Forms.filledIn(page))
                .raw()
                .body();
        assertThat(answer).contains("可以进入", "<svg", "100,000.00", "100,000.01", "第8条第(1)项");
        assertThat(answer).contains("anniversary-opens-the-next-year", "逾期起始日 &lt; 放款日");
        String young = Forms.with(Forms.filledIn(page), "fact.overdueSince", "2025-04-28");
        assertThat(Forms.submit(house, "/schemes/" + SCHEME, young).raw().body())
                .contains("120,000.00", "80,000.01");
    }

    @Test
    void the_share_falls_with_the_age_of_the_loan() {
        Map.of(
                        "2025-04-28", "600000.00",
                        "2025-04-29", "500000.00",
                        "2026-04-28", "500000.00",
                        "2026-04-29", "400000.00")
                .forEach((since, fund) -> {
                    JsonNode example = house.getUnsigned(SCHEMES).body().path("example");
                    ObjectNode facts = (ObjectNode) example.path("loan").deepCopy();
                    facts.put("overduePrincipal", "1000000.00").put("overdueSince", since);
                    ObjectNode body = Json.object().put("date", "2024-04-08");
                    body.set("facts", facts);
                    body.set("resources", example.path("resources"));
                    JsonNode split =
                            house.ask(SCHEMES + "/losses", Json.write(body)).body();
                    assertThat(split.at("/slices/0/amount/amount").asString())
                            .as("overdue since %s: %s", since, split)
                            .isEqualTo(fund);
                    assertThat(split.at("/slices/0/explanation").toString()).contains("8(1)");
                });
    }

    @Test
    void one_controlling_person_borrows_ten_million_in_all() {
        agreement();
        String first = filed(0, "QH-0042", "4000000.00");
        filed(1, "QH-0042", "4000000.00");
        House.Heard third = house.post("bank-a", House.CASES, filing(2, "QH-0042", "2000000.01"));
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.raw().body()).contains("REQUIREMENT_UNMET", "6(1)", "10000000.01");
        filed(2, "QH-0043", "2000000.01");
        house.did(
                "bank-a",
                House.CASES + "/" + first + "/steps/withdraw",
                Json.object().put("date", "2024-04-09"));
        filed(3, "QH-0042", "6000000.00");
        ObjectNode unsaid = filing(3, "", "1000000.00");
        ((ObjectNode) unsaid.get("facts")).remove("controllingPerson");
        assertThat(house.post("bank-a", House.CASES, unsaid).errors())
                .contains("/facts/controllingPerson FACT_MISSING");
    }

    @Test
    void a_loan_lives_from_filing_to_recovery() {
        agreement();
        ObjectNode injection = Json.object().put("date", "2024-04-02");
        injection.set("facts", Json.object().put("amount", "5000000.00"));
        house.did("centre", "/api/v1/funds/" + SCHEME + "/pool/fund/injections", injection);
        String id = filed(0, "QH-0042", "3000000.00");
        step("bank-a", id, "review", "2024-04-10", Map.of("approved", true, "opinion", "可行"), "opinion");
        step("centre", id, "approve", "2024-04-12", Map.of("approved", true, "opinion", "同意"));
        step("bank-a", id, "pay-fee", "2024-04-15", Map.of("riskFeePaid", "30000.00"));
        step(
                "bank-a",
                id,
                "disburse",
                "2024-04-29",
                Map.of(
                        "disbursed",
                        "3000000.00",
                        "disbursedOn",
                        "2024-04-29",
                        "maturesOn",
                        "2026-04-28",
                        "rate",
                        "4.2"));
        step(
                "bank-a",
                id,
                "overdue",
                "2025-07-01",
                Map.of("overdueSince", "2025-06-30", "overduePrincipal", "1000000.01"));
        step("bank-a", id, "claim", "2025-07-10", Map.of(), "collection");
        step("centre", id, "approve-payment", "2025-07-20", Map.of("approved", true, "opinion", "同意"));
        step("centre", id, "pay", "2025-07-22", Map.of());
        step("bank-a", id, "recover", "2025-09-01", Map.of("recovered", "820000.00", "recoveryCosts", "20000.00"));
        String page = house.getUnsigned("/cases/" + id).raw().body();
        assertThat(page).contains("<svg", "500,000.00", "500,000.01", "关于划付种子贷补偿金的函", "第8条第(1)项");
        assertThat(house.getUnsigned("/cases/" + id + "?lang=en").raw().body())
                .contains("seed loan fund", "Claim for a share of a lost seed loan");
        JsonNode accounts = house.get("auditor", "/api/v1/accounts").body();
        assertThat(accounts.toString())
                .contains("4930000.00"); // 5,000,000 + 30,000 of fees - 500,000 + 400,000 of 800,000
        assertThat(house.get("auditor", "/api/v1/ledger/verification")
                        .body()
                        .path("clean")
                        .asBoolean())
                .isTrue();
    }

    private void agreement() {
        house.did(
                "centre",
                "/api/v1/agreements",
                Json.object().put("scheme", SCHEME).put("bank", "bank-a").put("from", "2024-03-01"));
    }

    private ObjectNode filing(int enterprise, String person, String amount) {
        JsonNode scheme = house.getUnsigned(SCHEMES).body();
        ObjectNode facts = (ObjectNode) scheme.at("/example/loan").deepCopy();
        scheme.path("facts").forEach(fact -> {
            if (!fact.path("origin").asString().equals("STATED")) {
                facts.remove(fact.path("name").asString());
            }
        });
        facts.put("enterprise", ENTERPRISES[enterprise])
                .put("reference", "S-" + enterprise + person + amount)
                .put("controllingPerson", person)
                .put("loanAmount", amount);
        ObjectNode body = Json.object().put("scheme", SCHEME).put("date", "2024-04-08");
        body.set("facts", facts);
        body.set("documents", Json.object().put("application", "A-1"));
        return body;
    }

    private String filed(int enterprise, String person, String amount) {
        return house.did("bank-a", House.CASES, filing(enterprise, person, amount))
                .body()
                .at("/case/id")
                .asString();
    }

    private void step(String user, String id, String step, String date, Map<String, ?> facts, String... papers) {
        ObjectNode body = House.step(date, facts);
        ObjectNode documents = Json.object();
        for (String paper : papers) {
            documents.put(paper, paper + ".pdf");
        }
        body.set("documents", documents);
        house.did(user, House.CASES + "/" + id + "/steps/" + step, body);
    }
}
