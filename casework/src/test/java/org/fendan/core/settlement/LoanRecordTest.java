package org.fendan.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.junit.jupiter.api.Test;

/** What a loan's own events say of it. */
class LoanRecordTest {

    private final TownHall town = new TownHall();

    private void repay(String day, String principal, String interest) {
        town.take(
                "A",
                "repay",
                LocalDate.parse(day),
                Facts.NONE
                        .withText(ServiceFacts.PRINCIPAL_REPAID, principal)
                        .withText(ServiceFacts.INTEREST_PAID, interest));
    }

    private String owed() {
        return town.file("A").loanRecord().text(LoanFacts.PRINCIPAL_OWED).orElse("-");
    }

    private String interest() {
        return town.file("A").loanRecord().text(LoanFacts.INTEREST_PAID_IN_ALL).orElse("-");
    }

    @Test
    void nothing_is_owed_over_any_day_before_something_was_repaid() {
        assertThat(owed()).isEqualTo("-");
        town.lent("A", "91500107MA5UQ9B69J", "3000000.00");
        assertThat(owed()).isEqualTo("-");
        assertThat(interest()).isEqualTo("0.00");
    }

    @Test
    void each_repayment_ends_a_part() {
        town.lent("A", "91500107MA5UQ9B69J", "3000000.00");
        repay("2021-07-01", "0.00", "11962.50");
        assertThat(owed()).isEqualTo("-");
        repay("2021-08-01", "1000000.00", "12361.25");
        assertThat(owed()).isEqualTo("3000000.00 2021-06-01 2021-08-01");
        repay("2021-08-01", "500000.00", "0.00");
        assertThat(owed()).isEqualTo("3000000.00 2021-06-01 2021-08-01");
        repay("2021-12-01", "1500000.00", "100.25");
        assertThat(owed()).isEqualTo("3000000.00 2021-06-01 2021-08-01;1500000.00 2021-08-01 2021-12-01");
        assertThat(interest()).isEqualTo("24424.00");
    }

    @Test
    void what_is_repaid_on_its_first_day_was_owed_over_none() {
        town.lent("A", "91500107MA5UQ9B69J", "3000000.00");
        repay("2021-06-01", "3000000.00", "0.00");
        assertThat(owed()).isEqualTo("-");
    }

    @Test
    void more_lent_begins_a_new_part() {
        town.lent("A", "91500107MA5UQ9B69J", "3000000.00");
        LocalDate july = LocalDate.of(2021, 7, 1);
        town.take("A", "increase", july, Facts.NONE.withText(ServiceFacts.INCREASE, "1000000.00"));
        town.take("A", "review", july, Facts.NONE);
        town.take("A", "approve", july, Facts.NONE.withText(ServiceFacts.APPROVED, "true"));
        town.take("A", "disburse", july, Facts.NONE.withText(ServiceFacts.DISBURSED, "1000000.00"));
        repay("2021-09-01", "4000000.00", "0.00");
        assertThat(owed()).isEqualTo("3000000.00 2021-06-01 2021-07-01;4000000.00 2021-07-01 2021-09-01");
    }
}
