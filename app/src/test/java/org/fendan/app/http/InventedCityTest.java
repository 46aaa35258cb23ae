package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.User;
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
        assertThat(house.getUnsigned("/schemes/" + SCHEME).raw().body())
                .contains("青政发〔2024〕1号", "未计算", "/trial/" + SCHEME);
        String page = house.getUnsigned("/trial/" + SCHEME).raw().body();
        assertThat(page).contains("fact.controllingPerson", "fact.licensedUntil");
        assertThat(house.getUnsigned(SCHEMES + "/template.csv").raw().body())
                .contains("controllingPerson", "QH-0042", "documents.application");
        assertThat(house.getUnsigned(SCHEMES + "/schema")
                        .body()
                        .at("/properties/facts/properties/controllingPerson/x-title/zh")
                        .asString())
                .contains("实际控制人");
        assertThat(page).contains("可以进入", "<svg", "100,000.00", "100,000.01", "第8条第(1)项");
        assertThat(page).contains("anniversary-opens-the-next-year", "逾期起始日 &lt; 放款日");
        assertThat(house.getUnsigned("/trial/" + SCHEME + "?fact.overdueSince=2025-04-28")
                        .raw()
                        .body())
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
    void a_loan_lives_from_filing_to_recovery_by_the_forms_of_the_console_alone() {
        staffed();
        agreement();
        ObjectNode injection = Json.object().put("date", "2024-04-02");
        injection.set("facts", Json.object().put("amount", "5000000.00"));
        house.did("centre", "/api/v1/funds/" + SCHEME + "/pool/fund/injections", injection);
        Clerk clerk = Clerk.at(house, "clerk");
        Clerk checker = Clerk.at(house, "checker");
        Clerk approver = Clerk.at(house, "approver");
        assertThat(clerk.read("/cases/new")).contains("/cases/new/" + SCHEME);
        String file = clerk.takes("/cases/new/" + SCHEME, asked(filing(0, "QH-0042", "3000000.00")));
        checker.takes(
                file + "/steps/review", facts("2024-04-10", Map.of("approved", "true", "opinion", "可行"), "opinion"));
        approver.takes(file + "/steps/approve", facts("2024-04-12", Map.of("approved", "true", "opinion", "同意")));
        assertThat(clerk.read(file + "/steps/pay-fee")).contains("value=\"30000.00\"");
        clerk.takes(file + "/steps/pay-fee", facts("2024-04-15", Map.of()));
        clerk.takes(
                file + "/steps/disburse",
                facts("2024-04-29", Map.of("disbursedOn", "2024-04-29", "maturesOn", "2026-04-28", "rate", "4.2")));
        clerk.takes(
                file + "/steps/overdue",
                facts("2025-07-01", Map.of("overdueSince", "2025-06-30", "overduePrincipal", "1000000.01")));
        clerk.takes(file + "/steps/claim", facts("2025-07-10", Map.of(), "collection"));
        House.Heard approval = approver.preview(
                file + "/steps/approve-payment", facts("2025-07-20", Map.of("approved", "true", "opinion", "同意")));
        assertThat(approval.raw().body()).contains("<svg", "500,000.00", "500,000.01", "冻结", "第8条第(1)项");
        approver.confirm(file + "/steps/approve-payment", approval);
        Clerk payer = Clerk.at(house, "payer");
        House.Heard payment = payer.preview(file + "/steps/pay", facts("2025-07-22", Map.of()));
        assertThat(payment.raw().body())
                .contains("5,030,000.00", "4,530,000.00", "关于划付种子贷补偿金的函")
                .contains("qinghe.seed-loan/");
        payer.confirm(file + "/steps/pay", payment);
        clerk.takes(
                file + "/steps/recover",
                facts("2025-09-01", Map.of("recovered", "820000.00", "recoveryCosts", "20000.00")));
        String page = house.getUnsigned(file).raw().body();
        assertThat(page).contains("<svg", "500,000.00", "500,000.01", "关于划付种子贷补偿金的函", "第8条第(1)项");
        assertThat(house.getUnsigned(file + "/claims/1").raw().body())
                .contains("/walk/", "400,000.00", "含除不尽的尾差", "有效");
        assertThat(house.getUnsigned(file + "?lang=en").raw().body())
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

    /** Opens the house again with people who have passwords: nobody of them makes, checks and pays. */
    private void staffed() {
        house.close();
        Browser.known(
                data,
                List.of(
                        User.of("clerk", Role.BANK, "bank-a"),
                        User.of("checker", Role.BANK, "bank-a"),
                        User.of("approver", Role.AUTHORITY, "centre"),
                        User.of("payer", Role.AUTHORITY, "centre")));
        house = House.beside(Settings.in(data).port(0).plugins(JARS).asDemo());
    }

    /** A filing as the fields of its form. */
    private static Map<String, String> asked(ObjectNode filing) {
        Map<String, String> fields = new HashMap<>();
        fields.put("date", filing.path("date").asString());
        filing.path("facts")
                .properties()
                .forEach(fact -> fields.put(
                        "fact." + fact.getKey(),
                        fact.getValue().isArray() ? "无" : fact.getValue().asString()));
        filing.path("documents")
                .properties()
                .forEach(paper -> fields.put(
                        "document." + paper.getKey(), paper.getValue().asString()));
        return fields;
    }

    private static Map<String, String> facts(String date, Map<String, String> facts, String... papers) {
        Map<String, String> fields = new HashMap<>();
        fields.put("date", date);
        facts.forEach((name, value) -> fields.put("fact." + name, value));
        for (String paper : papers) {
            fields.put("document." + paper, paper + ".pdf");
        }
        return fields;
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
}
