package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Loans and claims by the pages of the console alone. */
class CasePagesTest {

    private static final String NEW = "/cases/new/" + House.SCHEME;

    @TempDir
    private static Path data;

    private static House house;
    private static Clerk clerk;
    private static Clerk checker;
    private static Clerk approver;
    private static Clerk payer;

    @BeforeAll
    static void open() {
        Browser.known(
                data,
                List.of(
                        User.of("clerk", Role.BANK, "bank-a"),
                        User.of("checker", Role.BANK, "bank-a"),
                        User.of("approver", Role.AUTHORITY, "centre"),
                        User.of("decider", Role.LEADER, "centre"),
                        User.of("payer", Role.AUTHORITY, "centre"),
                        User.of("stranger", Role.BANK, "bank-b")));
        house = new House(Settings.in(data).port(0).asDemo());
        house.agreement("bank-a");
        clerk = Clerk.at(house, "clerk");
        checker = Clerk.at(house, "checker");
        approver = Clerk.at(house, "approver");
        payer = Clerk.at(house, "payer");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_loan_lives_from_filing_to_recovery_by_pages_alone() {
        ObjectNode injection = Json.object().put("date", "2021-05-01");
        injection.set("facts", Json.object().put("amount", "100000.00"));
        house.did("centre", "/api/v1/funds/" + House.SCHEME + "/bank-a/riskFund/injections", injection);
        String file = live("P-1");
        clerk.takes(
                file + "/steps/overdue",
                step(
                        "2022-05-05",
                        Map.of(
                                "overdueSince",
                                "2022-04-28",
                                "overduePrincipal",
                                "1,000,000.00",
                                "overdueInterest",
                                "30000.01")));
        clerk.takes(file + "/steps/claim", step("2022-05-06", Map.of()));
        assertThat(house.get("centre", "/claims").raw().body()).contains(file + "/claims/1");
        approver.takes(
                file + "/steps/confirm-overdue", step("2022-05-10", Map.of("approved", "true", "opinion", "ok")));
        checker.takes(file + "/steps/confirm-payment", step("2022-05-11", Map.of("approved", "true")));
        Clerk decider = Clerk.at(house, "decider");
        House.Heard approval = decider.preview(
                file + "/steps/approve-payment", step("2022-05-16", Map.of("approved", "true", "opinion", "ok")));
        assertThat(approval.raw().body()).contains("冻结", "25,000.00", "第17条", "/statement?account=");
        decider.confirm(file + "/steps/approve-payment", approval);
        payer.takes(file + "/steps/pay", step("2022-05-20", Map.of()));
        clerk.takes(
                file + "/steps/recover",
                step("2022-09-01", Map.of("recovered", "20000.00", "recoveryCosts", "1000.00")));
        String claim = house.get("centre", file + "/claims/1").raw().body();
        assertThat(claim).contains("1,030,000.01", "/slice-1", "追偿所得的返还", "19,000.00", "有效", "支付前可用");
        String page = house.get("centre", file).raw().body();
        assertThat(page).contains("class=\"timeline\"", "id=\"event-1\"", "按期", "/entries/", "第8条");
        assertThat(house.get("centre", file + "?export=postings.csv").raw().body())
                .contains("riskFund");
        assertThat(house.get("centre", file + "?lang=en").raw().body())
                .contains("Time line", "in time")
                .doesNotContain("现在可办理");
    }

    private static String live(String reference) {
        Map<String, String> filing = filing(reference);
        filing.put("fact.loanAmount", "1000000.00");
        String file = clerk.takes(NEW, filing);
        checker.takes(
                file + "/steps/bank-review",
                papers(step("2021-04-06", Map.of("approved", "true", "opinion", "ok")), "opinion", "risk-assessment"));
        approver.takes(file + "/steps/approve", step("2021-04-12", Map.of("approved", "true", "opinion", "ok")));
        clerk.takes(file + "/steps/contribute", step("2021-04-15", Map.of()));
        clerk.takes(file + "/steps/sign", papers(step("2021-04-20", Map.of()), "loan-contract", "guarantee-contract"));
        clerk.takes(
                file + "/steps/disburse",
                step("2021-04-28", Map.of("disbursedOn", "2021-04-28", "maturesOn", "2022-04-27", "rate", "4.785")));
        return file;
    }

    @Test
    void a_soft_rule_asks_for_its_reason_and_what_was_typed_comes_back() {
        Map<String, String> filing = filing("P-2");
        filing.put("fact.loanAmount", "5500000.00");
        filing.put("fact.enterprise", "91350200MA2XN8KQ1J");
        House.Heard asked = clerk.preview(NEW, filing);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.raw().body()).contains("书面理由", "name=\"reason.10\"", "value=\"5500000.00\"", "第10条");
        Map<String, String> again = Clerk.form(asked.raw().body());
        again.put("reason.10", "confirmed order book");
        House.Heard preview = clerk.send(NEW, again, "preview");
        assertThat(preview.status()).as(Clerk.told(preview)).isEqualTo(200);
        assertThat(clerk.confirm(NEW, preview)).startsWith("/cases/C");
    }

