package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit on the average over the enterprises that have something open. */
class AveragesTest {

    private static final String ONE = "91500107MA5UQ9B69J";
    private static final String TWO = "91500107MA5UQ9B70J";
    private static final String THREE = "91500107MA5UQ9B71J";

    private final TownHall town = new TownHall();

    private static Facts repaid(String principal) {
        return Facts.NONE
                .withText(ServiceFacts.PRINCIPAL_REPAID, principal)
                .withText(ServiceFacts.INTEREST_PAID, "0.00");
    }

    private void oneAndNineMillion() {
        town.lent("A", ONE, "1000000.00");
        town.lent("B", TWO, "9000000.00");
    }

    @ParameterizedTest(name = "alone {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            5000000.00 | ''
            5000000.01 | CAP_EXCEEDED loanAmount
            """)
    void one_enterprise_is_its_own_average(String amount, String faults) {
        assertThat(town.faults("A", "apply", TownHall.DAY, SmallTown.loan(ONE, amount)))
                .isEqualTo(faults);
    }

    @ParameterizedTest(name = "a third of {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            5000000.00 | ''
            5000000.01 | CAP_EXCEEDED loanAmount
            6000000.00 | CAP_EXCEEDED loanAmount
            """)
    void one_and_nine_million_pass_and_leave_a_third_its_five(String amount, String faults) {
        oneAndNineMillion();
        assertThat(town.faults("C", "apply", TownHall.DAY, SmallTown.loan(THREE, amount)))
                .isEqualTo(faults);
    }

    @Test
    void a_refusal_says_the_cap_its_limit_and_what_it_leaves() {
        oneAndNineMillion();
        Fault fault =
                town.refused("C", "apply", SmallTown.loan(THREE, "6000000.00")).get(0);
        assertThat(fault.rule().zh()).isEqualTo("合计average-balance（5000000.00元）只余5000000.00元");
        assertThat(fault.rule().en()).isEqualTo("average-balance (5000000.00 yuan) leaves 5000000.00 yuan");
        assertThat(fault.value()).isEqualTo("6000000.00");
        assertThat(fault.example()).isEqualTo("5000000.00");
        assertThat(fault.citation()).contains(SmallTown.art("7"));
    }

    @Test
    void an_enterprise_that_is_there_already_adds_no_head() {
        oneAndNineMillion();
        assertThat(town.faults("C", "apply", TownHall.DAY, SmallTown.loan(ONE, "0.01")))
                .isEqualTo("CAP_EXCEEDED loanAmount");
    }

    @Test
    void a_repayment_that_lifts_the_average_is_never_refused() {
        oneAndNineMillion();
        town.take("A", "repay", repaid("400000.00"));
        town.take("A", "repay", repaid("600000.00"));
        assertThat(left()).isEqualTo("-4000000.00");
        assertThat(town.faults("C", "apply", TownHall.DAY, SmallTown.loan(THREE, "1000000.01")))
                .isEqualTo("CAP_EXCEEDED loanAmount");
        town.take("C", "apply", SmallTown.loan(THREE, "1000000.00"));
        assertThat(left()).isEqualTo("0.00");
    }

    @Test
    void one_that_leaves_takes_its_head_away() {
        town.lent("A", ONE, "1000000.00");
        town.take("B", "apply", SmallTown.loan(TWO, "9000000.00"));
        assertThat(left()).isEqualTo("0.00");
        town.take("B", "review", Facts.NONE.withText(ServiceFacts.APPROVED, "false"));
        assertThat(left()).isEqualTo("4000000.00");
        town.take("C", "apply", SmallTown.loan(TWO, "9000000.00"));
        town.take("C", "withdraw");
        assertThat(left()).isEqualTo("4000000.00");
        town.take("A", "repay", repaid("1000000.00"));
        assertThat(left()).isEqualTo("0.00");
    }

    @Test
    void what_is_paid_out_less_stays_one_head() {
        town.take("A", "apply", SmallTown.loan(ONE, "3000000.00"));
        town.take("A", "review");
        town.take("A", "approve", Facts.NONE.withText(ServiceFacts.APPROVED, "true"));
        town.take("A", "disburse", Facts.NONE.withText(ServiceFacts.DISBURSED, "2000000.00"));
        assertThat(left()).isEqualTo("3000000.00");
        town.take("A", "increase", Facts.NONE.withText(ServiceFacts.INCREASE, "3000000.00"));
        assertThat(left()).isEqualTo("0.00");
        assertThat(town.faults("B", "apply", TownHall.DAY, SmallTown.loan(TWO, "5000000.00")))
                .isEmpty();
    }

    @Test
    void an_increase_is_asked_too() {
        town.lent("A", ONE, "3000000.00");
        assertThat(town.faults("A", "increase", TownHall.DAY, Facts.NONE.withText(ServiceFacts.INCREASE, "2000000.01")))
                .contains("CAP_EXCEEDED");
        assertThat(town.faults("A", "increase", TownHall.DAY, Facts.NONE.withText(ServiceFacts.INCREASE, "2000000.00")))
                .isEmpty();
    }

    private String left() {
        return town.account(town.gauge(SmallTown.AVERAGE, "guarantor-a").left())
                .orElseThrow()
                .available()
                .toString();
    }
}
