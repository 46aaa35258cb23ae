package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.LegalSource;
import org.fendan.core.scheme.Unmodelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 科技保证保险贷款, since the amendment: who may enter. */
class InsuredLoan2019Test extends LoanContract {

    InsuredLoan2019Test() {
        super(new InsuredLoan2019());
    }

    @Override
    String recognition() {
        return "三大改变(二)";
    }

    @Test
    void this_is_asked_of_an_application() {
        assertThat(requirements())
                .containsExactly(
                        "申请方式: 银行合作协议有效",
                        "申请方式: 担保（保险）机构合作协议有效",
                        "申请方式: 已购买合作保险公司的贷款保证保险",
                        "申请方式: 属于无固定资产抵押的信用贷款",
                        "申请主体: 工商注册地为厦门市",
                        "申请主体 (size-limits-on-every-road): 从业人员（人） ≤ 500",
                        "申请主体 (annual-sales): 上一年度营业收入（元） ≤ 200000000.00",
                        "申请主体 (size-limits-on-every-road): 资产总额（元） ≤ 200000000.00",
                        "三大改变(二) (until-includes-the-day): (申请日当日持有有效的“国家高新技术企业”资质（代码 nationalHighTech）；或者申请日当日持有有效的“创新型企业”资质（代码 innovativeEnterprise）；或者申请日当日持有有效的“厦门市市级高新技术企业”资质（代码 xiamenHighTech）；或者申请日当日持有有效的“厦门市技术先进型服务企业”资质（代码 xiamenAdvancedService）；或者申请日当日持有有效的“厦门市科技小巨人企业”资质（代码 xiamenLittleGiant）)；或者"
                                + "(由福建省“百人计划”或厦门市“海纳百川”人才创办；并且属于科技企业)；或者(已取得全国科技型中小企业评价入库登记编号；并且(入库登记编号的年度 ≥ 2019；并且入库登记编号的年度 ≤ 2019)；并且申请日 ≤ 2019-06-30)",
                        "最高300万元 (ceiling-is-open-balance): 该企业本项目未结清贷款余额（含本笔，元） ≤ 3000000.00",
                        "最多5年 (five-years-when-idle): 不得此前已享受过本项目；或者申请日 < 首次享受本项目之日后5年");
    }

    @ParameterizedTest(name = "入库编号 {0}，年度 {1}，申请日 {2}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | 2019 | 2019-06-30 | -
            true  | 2019 | 2019-07-01 | 三大改变(二) UNMET
            true  | 2018 | 2019-06-30 | 三大改变(二) UNMET
            true  | 2020 | 2019-06-30 | 三大改变(二) UNMET
            false | 2019 | 2019-06-30 | 三大改变(二) UNMET
            """)
    void an_entry_number_of_2019_recognises_until_the_end_of_june(
            String entered, String year, String applied, String found) {
        Facts facts = unrecognised()
                .withText(XiamenFacts.TECH_SME_ENTRY, entered)
                .withText(XiamenFacts.TECH_SME_ENTRY_YEAR, year)
                .withText(LoanFacts.APPLICATION_DATE, applied);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "保证保险 {0}，无固定资产抵押 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | true  | -
            false | true  | 申请方式 UNMET
            true  | false | 申请方式 UNMET
            """)
    void the_loan_is_insured_and_has_no_mortgage_on_fixed_assets(String insured, String unsecured, String found) {
        Facts facts = good().withText(XiamenFacts.LOAN_INSURED, insured)
                .withText(XiamenFacts.NO_FIXED_ASSETS_MORTGAGED, unsecured);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "余额 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            3000000.00 | -
            3000000.01 | 最高300万元 UNMET
            """)
    void an_enterprise_is_limited_over_all_its_loans(String balance, String found) {
        assertThat(findings(with(good(), LoanFacts.BALANCE, balance))).isEqualTo(found);
    }

    @Test
    void the_amended_measures_are_in_force_from_8_may_2019_to_the_end_of_the_three_years() {
        assertThat(scheme().inForce()).hasToString("2019-05-08/2021-09-30");
        assertThat(scheme().inForceBy().orElseThrow().clause()).isEqualTo("5月8日修订");
        assertThat(scheme().source().number()).isEqualTo("厦科联〔2018〕28号（厦科联〔2019〕11号修订）");
        assertThat(scheme().source().standing()).isEqualTo(LegalSource.Standing.REPORT);
    }

    @Test
    void only_what_is_said_twice_is_not_computed() {
        assertThat(scheme().unmodelled()).extracting(Unmodelled::clause).containsExactly("三大改变(一)", "概要");
    }
}
