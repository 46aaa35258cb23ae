package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 北京再担保批量化分险, which rows may enter; always the pair at the limit and just past it. */
class ReguaranteeBatch2022Test extends SchemeContract {

    ReguaranteeBatch2022Test() {
        super(new ReguaranteeBatch2022());
    }

    @Test
    void the_report_asks_this_of_a_row() {
        assertThat(requirements())
                .containsExactly(
                        "批量化再担保合作: 银行合作协议有效",
                        "增信分险: 担保（保险）机构合作协议有效",
                        "批量化分险: 按工信部联企业〔2011〕300号属于微型企业、小型企业；或者个体工商户",
                        "单户1000万元以下 (household-over-open-rows): 该企业本项目未结清贷款余额（含本笔，元） ≤ 10000000.00",
                        "增信分险 (fee-limits): 再担保费率（%） ≤ （贷款金额（元） > 5000000.00时为0.5，否则为0.3）");
    }

    @ParameterizedTest(name = "银行协议 {0}，担保机构协议 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | true  | -
            false | true  | 批量化再担保合作 UNMET
            true  | false | 增信分险 UNMET
            """)
    void bank_and_guarantor_are_both_partners(String bank, String guarantor, String found) {
        Facts facts =
                good().withText(LoanFacts.BANK_AGREEMENT, bank).withText(LoanFacts.INSTITUTION_AGREEMENT, guarantor);
        assertThat(findings(facts)).isEqualTo(found);
        assertThat(scheme().partners()).isEqualTo(Set.of(Partner.BANK, Partner.GUARANTOR));
    }

    @ParameterizedTest(name = "{0}人，个体工商户 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            9   | false | -
            99  | false | -
            100 | false | 批量化分险 UNMET
            100 | true  | -
            """)
    void small_and_micro_enterprises_and_every_sole_trader_may_enter(String employees, String trader, String found) {
        Facts facts = good().withText(EnterpriseFacts.REVENUE, "20000000.00")
                .withText(EnterpriseFacts.EMPLOYEES, employees)
                .withText(ReguaranteeFacts.SOLE_TRADER, trader);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "在保余额 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            10000000.00 | -
            10000000.01 | 单户1000万元以下 UNMET
            """)
    void a_household_may_have_ten_million_open(String balance, String found) {
        assertThat(findings(with(good(), LoanFacts.BALANCE, balance))).isEqualTo(found);
    }

    @ParameterizedTest(name = "贷款 {0}，费率 {1}%：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            5000000.00 | 0.3    | -
            5000000.00 | 0.3001 | 增信分险 UNMET
            5000000.00 | 0.5    | 增信分险 UNMET
            5000000.01 | 0.3001 | -
            5000000.01 | 0.5    | -
            5000000.01 | 0.5001 | 增信分险 UNMET
            """)
    void the_fee_rate_is_limited_by_the_amount(String amount, String rate, String found) {
        Facts facts = good().withText(LoanFacts.LOAN_AMOUNT, amount).withText(ReguaranteeFacts.FEE_RATE, rate);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void the_background_alone_is_not_computed() {
        assertThat(scheme().unmodelled()).extracting(Unmodelled::clause).containsExactly("帮扶困难企业", "生活服务业");
    }

    @Test
    void it_is_known_from_a_report_and_in_force_from_the_first_day_of_2022() {
        assertThat(scheme().id()).isEqualTo("beijing.reguarantee-batch");
        assertThat(scheme().inForce()).hasToString("2022-01-01/");
        assertThat(scheme().inForceBy().orElseThrow().reading()).contains("in-force-day");
        assertThat(scheme().source().issued()).hasToString("2022-05-17");
        assertThat(scheme().inForceBy().orElseThrow().wording().zh())
                .isEqualTo("新浪财经2022-05-17报道（据报道）“批量化分险”（条文未写明，按本系统的解读）");
    }
}
