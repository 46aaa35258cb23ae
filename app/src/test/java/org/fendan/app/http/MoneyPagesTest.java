package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools, statements, the walk from a fen to its article and back, and the seal, on the worked claim. */
class MoneyPagesTest {

    private static final String FUND = "/funds/" + House.SCHEME;
    private static final String RISK_FUND = House.SCHEME + "/bank/bank-a/fund/riskFund";

    @TempDir
    private static Path data;

    private static House house;
    private static String caseId;

    @BeforeAll
    static void aLossIsPaid() {
        Browser.known(data, "clerk", Role.AUTHORITY, "centre");
        house = new House(Settings.in(data).port(0));
        house.agreement("bank-a");
        caseId = house.compensated("100000.00");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String page(String user, String path) {
        House.Heard heard = house.get(user, path);
        assertThat(heard.status()).as(path + ": " + heard.raw().body()).isEqualTo(200);
        assertThat(heard.raw().body()).doesNotContain("style=", "onclick");
        return heard.raw().body();
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void pools_are_pictures_with_their_figures_and_everybody_sees_their_own() {
        assertThat(page("centre", "/funds")).contains("<svg", "role=\"img\"", "bank-a", FUND);
        String fund = page("centre", FUND);
        assertThat(fund)
                .contains("aria-label=\"bank-a", "已预留", "未达到", "限额使用情况", "2021-03-01", "没有未划付的预留")
                .contains("/statement?account=");
        assertThat(page("bank-b", FUND)).doesNotContain("bank-a");
        assertThat(house.get("centre", "/funds/no.such").status()).isEqualTo(404);
        assertThat(page("centre", FUND + "/alerts")).contains("预警");
        assertThat(house.get("centre", FUND + "?export=funds.csv").raw().body()).contains("bank-a", "0.00");
    }

    @Test
    void a_statement_runs_from_its_opening_to_its_closing_balance() {
        String path = "/statement?account=" + RISK_FUND;
        assertThat(page("centre", path)).contains("100,000.00", "期初余额", "/legs/");
        String late = page("centre", path + "&from=2022-01-01&until=2022-12-31");
        assertThat(found("期初余额</dt><dd>([^<]*)", late)).isEqualTo("100,000.00");
        assertThat(found("期末余额</dt><dd>([^<]*)", late)).isEqualTo("0.00");
        assertThat(page("centre", path + "&from=2021-13-45&cursor=x.y&until=")).contains("期初余额");
        assertThat(page("centre", path + "&cursor=1.0.99999999.0123456789abcdef01234567"))
                .doesNotContain("999,999.99");
        assertThat(house.get("bank-b", path).status()).isEqualTo(404);
        assertThat(house.get("centre", path + "&export=statement.csv").raw().body())
                .contains("100000.00");
        assertThat(page("centre", "/statement?find=bank-a&kind=fund")).contains("riskFund", "/statement?account=");
        assertThat(page("bank-b", "/statement?kind=all")).doesNotContain("bank-a");
    }

    @Test
    void every_fen_leads_to_its_article_and_the_article_back_to_the_fen() {
        String statement = page("centre", "/statement?account=" + RISK_FUND + "&from=2022-05-20");
        String walkPath = found("href=\"(/entries/[0-9]+/legs/[0-9]+)\"[^>]*>100,000.00", statement);
        String walk = page("centre", walkPath);
        assertThat(walk)
                .contains("class=\"walk\"", caseId, "第17条", "1,030,000.01", "本笔", "/articles?source=", "同一笔的其他记账")
                .contains("org.fendan.policy.chongqing");
        String entryPath = walkPath.substring(0, walkPath.indexOf("/legs"));
        assertThat(page("centre", entryPath)).contains("借贷相等", "/seal", caseId);
        String article = found("href=\"(/articles[^\"]*17[^\"]*)\"", walk).replace("&amp;", "&");
        assertThat(page("centre", article)).contains(walkPath.replaceFirst("/[0-9]+$", ""), caseId, "合计");
        assertThat(page("centre", "/walk/" + caseId + "/1/slice-9")).contains("尚未记账");
        for (String nothing :
                new String[] {"/entries/999999", "/entries/x", entryPath + "/legs/999", "/walk/C9/1/charge"}) {
            assertThat(house.get("centre", nothing).status()).as(nothing).isEqualTo(404);
        }
        assertThat(house.get("bank-b", walkPath).status()).isEqualTo(404);
    }

    @Test
    void an_article_shows_its_law_to_everybody_and_its_money_to_whom_it_concerns() {
        String path =
                "/articles?source=%E6%B8%9D%E9%AB%98%E6%96%B0%E5%8F%91%E3%80%942021%E3%80%958%E5%8F%B7&article=17";
        assertThat(house.getUnsigned(path).raw().body())
                .contains("引用该条款的规则", "登录后可查看", "损失分担")
                .doesNotContain(caseId);
        assertThat(page("auditor", path)).contains("合计", caseId);
        assertThat(page("bank-a", path)).contains(caseId, "不含合计");
        assertThat(page("bank-b", path)).doesNotContain(caseId);
        assertThat(page("centre", "/articles")).contains("笔数", "第17条");
        assertThat(house.getUnsigned("/articles").raw().body()).doesNotContain("笔数");
        assertThat(house.get("centre", "/articles?source=x&article=y").status()).isEqualTo(404);
        assertThat(house.get("auditor", path + "&export=money.csv").raw().body())
                .contains(caseId);
    }

    @Test
    void what_is_taken_back_stands_under_its_article_with_a_minus() {
        House.Heard put = house.did(
                "centre",
                "/api/v1/funds/" + House.SCHEME + "/bank-a/riskFund/injections",
                Json.object()
                        .put("date", "2022-06-01")
                        .set("facts", Json.object().put("amount", "777.77")));
        String chain = put.body().path("chain").asString();
        House.Heard back = house.did(
                "centre",
                "/api/v1/ledger/reversals",
                Json.object().put("chain", chain).put("date", "2022-06-02").put("reason", "booked twice"));
        String walk = page("centre", "/entries/" + back.body().path("entry").asString() + "/legs/1");
        String article = found("href=\"(/articles[^\"]*)\"", walk).replace("&amp;", "&");
        assertThat(page("centre", article)).contains("-777.77").containsPattern(">777.77<");
    }

    @Test
    void money_is_put_in_after_a_preview_and_a_confirmation() {
        Browser browser = new Browser(house);
        browser.signIn("clerk");
        assertThat(browser.get(FUND).raw().body()).contains("name=\"kind\"", "name=\"partner\"");
        Map<String, String> form = Map.of(
                "csrf", browser.guard(),
                "key", "money-1",
                "fund", "bank-a/riskFund",
                "kind", "INJECTION",
                "amount", "1,234.50",
                "date", "2022-07-01");
        House.Heard preview = browser.submit(FUND + "/acts", form);
        assertThat(preview.raw().body()).contains("确认办理", "1,234.50", "尚未办理");
        assertThat(page("centre", "/statement?account=" + RISK_FUND)).doesNotContain("1,234.50");
        Map<String, String> sure = new HashMap<>(form);
        sure.put("confirmed", "true");
        assertThat(browser.submit(FUND + "/acts", sure).status()).isEqualTo(303);
        assertThat(browser.submit(FUND + "/acts", sure).status()).isEqualTo(303);
        assertThat(page("centre", "/statement?account=" + RISK_FUND).split("/legs/[0-9]+\"[^>]*>1,234.50", -1))
                .as("sent twice, done once")
                .hasSize(2);
        Map<String, String> wrong = new HashMap<>(form);
        wrong.put("amount", "much");
        wrong.put("key", "money-2");
        assertThat(browser.submit(FUND + "/acts", wrong).raw().body()).contains("much", "填写有误或缺少");
        Map<String, String> agreement = new HashMap<>(Map.of(
                "csrf", browser.guard(), "key", "m-2", "member", "bank", "partner", "bank-z", "from", "2022-01-01"));
        assertThat(browser.submit(FUND + "/agreements", agreement).raw().body()).contains("bank-z", "确认办理");
        agreement.put("confirmed", "true");
        assertThat(browser.submit(FUND + "/agreements", agreement).status()).isEqualTo(303);
        assertThat(page("centre", FUND)).contains("bank-z");
    }

    @Test
    void the_seal_shows_how_the_ledger_was_found_and_a_job_verifies_it_anew() {
        page("centre", "/seal");
        assertThat(page("auditor", "/seal")).contains("当前链头", "每个区块");
        Browser browser = new Browser(house);
        browser.signIn("clerk");
        House.Heard asked = browser.submit("/seal", Map.of("csrf", browser.guard(), "key", "seal-1"));
        assertThat(asked.header("Location")).startsWith("/jobs/J");
        assertThat(house.getUnsigned("/seal").status()).isEqualTo(401);
    }
}
