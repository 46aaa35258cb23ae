package lan.qinghe;

import java.time.LocalDate;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Example;
import org.fendan.core.sharing.Resources;

/** A made-up seed grower that qualifies, and a loan that falls overdue in its second year. */
final class SeedLoanExample {

    static final Example EXAMPLE = new Example(
            LocalDate.of(2024, 4, 8),
            loan(),
            Facts.NONE
                    .withText(ServiceFacts.OVERDUE_SINCE, "2025-06-30")
                    .withText(ServiceFacts.OVERDUE_PRINCIPAL, "200000.01"),
            Resources.UNKNOWN.with(SeedLoanPractice.FUND, Money.parse("5000000.00")),
            Facts.NONE.withText(ServiceFacts.RECOVERED, "164000.00").withText(ServiceFacts.RECOVERY_COSTS, "4000.00"));

    private SeedLoanExample() {}

    private static Facts loan() {
        return enterprise()
                .withText(LoanFacts.REFERENCE, "S-2024-0001")
                .withText(LoanFacts.LOAN_AMOUNT, "500000.00")
                .withText(LoanFacts.PURPOSE, "workingCapital")
                .withText(LoanFacts.RATE, "4.2")
                .withText(LoanFacts.DISBURSED_ON, "2024-04-29")
                .withText(LoanFacts.MATURES_ON, "2026-04-28")
                .withText(LoanFacts.BANK_AGREEMENT, "true")
                .withText(SeedLoanFacts.GROUP_BALANCE, "500000.00");
    }

    private static Facts enterprise() {
        return Facts.NONE
                .withText(EnterpriseFacts.ENTERPRISE, "91990100MA7QH0A016")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "青禾示例种业有限公司")
                .with(EnterpriseFacts.REGISTERED_IN, SeedLoanFacts.QINGHE)
                .withText(EnterpriseSize.INDUSTRY, "agriculture")
                .withText(EnterpriseFacts.REVENUE, "26000000.00")
                .withText(SeedLoanFacts.LICENSED_UNTIL, "2027-12-31")
                .withText(SeedLoanFacts.CONTROLLING_PERSON, "QH-0042");
    }
}
