package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a fee, of interest and of a premium is paid. */
class SubsidyTest {

    private static final Resources PLENTY = Resources.UNKNOWN.with(XiamenScheme.CITY, Money.parse("50000000.00"));

    @ParameterizedTest(name = "担保 {0}，担保费 {1}，企业 {2}：补贴 {3}")
    @CsvSource(delimiter = '|', textBlock = """
            10000000.00 | 300000.00 | 100000.00 | 180000.00
            10000000.00 | 250000.00 | 100000.00 | 150000.00
            6000000.00  | 180000.01 | 60000.00  | 120000.00
            6000000.00  | 180000.00 | 60000.00  | 120000.00
            6000000.00  | 179999.99 | 60000.00  | 119999.99
            6000001.00  | 300000.00 | 60000.00  | 120000.01
            0.99        | 1.00      | 0.00      | 0.01
            3000000.00  | 20000.00  | 30000.00  | 0.00
            """)
    void a_fee_is_paid_beyond_the_enterprises_part_within_two_bands(
            String amount, String fee, String enterprise, String subsidy) {
        Stream.of(new GuaranteeLoan2018(), new GuaranteeLoan2019()).forEach(scheme -> {
            SubsidyDecision decision = decide(scheme, "guarantee-fee", fee(amount, fee, enterprise), PLENTY);
            assertThat(decision.entitled().orElseThrow().value()).hasToString(subsidy);
            assertThat(decision.payable()).contains(Money.parse(subsidy));
            assertThat(decision.entitled().orElseThrow().charge().citation().clause())
                    .isEqualTo("担保费补贴");
        });
    }

    @Test
    void a_loan_paid_out_in_part_is_guaranteed_for_that_part() {
        Facts facts = fee("10000000.00", "300000.00", "50000.00").withText(ServiceFacts.DISBURSED, "5000000.00");
        assertThat(decide(new GuaranteeLoan2019(), "guarantee-fee", facts, PLENTY)
                        .entitled()
                        .orElseThrow()
                        .value())
                .hasToString("100000.00");
        assertThat(decide(
                                new GuaranteeLoan2019(),
                                "guarantee-fee",
                                facts.withText(XiamenFacts.ENTERPRISE_FEE, "50000.01"),
                                PLENTY)
                        .findings()
                        .outcome())
                .isEqualTo(Findings.Outcome.REFUSED);
    }

