package org.fendan.policy.beijing;

import java.time.LocalDate;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Example;
import org.fendan.core.sharing.Resources;

/** A made-up restaurant in a portfolio, five weeks before the relief begins: it pays the fee. */
final class ReguaranteeExample {

    static final Example EXAMPLE = new Example(
            LocalDate.of(2022, 4, 6),
            loan(),
            Facts.NONE.withText(ReguaranteeFacts.GUARANTOR_PAID, "600000.01"),
            Resources.UNKNOWN.with(ReguaranteeFacts.REGUARANTOR, Money.parse("5000000.00")),
            Facts.NONE.withText(ServiceFacts.RECOVERED, "120000.00").withText(ServiceFacts.RECOVERY_COSTS, "20000.00"));

    private ReguaranteeExample() {}

    private static Facts loan() {
        return household()
                .withText(LoanFacts.REFERENCE, "R-2022-0001")
                .withText(LoanFacts.LOAN_AMOUNT, "800000.00")
                .withText(LoanFacts.DISBURSED_ON, "2022-04-12")
                .withText(LoanFacts.MATURES_ON, "2023-04-11")
                .withText(LoanFacts.BALANCE, "800000.00")
                .withText(LoanFacts.BANK_AGREEMENT, "true")
                .withText(LoanFacts.INSTITUTION_AGREEMENT, "true")
                .withText(ReguaranteeFacts.IS_BATCH, "true")
                .with(ReguaranteeFacts.GUARANTEED_BY, ReguaranteeFacts.GUOHUA)
                .withText(ReguaranteeFacts.GUARANTEE_FROM, "2022-04-12")
                .withText(ReguaranteeFacts.REGUARANTEE_SHARE, "40")
                .withText(ReguaranteeFacts.FEE_RATE, "0.3")
                .withText(ReguaranteeFacts.RELIEF_SHARE, "100");
    }

    private static Facts household() {
        return Facts.NONE
                .withText(EnterpriseFacts.ENTERPRISE, "91110105MA01EXMP1H")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "北京示例便民餐饮有限公司")
                .withText(ReguaranteeFacts.SOLE_TRADER, "false")
                .with(ReguaranteeFacts.DISTRICT, ReguaranteeFacts.CHAOYANG)
                .with(EnterpriseSize.INDUSTRY, ReguaranteeFacts.CATERING)
                .withText(ReguaranteeFacts.CULTURE_OR_TOURISM, "false")
                .withText(EnterpriseFacts.EMPLOYEES, "24")
                .withText(EnterpriseFacts.REVENUE, "6200000.00")
                .withText(EnterpriseFacts.ASSETS, "1800000.00");
    }
}
