package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Stacking;
import org.fendan.testkit.SchemeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all editions of both loans ask, each at its limit and just past it. */
abstract class LoanContract extends SchemeContract {

    LoanContract(Scheme scheme) {
        super(scheme);
    }

    /** Without any recognition. */
    final Facts unrecognised() {
        return with(good(), EnterpriseFacts.TITLES, "");
    }

    /** The clause under which recognition is refused. */
    abstract String recognition();

    @Test
    void applications_go_to_partners_in_both_roles() {
        assertThat(findings(with(good(), LoanFacts.BANK_AGREEMENT, "false"))).isEqualTo("申请方式 UNMET");
        assertThat(findings(with(good(), LoanFacts.INSTITUTION_AGREEMENT, "false")))
                .isEqualTo("申请方式 UNMET");
    }

    @ParameterizedTest(name = "注册 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            xiamen    | -
            elsewhere | 申请主体 UNMET
            """)
    void applicants_are_registered_in_xiamen(String place, String found) {
        assertThat(findings(with(good(), EnterpriseFacts.REGISTERED_IN, place))).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}人，销售 {1}，资产 {2}：{3}")
    @CsvSource(delimiter = '|', textBlock = """
            500 | 200000000.00 | 200000000.00 | -
            501 | 200000000.00 | 200000000.00 | 申请主体 UNMET
            500 | 200000000.01 | 200000000.00 | 申请主体 UNMET
            500 | 200000000.00 | 200000000.01 | 申请主体 UNMET
            """)
    void applicants_are_within_three_limits(String employees, String sales, String assets, String found) {
        Facts facts = good().withText(EnterpriseFacts.EMPLOYEES, employees)
                .withText(EnterpriseFacts.REVENUE, sales)
                .withText(EnterpriseFacts.ASSETS, assets);
        assertThat(findings(facts)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            nationalHighTech
            innovativeEnterprise
            xiamenHighTech
            xiamenAdvancedService
            xiamenLittleGiant
            """)
    void one_of_five_titles_recognises(String title) {
        assertThat(findings(unrecognised())).isEqualTo(recognition() + " UNMET");
        assertThat(findings(with(unrecognised(), EnterpriseFacts.TITLES, title + " 2017-01-01/2021-12-31")))
                .isEqualTo("-");
    }

    @Test
    void a_title_counts_on_its_last_day() {
        LocalDate last = scheme().example().date();
        assertThat(findings(with(good(), EnterpriseFacts.TITLES, "xiamenHighTech 2017-01-01/" + last)))
                .isEqualTo("-");
        assertThat(findings(with(good(), EnterpriseFacts.TITLES, "xiamenHighTech 2017-01-01/" + last.minusDays(1))))
                .isEqualTo(recognition() + " UNMET");
    }

    @ParameterizedTest(name = "人才创办 {0}，科技企业 {1}")
    @CsvSource(delimiter = '|', textBlock = """
            true  | true  | true
            false | true  | false
            true  | false | false
            """)
    void talent_recognises_a_technology_enterprise(String talent, String technology, boolean met) {
        Facts facts = unrecognised()
                .withText(XiamenFacts.FOUNDED_BY_TALENT, talent)
                .withText(XiamenFacts.TECHNOLOGY_ENTERPRISE, technology);
        assertThat(findings(facts)).isEqualTo(met ? "-" : recognition() + " UNMET");
    }

    @Test
    void the_size_limits_hold_on_the_road_of_talent_and_of_the_entry_number_too() {
        Facts talent = unrecognised().withText(XiamenFacts.FOUNDED_BY_TALENT, "true");
        Facts entry = unrecognised()
                .withText(XiamenFacts.TECH_SME_ENTRY, "true")
                .withText(XiamenFacts.TECH_SME_ENTRY_YEAR, "2019");
        assertThat(findings(with(talent, EnterpriseFacts.EMPLOYEES, "501"))).isEqualTo("申请主体 UNMET");
        assertThat(findings(with(entry, EnterpriseFacts.ASSETS, "200000000.01")))
                .isEqualTo("申请主体 UNMET");
    }

    @Test
    void support_ends_five_years_after_it_began_however_long_it_was_idle() {
        LocalDate fiveYearsAgo = scheme().example().date().minusYears(5);
        assertThat(findings(supported("true", fiveYearsAgo.plusDays(1)))).isEqualTo("-");
        assertThat(findings(supported("true", fiveYearsAgo))).isEqualTo("最多5年 UNMET");
        assertThat(findings(supported("false", fiveYearsAgo))).isEqualTo("-");
    }

    @Test
    void five_years_from_29_february_end_on_28_february() {
        Facts facts = supported("true", LocalDate.of(2016, 2, 29));
        assertThat(findings(with(facts, LoanFacts.APPLICATION_DATE, "2021-02-28")))
                .contains("最多5年 UNMET");
        assertThat(findings(with(facts, LoanFacts.APPLICATION_DATE, "2021-02-27")))
                .doesNotContain("最多5年");
    }

    private Facts supported(String before, LocalDate first) {
        return good().withText(LoanFacts.SUPPORTED_BEFORE, before).with(LoanFacts.FIRST_SUPPORTED_ON, first);
    }

    @Test
    void the_three_schemes_stack() {
        assertThat(scheme().stacking()).hasSize(1);
        Stacking stacking = scheme().stacking().get(0);
        assertThat(stacking.allowed()).isTrue();
        assertThat(stacking.citation().clause()).isEqualTo("同时享受");
        assertThat(stacking.schemes()).isEqualTo(othersThan(scheme().id()));
    }

    static Set<String> othersThan(String id) {
        return Set.of("xiamen.guarantee-loan", "xiamen.insured-loan", "xiamen.insurance-subsidy").stream()
                .filter(other -> !other.equals(id))
                .collect(Collectors.toSet());
    }
}