    @ParameterizedTest(name = "企业支付 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            100000.00 | ADMITTED
            100000.01 | REFUSED
            """)
    void the_enterprise_pays_at_most_one_per_cent(String enterprise, Findings.Outcome outcome) {
        Findings findings = decide(
                        new GuaranteeLoan2019(), "guarantee-fee", fee("10000000.00", "300000.00", enterprise), PLENTY)
                .findings();
        assertThat(findings.outcome()).isEqualTo(outcome);
        assertThat(findings.all())
                .extracting(f -> f.requirement().citation().clause())
                .containsExactly("担保费补贴");
    }

    @ParameterizedTest(name = "已付利息 {0}，{1}，签约 {2}，到期 {3}：担保 {4}，保险 {5}")
    @CsvSource(delimiter = '|', textBlock = """
            700000.00 | 10000000.00 2019-01-10 2020-01-10 | 2019-01-08 | 2020-01-10 | 123491.66 | 185237.50
            617458.33 | 10000000.00 2019-01-10 2020-01-10 | 2019-01-08 | 2020-01-10 | 123491.66 | 185237.49
            500000.00 | 10000000.00 2019-01-10 2020-01-10 | 2019-01-08 | 2020-01-10 | 100000.00 | 150000.00
            700000.00 | 10000000.00 2019-01-10 2019-07-10;4000000.00 2019-07-10 2020-01-10 | 2019-01-08 | 2020-01-10 | 86139.66 | 129209.50
            700000.00 | 10000000.00 2019-01-10 2020-01-10 | 2019-01-08 | 2020-01-11 | 134847.22 | 202270.83
            700000.00 | 10000000.00 2019-01-10 2020-01-10 | 2015-10-23 | 2020-01-10 | 130588.88 | 195883.33
            """)
    void interest_counts_up_to_1_4_times_the_benchmark_of_the_day_the_contract_was_signed(
            String paid, String owed, String signed, String matures, String guaranteed, String insured) {
        Facts facts = Facts.NONE
                .withText(LoanFacts.INTEREST_PAID_IN_ALL, paid)
                .withText(LoanFacts.PRINCIPAL_OWED, owed)
                .withText(LoanFacts.SIGNED_ON, signed)
                .withText(LoanFacts.DISBURSED_ON, "2019-01-10")
                .withText(LoanFacts.MATURES_ON, matures);
        assertThat(interest(new GuaranteeLoan2018(), facts)).isEqualTo(guaranteed);
        assertThat(interest(new GuaranteeLoan2019(), facts)).isEqualTo(guaranteed);
        assertThat(interest(new InsuredLoan2018(), facts)).isEqualTo(insured);
        assertThat(interest(new InsuredLoan2019(), facts)).isEqualTo(insured);
    }

    private static String interest(Scheme scheme, Facts facts) {
        return decide(scheme, "interest", facts, PLENTY)
                .entitled()
                .orElseThrow()
                .value()
                .toString();
    }

    @Test
    void subsidies_go_to_those_who_are_named_from_the_citys_money() {
        assertThat(shown(new GuaranteeLoan2018()))
                .isEqualTo("guarantee-fee INSTITUTION city, interest ENTERPRISE city");
        assertThat(shown(new GuaranteeLoan2019()))
                .isEqualTo("guarantee-fee INSTITUTION city, interest ENTERPRISE city");
        assertThat(shown(new InsuredLoan2018())).isEqualTo("interest ENTERPRISE city");
        assertThat(shown(new InsuredLoan2019())).isEqualTo("interest ENTERPRISE city");
        assertThat(shown(new InsuranceSubsidy2018())).isEqualTo("premium ENTERPRISE city");
    }

    private static String shown(Scheme scheme) {
        return scheme.subsidies().stream()
                .map(s -> s.id() + " " + s.payee() + " " + s.from())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "保费 {0}，当年余额 {1}：应补 {2}，可付 {3}，受限于 {4}")
    @CsvSource(delimiter = '|', textBlock = """
            500000.00 | 300000.00 | 200000.00 | 200000.00 | -
            400000.00 | 100000.00 | 160000.00 | 100000.00 | yearly-subsidy
            750000.00 | 300000.00 | 300000.00 | 300000.00 | -
            750000.03 | 300000.00 | 300000.01 | 300000.00 | yearly-subsidy
            0.04      | 300000.00 | 0.01      | 0.01      | -
            """)
    void a_premium_is_paid_to_forty_per_cent_within_the_year(
            String premium, String left, String entitled, String payable, String cap) {
        Facts facts =
                Facts.NONE.withText(InsuranceFacts.PREMIUM, premium).withText(InsuranceFacts.PREMIUM_PAID, premium);
        SubsidyDecision decision =
                decide(new InsuranceSubsidy2018(), "premium", facts, PLENTY.with("yearly-subsidy", Money.parse(left)));
        assertThat(decision.entitled().orElseThrow().value()).hasToString(entitled);
        assertThat(decision.payable()).contains(Money.parse(payable));
        assertThat(decision.boundBy().map(Cap::id).orElse("-")).isEqualTo(cap);
    }

    @ParameterizedTest(name = "已缴 {0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            500000.00 | ADMITTED
            499999.99 | REFUSED
            """)
    void a_premium_is_subsidised_when_it_is_paid_in_full(String paid, Findings.Outcome outcome) {
        Facts facts =
                Facts.NONE.withText(InsuranceFacts.PREMIUM, "500000.00").withText(InsuranceFacts.PREMIUM_PAID, paid);
        assertThat(decide(new InsuranceSubsidy2018(), "premium", facts, PLENTY)
                        .findings()
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void every_example_tells_what_its_subsidies_come_to() {
        assertThat(examples(new GuaranteeLoan2018())).isEqualTo("45000.00, 36946.00");
        assertThat(examples(new GuaranteeLoan2019())).isEqualTo("45000.00, 36946.00");
        assertThat(examples(new InsuredLoan2019())).isEqualTo("55419.00");
        assertThat(examples(new InsuranceSubsidy2018())).isEqualTo("200000.00");
    }

    private static String examples(Scheme scheme) {
        return scheme.subsidies().stream()
                .map(s -> decide(
                                scheme,
                                s.id(),
                                scheme.example().loan(),
                                scheme.example().resources())
                        .payable()
                        .orElseThrow()
                        .toString())
                .collect(Collectors.joining(", "));
    }

    private static Facts fee(String amount, String fee, String enterprise) {
        return Facts.NONE
                .withText(LoanFacts.LOAN_AMOUNT, amount)
                .withText(XiamenFacts.GUARANTEE_FEE, fee)
                .withText(XiamenFacts.ENTERPRISE_FEE, enterprise);
    }

    private static SubsidyDecision decide(Scheme scheme, String id, Facts facts, Resources resources) {
        Subsidy subsidy = scheme.subsidies().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
        return SubsidyDecision.of(scheme, subsidy, facts, resources);
    }
}
