package org.fendan.policy.chongqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 渝高新发〔2021〕8号, who may enter, article by article; always the pair at the limit and just past it. */
class AssistLoan2021Test extends SchemeContract {

    AssistLoan2021Test() {
        super(new AssistLoan2021());
    }

    /** Without the certificate, by the register of technology enterprises instead. */
    private Facts byRegister() {
        return good().withText(EnterpriseFacts.TITLES, "")
                .withText(EnterpriseFacts.IN_TECH_REGISTER, "true")
                .withText(EnterpriseFacts.REGISTER_UP_TO_DATE, "true")
                .withText(EnterpriseFacts.OWNS_IP, "true")
                .withText(EnterpriseFacts.REVENUE, "5000000.00");
    }

    @Test
    void articles_2_to_16_ask_this_of_an_application() {
        assertThat(requirements())
                .containsExactly(
                        "2: 银行合作协议有效",
                        "2: 企业已提供担保",
                        "8(1): 工商注册地为重庆高新区直管园",
                        "8(1): 税务登记地为重庆高新区直管园",
                        "8(1): 统计关系所在地为重庆高新区直管园",
                        "8(2): 按工信部联企业〔2011〕300号属于微型企业、小型企业、中型企业",
                        "8(3): 申请日当日持有有效的“国家高新技术企业”资质（代码 nationalHighTech）；或者"
                                + "(已入库科技型企业系统；并且已按要求填报或更新年度数据；并且拥有自主知识产权；并且上一年度营业收入（元） ≥ 5000000.00)",
                        "9: 贷款用途为流动资金",
                        "10 (balance-over-all-loans) soft: 该企业本项目未结清贷款余额（含本笔，元） ≤ 5000000.00",
                        "10 (balance-over-all-loans): 该企业本项目未结清贷款余额（含本笔，元） ≤ 10000000.00",
                        "11: 到期日 > 放款日（申请时为拟放款日）",
                        "11: 到期日 ≤ 放款日（申请时为拟放款日）后1年",
                        "12 soft: 年利率（%） ≤ 同期贷款基准利率的1.2倍",
                        "16 (blacklist-bars): 不得列入信用黑名单");
    }

    @Test
    void articles_1_3_4_13_and_20_alone_are_not_computed() {
        assertThat(scheme().unmodelled()).extracting(Unmodelled::clause).containsExactly("1", "3", "4(3)", "13", "20");
    }

    @Test
    void article_2_asks_for_security() {
        assertThat(findings(with(good(), LoanFacts.SECURITY_GIVEN, "false"))).isEqualTo("2 UNMET");
    }

    @Test
    void article_2_asks_for_a_partner_bank() {
        assertThat(findings(with(good(), LoanFacts.BANK_AGREEMENT, "false"))).isEqualTo("2 UNMET");
    }

    @ParameterizedTest(name = "注册 {0}，纳税 {1}，统计 {2}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            chongqing-hitech-park | chongqing-hitech-park | chongqing-hitech-park | -
            elsewhere             | chongqing-hitech-park | chongqing-hitech-park | 8(1) UNMET
            chongqing-hitech-park | elsewhere             | chongqing-hitech-park | 8(1) UNMET
            chongqing-hitech-park | chongqing-hitech-park | elsewhere             | 8(1) UNMET
            elsewhere             | elsewhere             | elsewhere             | 8(1) UNMET, 8(1) UNMET, 8(1) UNMET
            """)
    void article_8_1_asks_three_times_for_the_park(String registered, String taxed, String counted, String found) {
        Facts facts = good().withText(EnterpriseFacts.REGISTERED_IN, registered)
                .withText(EnterpriseFacts.TAXED_IN, taxed)
                .withText(EnterpriseFacts.COUNTED_IN, counted);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}，{1}人，营业收入 {2}，资产 {3}：{4}")
    @CsvSource(delimiter = '|', textBlock = """
            software     | 299  | 100000000.00   | 24000000.00   | -
            software     | 300  | 100000000.00   | 24000000.00   | 8(2) UNMET
            software     | 300  | 99999999.99    | 24000000.00   | -
            software     | 9    | 499999.99      | 1.00          | -
            construction | 5000 | 799999999.99   | 900000000.00  | -
            construction | 5000 | 800000000.00   | 799999999.99  | -
            construction | 5000 | 800000000.00   | 800000000.00  | 8(2) UNMET
            """)
    void article_8_2_leaves_out_large_enterprises(
            String industry, String employees, String revenue, String assets, String found) {
        Facts facts = good().withText(EnterpriseSize.INDUSTRY, industry)
                .withText(EnterpriseFacts.EMPLOYEES, employees)
                .withText(EnterpriseFacts.REVENUE, revenue)
                .withText(EnterpriseFacts.ASSETS, assets);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "证书 {0}，申请日 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            nationalHighTech 2018-04-02/2021-04-01    | 2021-04-01 | -
            nationalHighTech 2018-04-02/2021-04-01    | 2021-04-02 | 8(3) UNMET
            nationalHighTech 2021-04-01/2024-03-31    | 2021-04-01 | -
            nationalHighTech 2021-04-01/2024-03-31    | 2021-03-31 | 8(3) UNMET
            provincialHighTech 2018-04-02/2021-04-01  | 2021-04-01 | 8(3) UNMET
            ''                                        | 2021-04-01 | 8(3) UNMET
            """)
    void article_8_3_counts_a_certificate_on_its_first_and_last_day(String titles, String applied, String found) {
        Facts facts = good().withText(EnterpriseFacts.IN_TECH_REGISTER, "false")
                .withText(EnterpriseFacts.TITLES, titles)
                .withText(LoanFacts.APPLICATION_DATE, applied);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "入库 {0}，更新 {1}，知识产权 {2}，营业收入 {3}：{4}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | true  | true  | 5000000.00 | -
            false | true  | true  | 5000000.00 | 8(3) UNMET
            true  | false | true  | 5000000.00 | 8(3) UNMET
            true  | true  | false | 5000000.00 | 8(3) UNMET
            true  | true  | true  | 4999999.99 | 8(3) UNMET
            """)
    void article_8_3_takes_the_register_instead_of_a_certificate(
            String registered, String upToDate, String ownsIp, String revenue, String found) {
        Facts facts = byRegister()
                .withText(EnterpriseFacts.IN_TECH_REGISTER, registered)
                .withText(EnterpriseFacts.REGISTER_UP_TO_DATE, upToDate)
                .withText(EnterpriseFacts.OWNS_IP, ownsIp)
                .withText(EnterpriseFacts.REVENUE, revenue);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void article_8_3_names_what_is_missing_when_the_certificate_has_expired() {
        Findings found = Findings.of(
                scheme().eligibility(), with(good(), EnterpriseFacts.TITLES, "nationalHighTech 2018-04-01/2021-03-31"));
        assertThat(found.outcome()).isEqualTo(Findings.Outcome.UNDECIDED);
        assertThat(found.missing())
                .containsExactlyInAnyOrder(
                        EnterpriseFacts.IN_TECH_REGISTER, EnterpriseFacts.REGISTER_UP_TO_DATE, EnterpriseFacts.OWNS_IP);
    }

    @ParameterizedTest(name = "用途 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            workingCapital | -
            fixedAssets    | 9 UNMET
            other          | 9 UNMET
            """)
    void article_9_lends_working_capital_only(String purpose, String found) {
        assertThat(findings(with(good(), LoanFacts.PURPOSE, purpose))).isEqualTo(found);
    }

