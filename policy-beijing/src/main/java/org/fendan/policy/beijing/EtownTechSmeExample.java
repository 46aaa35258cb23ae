package org.fendan.policy.beijing;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Story;
import org.fendan.core.sharing.Resources;

/** A made-up technology firm of the area, and a loan that becomes non-performing. */
final class EtownTechSmeExample {

    private static final Facts LOAN = enterprise()
            .withText(LoanFacts.REFERENCE, "ETK-2025-0001")
            .withText(LoanFacts.LOAN_AMOUNT, "25000000.00")
            .with(EtownFacts.LOAN_KIND, EtownFacts.IP_PLEDGE)
            .withText(EtownFacts.OTHER_KIND_APPROVED, "false")
            .withText(EtownFacts.GOVERNMENT_GUARANTEE, "false")
            .withText(EtownFacts.BANK_SHARE, "20")
            .withText(LoanFacts.RATE, "3.4")
            .withText(ServiceFacts.DISBURSED, "25000000.00")
            .withText(LoanFacts.DISBURSED_ON, "2025-07-10")
            .withText(LoanFacts.MATURES_ON, "2026-07-09")
            .withText(EtownFacts.CREDIT_REPORT_DATE, "2025-07-15")
            .withText(EtownFacts.CREDIT_REPORT_BALANCE, "43000000.00")
            .with(EtownFacts.LOAN_CLASS, EtownFacts.SUBSTANDARD)
            .withText(LoanFacts.BANK_BALANCE, "25000000.00")
            .withText(LoanFacts.BANK_AGREEMENT, "true");

    private static final Facts GUARANTEED = LOAN.withText(EtownFacts.GOVERNMENT_GUARANTEE, "true");

    static final Example EXAMPLE = new Example(
            LocalDate.of(2025, 7, 1),
            LOAN,
            Facts.NONE.withText(EtownFacts.NON_PERFORMING_PRINCIPAL, "20000000.00"),
            Resources.UNKNOWN.with(EtownFacts.AREA, Money.parse("100000000.00")),
            Facts.NONE
                    .withText(ServiceFacts.RECOVERED, "3050000.00")
                    .withText(ServiceFacts.RECOVERY_COSTS, "50000.00"));

    private EtownTechSmeExample() {}

    static List<Story> stories() {
        return List.of(
                EtownLives.filed()
                        .paidOut()
                        .repaid("repay", 190, "5000000.00", "425000.00")
                        .repaid("repay", 373, "20000000.00", "340000.00")
                        .settled(374)
                        .as(8, "按期还清", "repaid in time"),
                EtownLives.filed().reviewed(false, "未提供科技创新型企业证明").as(1, "托管机构审核未通过", "refused at the review"),
                EtownLives.filed()
                        .paidOut()
                        .repaid("repay", 190, "5000000.00", "425000.00")
                        .nonPerforming(405, "2026-07-10", "20000000.00", "substandard")
                        .repaid("cure", 430, "20000000.00", "390000.00")
                        .settled(431)
                        .as(2, "不良后全部归还", "non-performing, then repaid in full"),
                EtownLives.filed()
                        .paidOut()
                        .repaid("repay", 190, "5000000.00", "425000.00")
                        .nonPerforming(300, "2026-01-20", "20000000.00", "doubtful")
                        .claimed(320)
                        .confirmed(335, true, "材料齐全")
                        .compensated(345)
                        .recovered(400, "3050000.00", "50000.00")
                        .writtenOffAndClosed(480, "企业已破产清算")
                        .as(2, "不良后补偿一半，部分追回", "half of a loss compensated, partly recovered"),
                EtownLives.filed(GUARANTEED)
                        .paidOut()
                        .nonPerforming(300, "2026-01-20", "25000000.00", "loss")
                        .claimed(320)
                        .confirmed(335, true, "材料齐全，担保方已代偿")
                        .compensated(345)
                        .recovered(420, "2000000.00", "0.00")
                        .as(2, "银担分险，补偿银行自担部分", "shared with a public guarantor: the bank's part compensated"));
    }

    private static Facts enterprise() {
        return Facts.NONE
                .withText(EnterpriseFacts.ENTERPRISE, "91110302MA0TX12090")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "北京示例新材料科技有限公司")
                .with(EnterpriseFacts.REGISTERED_IN, EtownFacts.ETOWN)
                .withText(EnterpriseSize.INDUSTRY, "manufacturing")
                .withText(EnterpriseFacts.EMPLOYEES, "320")
                .withText(EnterpriseFacts.REVENUE, "86000000.00")
                .withText(EnterpriseFacts.ASSETS, "120000000.00")
                .withText(EnterpriseFacts.TITLES, "nationalHighTech 2023-10-26/2026-10-25")
                .withText(EtownFacts.TECH_INNOVATION, "true");
    }
}