    @Test
    void wrong_input_comes_back_with_each_fault_at_its_field() {
        Map<String, String> filing = filing("P-3");
        filing.put("fact.loanAmount", "<b>1");
        filing.remove("document.application");
        House.Heard wrong = clerk.preview(NEW, filing);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.raw().body())
                .contains("aria-invalid=\"true\"", "<td>&lt;b&gt;1</td>", "填写有误或缺少", "value=\"P-3\"");
        filing.put("date", "2021-02-30");
        House.Heard day = clerk.preview(NEW, filing);
        assertThat(day.status()).isEqualTo(422);
        assertThat(day.raw().body()).contains("value=\"2021-02-30\"", "存在的日期");
        assertThat(house.get("centre", "/cases?text=P-3").raw().body()).contains("没有符合条件的贷款");
    }

    @Test
    void sending_a_confirmation_twice_does_it_once() {
        House.Heard preview = clerk.preview(NEW, filing("P-4"));
        String first = clerk.confirm(NEW, preview);
        assertThat(clerk.confirm(NEW, preview)).isEqualTo(first);
        assertThat(house.get("centre", "/cases?text=P-4&export=cases.csv")
                        .raw()
                        .body()
                        .lines())
                .hasSize(2);
    }

    @Test
    void who_is_slower_is_told_and_led_to_the_fresh_page() {
        String file = clerk.takes(NEW, filing("P-5"));
        Map<String, String> review =
                papers(step("2021-04-06", Map.of("approved", "true", "opinion", "ok")), "opinion", "risk-assessment");
        House.Heard slow = checker.preview(file + "/steps/bank-review", review);
        checker.takes(file + "/steps/bank-review", review);
        House.Heard late =
                checker.send(file + "/steps/bank-review", Clerk.form(slow.raw().body()), "confirm");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.raw().body()).contains("刚刚被他人更新", "href=\"" + file + "\"");
    }

    @Test
    void nobody_checks_what_they_made_and_strangers_see_nothing() {
        String file = clerk.takes(NEW, filing("P-6"));
        House.Heard own = clerk.preview(
                file + "/steps/bank-review",
                papers(step("2021-04-06", Map.of("approved", "true", "opinion", "ok")), "opinion", "risk-assessment"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.raw().body()).contains("同一事项的经办、审核、支付须由不同的人办理");
        assertThat(house.get("bank-b", file).status()).isEqualTo(404);
        assertThat(house.get("bank-b", file + "/steps/bank-review").status()).isEqualTo(404);
        assertThat(house.get("bank-b", "/cases/new").raw().body()).contains("贵机构尚无施行中的合作协议");
        assertThat(house.getUnsigned(file + "/steps/bank-review").raw().body()).contains("办理须先登录");
        for (String odd : List.of("/steps/nosuch", "/steps/file", "/claims/9", "/claims/x", "/documents/0")) {
            assertThat(house.get("centre", file + odd).status()).as(odd).isEqualTo(404);
        }
    }

    @Test
    void a_paper_is_handed_in_and_proves_a_step() {
        String file = clerk.takes(NEW, filing("P-7"));
        byte[] pdf = "%PDF-1.7 opinion".getBytes(StandardCharsets.UTF_8);
        House.Heard kept = clerk.upload(file + "/documents", "意见.pdf", pdf);
        assertThat(kept.status()).as(Clerk.told(kept)).isEqualTo(303);
        String page = clerk.read(file);
        assertThat(page).contains("意见.pdf", file + "/documents/");
        String digest = page.replaceFirst("(?s).*" + file + "/documents/([0-9a-f]{64}).*", "$1");
        assertThat(house.get("bank-a", file + "/documents/" + digest).raw().body())
                .isEqualTo("%PDF-1.7 opinion");
        House.Heard wrong = clerk.upload(file + "/documents", "意见.exe", new byte[] {1, 2, 3});
        assertThat(wrong.status()).isEqualTo(422);
        Map<String, String> review =
                papers(step("2021-04-06", Map.of("approved", "false", "opinion", "no")), "risk-assessment");
        review.put("paper.opinion", "sha256:" + digest);
        checker.takes(file + "/steps/bank-review", review);
        assertThat(clerk.read(file)).contains("不同意");
    }

    @Test
    void a_posting_of_a_fund_is_reversed_and_one_of_a_case_says_how_it_is_corrected() {
        ObjectNode injection = Json.object().put("date", "2021-05-02");
        injection.set("facts", Json.object().put("amount", "7000.00"));
        JsonNode act = house.did("centre", "/api/v1/funds/" + House.SCHEME + "/bank-a/riskFund/injections", injection)
                .body();
        String path = "/entries/" + act.path("entry").asString() + "/reversal";
        Map<String, String> wish = Map.of("date", "2021-05-03", "reason", "误记");
        House.Heard preview = approver.preview(path, wish);
        assertThat(preview.status()).as(Clerk.told(preview)).isEqualTo(200);
        assertThat(preview.raw().body()).contains("7,000.00", "误记");
        assertThat(approver.confirm(path, preview)).startsWith("/entries/");
        assertThat(approver.preview(path, wish).status()).isEqualTo(409);
        String file = clerk.takes(NEW, filing("P-8"));
        String entry = clerk.read(file).replaceFirst("(?s).*?/entries/([0-9]+).*", "$1");
        House.Heard barred = approver.preview("/entries/" + entry + "/reversal", wish);
        assertThat(barred.status()).isEqualTo(409);
        assertThat(barred.raw().body()).contains("由该案件自己的步骤更正");
    }

    @Test
    void lists_are_filtered_paged_and_exported() {
        String file = clerk.takes(NEW, filing("P-9"));
        String id = file.substring("/cases/".length());
        assertThat(house.get("centre", "/cases?text=p-9").raw().body()).contains(id);
        assertThat(house.get("centre", "/cases?stage=filed&bank=bank-a&scheme=" + House.SCHEME)
                        .raw()
                        .body())
                .contains(id);
        assertThat(house.get("centre", "/cases?stage=live").raw().body()).doesNotContain(id);
        assertThat(house.get("bank-b", "/cases").raw().body()).doesNotContain(id);
        assertThat(house.get("centre", "/cases?cursor=C999999&bank=%00&stage=~~")
                        .status())
                .isEqualTo(200);
        assertThat(house.get("centre", "/claims?cursor=~").status()).isEqualTo(200);
    }

    /** The scheme's own example as the fields of its form. */
    private static Map<String, String> filing(String reference) {
        ObjectNode filing = house.filing(reference, "10000.00");
        Map<String, String> fields = step("2021-04-01", Map.of());
        filing.path("facts")
                .properties()
                .forEach(fact -> fields.put(
                        "fact." + fact.getKey(),
                        fact.getValue().isArray()
                                ? fact.getValue()
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .reduce((one, other) -> one + "\n" + other)
                                        .orElse("无")
                                : fact.getValue().asString()));
        return papers(fields, "application");
    }

    private static Map<String, String> step(String date, Map<String, String> facts) {
        Map<String, String> fields = new HashMap<>();
        fields.put("date", date);
        facts.forEach((name, value) -> fields.put("fact." + name, value));
        return fields;
    }

    private static Map<String, String> papers(Map<String, String> fields, String... papers) {
        for (String paper : papers) {
            fields.put("document." + paper, paper + "-1");
        }
        return fields;
    }
}