    @ParameterizedTest(name = "余额 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            5000000.00  | -
            5000000.01  | 10 soft UNMET
            10000000.00 | 10 soft UNMET
            10000000.01 | 10 soft UNMET, 10 UNMET
            """)
    void article_10_asks_a_reason_above_five_million_and_refuses_above_ten(String balance, String found) {
        assertThat(findings(with(good(), LoanFacts.BALANCE, balance))).isEqualTo(found);
    }

    @ParameterizedTest(name = "放款 {0}，到期 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-04-28 | 2022-04-28 | -
            2021-04-28 | 2022-04-29 | 11 UNMET
            2024-02-29 | 2025-02-28 | -
            2024-02-29 | 2025-03-01 | 11 UNMET
            2021-04-28 | 2021-04-29 | -
            2021-04-28 | 2021-04-28 | 11 UNMET
            2021-04-28 | 2021-04-27 | 11 UNMET, 12 soft UNDECIDED
            """)
    void article_11_lends_for_a_day_to_a_year(String disbursed, String matures, String found) {
        Facts facts = good().withText(LoanFacts.DISBURSED_ON, disbursed).withText(LoanFacts.MATURES_ON, matures);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "利率 {0}%：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            5.22   | -
            5.2201 | 12 soft UNMET
            5.23   | 12 soft UNMET
            """)
    void article_12_asks_a_reason_above_1_2_times_the_benchmark(String rate, String found) {
        assertThat(findings(with(good(), LoanFacts.RATE, rate))).isEqualTo(found);
    }

    @Test
    void article_12_and_article_10_can_be_answered_with_a_reason() {
        Facts facts = good().withText(LoanFacts.RATE, "5.23").withText(LoanFacts.BALANCE, "5000000.01");
        assertThat(Findings.of(scheme().eligibility(), facts).outcome()).isEqualTo(Findings.Outcome.NEEDS_REASON);
    }

    @ParameterizedTest(name = "黑名单 {0}")
    @ValueSource(strings = {"true", "false"})
    void article_16_bars_the_blacklisted(String blacklisted) {
        assertThat(findings(with(good(), EnterpriseFacts.BLACKLISTED, blacklisted)))
                .isEqualTo(blacklisted.equals("true") ? "16 UNMET" : "-");
    }

    @Test
    void article_21_puts_the_measures_into_force_on_the_day_they_were_published() {
        assertThat(scheme().inForceBy().orElseThrow().wording().en()).isEqualTo("Art. 21 of 渝高新发〔2021〕8号");
        assertThat(scheme().inForce()).hasToString("2021-02-24/");
        assertThat(scheme().source().issued()).isEqualTo(scheme().inForce().from());
    }

    @Test
    void articles_are_cited_by_what_computes_them() {
        assertThat(citedPlaces().keySet())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "2", "4(1)", "4(2)", "5", "6", "7", "8(1)", "8(2)", "8(3)", "9", "10", "11", "12", "14(1)",
                        "14(2)", "14(3)", "15", "16", "17", "18", "19", "21"));
        assertThat(citedPlaces().get("5")).containsExactly("the fund contributions");
        assertThat(citedPlaces().get("7"))
                .containsExactly(
                        "the mandate \"disposes of what the accounts hold once the scheme has ended and every loan is settled\"",
                        "the fund riskFund",
                        "the step confirm-payment");
    }
}
