package org.fendan.policy.xiamen;

import java.time.LocalDate;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Example;
import org.fendan.core.sharing.Resources;

/** A made-up instrument maker that qualifies by its high-tech certificate, and a loss on its loan. */
record LoanExample(Institution institution, LocalDate date) {

    static final int SIGNED = 24;
    static final int DISBURSED = 28;
    static final int REPAID = 392;

    Example example() {
        return new Example(
                date,
                loan(),
                Facts.NONE
                        .withText(XiamenFacts.LOST_PRINCIPAL, "1234567.89")
                        .withText(XiamenFacts.BANK_SHARE, "20")
                        .withText(XiamenFacts.CREDIT_RECORD_UNFIT, "false")
                        .withText(XiamenFacts.LENDING_RULES_BROKEN, "false"),
                Resources.UNKNOWN
                        .with(XiamenScheme.CITY, Money.parse("50000000.00"))
                        .with("net-compensation", Money.parse("10000000.00")),
                Facts.NONE
                        .withText(ServiceFacts.RECOVERED, "220000.00")
                        .withText(ServiceFacts.RECOVERY_COSTS, "20000.00"));
    }

    /** The day so many days after the application. */
    LocalDate day(int after) {
        return date.plusDays(after);
    }

    private Facts loan() {
        Facts facts = enterprise()
                .withText(LoanFacts.REFERENCE, "XM-" + date + "-1")
                .withText(LoanFacts.LOAN_AMOUNT, "3000000.00")
                .withText(LoanFacts.RATE, "6.5")
                .with(LoanFacts.SIGNED_ON, day(SIGNED))
                .with(LoanFacts.DISBURSED_ON, day(DISBURSED))
                .with(LoanFacts.MATURES_ON, day(REPAID))
                .withText(LoanFacts.BALANCE, "3000000.00")
                .withText(LoanFacts.BANK_AGREEMENT, "true")
                .withText(LoanFacts.INSTITUTION_AGREEMENT, "true")
                .withText(LoanFacts.SUPPORTED_BEFORE, "false")
                .with(LoanFacts.FIRST_SUPPORTED_ON, day(DISBURSED))
                .withText(LoanFacts.PRINCIPAL_OWED, "3000000.00 " + day(DISBURSED) + " " + day(REPAID))
                .withText(LoanFacts.INTEREST_PAID_IN_ALL, "197166.67")
                .withText(XiamenFacts.BANK_SHARE, "20");
        return institution == Institution.GUARANTOR
                ? facts.withText(XiamenFacts.GUARANTEE_FEE, "75000.00").withText(XiamenFacts.ENTERPRISE_FEE, "30000.00")
                : facts.withText(XiamenFacts.LOAN_INSURED, "true")
                        .withText(XiamenFacts.NO_FIXED_ASSETS_MORTGAGED, "true");
    }

    private static Facts enterprise() {
        return recognitions()
                .withText(EnterpriseFacts.ENTERPRISE, "91350203MA2XN8KQ7T")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "厦门示例精密仪器有限公司")
                .with(EnterpriseFacts.REGISTERED_IN, XiamenFacts.XIAMEN)
                .withText(EnterpriseFacts.EMPLOYEES, "86")
                .withText(EnterpriseFacts.REVENUE, "42000000.00")
                .withText(EnterpriseFacts.ASSETS, "58000000.00");
    }

    /** What makes it a technology enterprise, as all three schemes ask it. */
    static Facts recognitions() {
        return Facts.NONE
                .withText(
                        EnterpriseFacts.TITLES,
                        "nationalHighTech 2018-09-28/2021-09-27;xiamenLittleGiant 2018-01-01/2021-12-31")
                .withText(XiamenFacts.TECHNOLOGY_ENTERPRISE, "true")
                .withText(XiamenFacts.FOUNDED_BY_TALENT, "false")
                .withText(XiamenFacts.TECH_SME_ENTRY, "false")
                .withText(XiamenFacts.TECH_SME_ENTRY_YEAR, "2018");
    }
}
