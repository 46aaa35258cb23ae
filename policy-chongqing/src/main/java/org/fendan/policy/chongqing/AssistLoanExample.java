package org.fendan.policy.chongqing;

import java.time.LocalDate;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Example;
import org.fendan.core.sharing.Resources;

/** A made-up software firm that qualifies, and a claim that its contributions do not cover. */
final class AssistLoanExample {

    static final Example EXAMPLE = new Example(
            LocalDate.of(2021, 4, 1),
            loan(),
            Facts.NONE
                    .withText(ServiceFacts.OVERDUE_PRINCIPAL, "1000000.00")
                    .withText(ServiceFacts.OVERDUE_INTEREST, "30000.01"),
            Resources.UNKNOWN
                    .with(AssistLoanBearers.CONTRIBUTIONS, Money.parse("250000.00"))
                    .with(AssistLoanBearers.RISK_FUND, Money.parse("1000000.00")),
            Facts.NONE.withText(ServiceFacts.RECOVERED, "820000.00").withText(ServiceFacts.RECOVERY_COSTS, "20000.00"));

    private AssistLoanExample() {}

    private static Facts loan() {
        return enterprise()
                .withText(LoanFacts.REFERENCE, "L-2021-0001")
                .withText(LoanFacts.LOAN_AMOUNT, "3000000.00")
                .withText(LoanFacts.PURPOSE, "workingCapital")
                .withText(LoanFacts.RATE, "4.785")
                .withText(LoanFacts.DISBURSED_ON, "2021-04-28")
                .withText(LoanFacts.MATURES_ON, "2022-04-27")
                .withText(LoanFacts.SECURITY_GIVEN, "true")
                .withText(LoanFacts.SECURITY, "实际控制人连带责任保证")
                .withText(LoanFacts.BALANCE, "3000000.00")
                .withText(LoanFacts.BANK_AGREEMENT, "true");
    }

    private static Facts enterprise() {
        return Facts.NONE
                .withText(EnterpriseFacts.ENTERPRISE, "91500107MA5UQ9B69J")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "重庆示例智能装备有限公司")
                .with(EnterpriseFacts.REGISTERED_IN, AssistLoan2021.PARK)
                .with(EnterpriseFacts.TAXED_IN, AssistLoan2021.PARK)
                .with(EnterpriseFacts.COUNTED_IN, AssistLoan2021.PARK)
                .withText(EnterpriseSize.INDUSTRY, "software")
                .withText(EnterpriseFacts.EMPLOYEES, "46")
                .withText(EnterpriseFacts.REVENUE, "18600000.00")
                .withText(EnterpriseFacts.ASSETS, "24000000.00")
                .withText(EnterpriseFacts.TITLES, "nationalHighTech 2019-11-25/2022-11-24")
                .withText(EnterpriseFacts.BLACKLISTED, "false");
    }
}
