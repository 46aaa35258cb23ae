package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 科技保险补贴: who may apply, and for which insurance. */
class InsuranceSubsidy2018Test extends SchemeContract {

    InsuranceSubsidy2018Test() {
        super(new InsuranceSubsidy2018());
    }

    private Facts unrecognised() {
        return with(good(), EnterpriseFacts.TITLES, "");
    }

    @Test
    void this_is_asked_of_an_application() {
        assertThat(requirements()).hasSize(8);
        assertThat(requirements().get(0)).isEqualTo("补贴险种 (insurer-is-a-partner): 担保（保险）机构合作协议有效");
        assertThat(requirements().get(1)).isEqualTo("申请主体: 工商注册地为厦门市");
        assertThat(requirements().get(2))
                .startsWith("申请主体: ((由福建省“百人计划”或厦门市“海纳百川”人才创办；或者由留学人员创办)；并且属于科技企业)；或者(申请日当日")
                .endsWith("；或者已取得全国科技型中小企业评价入库登记编号；或者拥有经认定的市级以上工程技术研究中心、企业技术中心或新型研发机构");
        assertThat(requirements().get(3))
                .startsWith("三大改变(三) (product-liability-by-cover-begin): (险种为研发责任保险；或者")
                .endsWith("；或者(险种为产品责任保险；并且保险期间起始日 ≥ 2019-05-08)；或者该险种经市科技局、市财政局批准纳入并有记录");
        assertThat(requirements().subList(4, 8))
                .containsExactly(
                        "投保期限: 保险期间终止日 > 保险期间起始日",
                        "投保期限 (cover-of-a-year): 保险期间终止日 ≤ 保险期间起始日后1年",
                        "分期付款: 已缴保费（元） ≥ 保费总额（元）",
                        "分期付款: 保费缴清日 ≤ 申请日");
    }

    @ParameterizedTest(name = "注册 {0}，协议 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            xiamen    | true  | -
            elsewhere | true  | 申请主体 UNMET
            xiamen    | false | 补贴险种 UNMET
            """)
    void applicants_are_registered_in_xiamen_and_insured_by_a_partner(String place, String agreement, String found) {
        Facts facts = good().withText(EnterpriseFacts.REGISTERED_IN, place)
                .withText(LoanFacts.INSTITUTION_AGREEMENT, agreement);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "资质 {0}")
    @CsvSource(textBlock = """
            nationalHighTech
            innovativeEnterprise
            xiamenHighTech
            xiamenAdvancedService
            xiamenLittleGiant
            """)
    void one_of_five_titles_recognises(String title) {
        assertThat(findings(unrecognised())).isEqualTo("申请主体 UNMET");
        assertThat(findings(with(unrecognised(), EnterpriseFacts.TITLES, title + " 2017-01-01/2021-12-31")))
                .isEqualTo("-");
    }

    @ParameterizedTest(name = "人才 {0}，留学人员 {1}，科技企业 {2}，编号 {3}，中心 {4}：{5}")
    @CsvSource(delimiter = '|', textBlock = """
            false | false | true  | false | false | 申请主体 UNMET
            true  | false | true  | false | false | -
            false | true  | true  | false | false | -
            true  | false | false | false | false | 申请主体 UNMET
            false | true  | false | false | false | 申请主体 UNMET
            false | false | true  | true  | false | -
            false | false | true  | false | true  | -
            """)
    void talent_an_entry_number_or_a_research_centre_recognise_too(
            String talent, String returnee, String technology, String entry, String centre, String found) {
        Facts facts = unrecognised()
                .withText(XiamenFacts.FOUNDED_BY_TALENT, talent)
                .withText(XiamenFacts.FOUNDED_BY_RETURNEE, returnee)
                .withText(XiamenFacts.TECHNOLOGY_ENTERPRISE, technology)
                .withText(XiamenFacts.TECH_SME_ENTRY, entry)
                .withText(XiamenFacts.RESEARCH_CENTRE, centre);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            2019-06-30
            2019-07-01
            """)
    void an_entry_number_of_2019_is_enough_before_and_after_the_end_of_june(String applied) {
        Facts facts = unrecognised()
                .withText(XiamenFacts.TECH_SME_ENTRY, "true")
                .withText(XiamenFacts.TECH_SME_ENTRY_YEAR, "2019")
                .withText(InsuranceFacts.PREMIUM_PAID_ON, "2019-06-01")
                .withText(LoanFacts.APPLICATION_DATE, applied);
        assertThat(findings(facts)).isEqualTo("-");
    }

    @ParameterizedTest(name = "{0}，批准 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            researchLiability    | false | -
            keyEquipment         | false | -
            businessInterruption | false | -
            productQuality       | false | -
            publicLiability      | false | -
            loanGuarantee        | false | -
            employerLiability    | false | -
            keyStaff             | false | -
            productLiability     | false | -
            other                | true  | -
            other                | false | 三大改变(三) UNMET
            """)
    void nine_kinds_are_named_and_others_may_be_approved(String kind, String approved, String found) {
        Facts facts = good().withText(InsuranceFacts.KIND, kind).withText(InsuranceFacts.KIND_APPROVED, approved);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "产品责任险自 {0}，批准 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2019-05-08 | false | -
            2019-05-07 | false | 三大改变(三) UNMET
            2019-05-07 | true  | -
            """)
    void product_liability_counts_by_the_day_its_cover_begins(String from, String approved, String found) {
        Facts facts = good().withText(InsuranceFacts.KIND, "productLiability")
                .withText(InsuranceFacts.KIND_APPROVED, approved)
                .withText(InsuranceFacts.COVER_FROM, from)
                .withText(InsuranceFacts.COVER_UNTIL, "2020-05-01");
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void kinds_are_ten_answers_with_the_other_one_last() {
        assertThat(InsuranceFacts.KIND.type().choices())
                .extracting(Choice::code)
                .containsExactly(
                        "researchLiability",
                        "keyEquipment",
                        "businessInterruption",
                        "productQuality",
                        "publicLiability",
                        "loanGuarantee",
                        "employerLiability",
                        "keyStaff",
                        "productLiability",
                        "other");
    }

    @ParameterizedTest(name = "{0} 至 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            2019-07-01 | 2020-07-01 | -
            2019-07-01 | 2020-07-02 | 投保期限 UNMET
            2019-07-01 | 2019-07-02 | -
            2019-07-01 | 2019-07-01 | 投保期限 UNMET
            2020-02-29 | 2021-02-28 | -
            2020-02-29 | 2021-03-01 | 投保期限 UNMET
            """)
    void cover_lasts_at_most_a_year(String from, String until, String found) {
        Facts facts = good().withText(InsuranceFacts.COVER_FROM, from).withText(InsuranceFacts.COVER_UNTIL, until);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "已缴 {0}，缴清日 {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            500000.00 | 2019-07-10 | -
            499999.99 | 2019-07-10 | 分期付款 UNMET
            500000.00 | 2019-07-11 | 分期付款 UNMET
            """)
    void the_premium_is_paid_in_full_before_the_application(String paid, String on, String found) {
        Facts facts = good().withText(InsuranceFacts.PREMIUM_PAID, paid).withText(InsuranceFacts.PREMIUM_PAID_ON, on);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @Test
    void one_edition_covers_the_three_years() {
        assertThat(scheme().inForce()).hasToString("2018-10-01/2021-09-30");
        assertThat(scheme().inForceBy().orElseThrow().clause()).isEqualTo("有效期");
        assertThat(scheme().source().number()).isEqualTo("厦科联〔2018〕28号（厦科联〔2019〕11号修订）");
        assertThat(scheme().partners()).containsExactly(Partner.INSURER);
        assertThat(scheme().unmodelled()).extracting(Unmodelled::clause).containsExactly("概要");
    }

    @Test
    void the_three_schemes_stack() {
        Stacking stacking = scheme().stacking().get(0);
        assertThat(stacking.schemes()).isEqualTo(Set.of("xiamen.guarantee-loan", "xiamen.insured-loan"));
        assertThat(stacking.allowed()).isTrue();
    }

    @Test
    void the_example_was_paid_and_began_shortly_before_it_was_applied_for() {
        assertThat(good().texts())
                .containsEntry("coverFrom", "2019-07-01")
                .containsEntry("coverUntil", "2020-06-30")
                .containsEntry("premiumPaidOn", "2019-07-05")
                .containsEntry("applicationDate", "2019-07-10");
    }

    @Test
    void these_places_are_silent() {
        assertThat(scheme().readings().stream()
                        .map(r -> r.clause() + " " + r.id() + ": " + r.chosen())
                        .collect(Collectors.toList()))
                .containsExactly(
                        "补贴险种 insurer-is-a-partner: yes",
                        "其他险种 approval-on-record: on-record",
                        "三大改变(三) product-liability-by-cover-begin: cover-begin",
                        "投保期限 cover-of-a-year: day-of-end",
                        "保费补贴 year-of-the-premium: calendar-year-of-payment",
                        "退保 returned-reopens-the-cap: yes",
                        "退保 surrender-before-payment: ends-the-grant",
                        "同时享受 stack-with-loans: yes",
                        "有效期 three-years-end: 2021-09-30");
    }
}
