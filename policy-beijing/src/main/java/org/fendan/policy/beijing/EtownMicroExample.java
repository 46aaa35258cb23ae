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

/** A made-up small firm of the area with a valid certificate, and a loan that becomes non-performing. */
final class EtownMicroExample {

    private static final Facts LOAN = enterprise()
            .withText(LoanFacts.REFERENCE, "ET-2025-0001")
            .withText(LoanFacts.LOAN_AMOUNT, "8000000.00")
            .with(EtownFacts.LOAN_KIND, EtownFacts.CREDIT)
            .withText(EtownFacts.QUALIFIED_COLLATERAL, "false")
            .with(EtownFacts.GUARANTEE_KIND, EtownFacts.NATURAL_PERSON)
            .withText(EtownFacts.PERSONAL_LOAN, "false")
            .withText(LoanFacts.RATE, "3.65")
            .withText(ServiceFacts.DISBURSED, "8000000.00")
            .withText(LoanFacts.DISBURSED_ON, "2025-07-10")
            .withText(LoanFacts.MATURES_ON, "2026-07-09")
            .withText(EtownFacts.CREDIT_REPORT_DATE, "2025-07-15")
            .with(EtownFacts.LOAN_CLASS, EtownFacts.SUBSTANDARD)
            .withText(LoanFacts.BANK_BALANCE, "8000000.00")
            .withText(LoanFacts.BANK_AGREEMENT, "true")
            .withText(EtownFacts.BANK_FILED, "200000000.00")
            .withText(EtownFacts.BANK_CLAIMED, "4000000.00")
            .withText(EtownFacts.BANK_NET_COMPENSATION, "1200000.00");

    static final Example EXAMPLE = new Example(
            LocalDate.of(2025, 7, 1),
            LOAN,
            Facts.NONE.withText(EtownFacts.NON_PERFORMING_PRINCIPAL, "7777777.77"),
            Resources.UNKNOWN.with(EtownFacts.AREA, Money.parse("100000000.00")),
            Facts.NONE
                    .withText(ServiceFacts.RECOVERED, "1020000.00")
                    .withText(ServiceFacts.RECOVERY_COSTS, "20000.00"));

    private EtownMicroExample() {}

    static List<Story> stories() {
        return List.of(
                EtownLives.filed()
                        .paidOut()
                        .repaid("repay", 190, "4000000.00", "146000.00")
                        .repaid("repay", 373, "4000000.00", "73000.00")
                        .settled(374)
                        .as(8, "按期还清", "repaid in time"),
                EtownLives.filed().reviewed(false, "企业不在经开区内经营").as(1, "托管机构审核未通过", "refused at the review"),
                EtownLives.filed().approved().withdrawn().as(1, "备案后未放款而撤回", "withdrawn before it was paid out"),
                EtownLives.filed()
                        .paidOut()
                        .repaid("repay", 190, "3000000.00", "146000.00")
                        .nonPerforming(405, "2026-07-10", "5000000.00", "substandard")
                        .repaid("cure", 430, "5000000.00", "98000.00")
                        .settled(431)
                        .as(2, "不良后全部归还", "non-performing, then repaid in full"),
                EtownLives.filed()
                        .paidOut()
                        .repaid("repay", 190, "222222.23", "146000.00")
                        .nonPerforming(300, "2026-01-20", "7777777.77", "doubtful")
                        .claimed(320)
                        .confirmed(335, true, "材料齐全")
                        .compensated(345)
                        .recovered(400, "1020000.00", "20000.00")
                        .writtenOffAndClosed(480, "企业已无可供执行的财产")
                        .as(2, "重点企业不良，补偿后部分追回", "a key enterprise's loss, compensated and partly recovered"),
                EtownLives.filed(LOAN.withText(EnterpriseFacts.TITLES, ""))
                        .paidOut()
                        .nonPerforming(300, "2026-01-20", "8000000.00", "loss")
                        .claimed(310)
                        .confirmed(318, false, "缺少催收记录")
                        .claimed(330)
                        .confirmed(340, true, "材料已补齐")
                        .compensated(350)
                        .as(1, "补偿申请退回补正后拨付", "a claim sent back once, then paid"));
    }

    private static Facts enterprise() {
        return Facts.NONE
                .withText(EnterpriseFacts.ENTERPRISE, "91110302MA0TX8A17T")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "北京示例机器人有限公司")
                .with(EnterpriseFacts.REGISTERED_IN, EtownFacts.ETOWN)
                .withText(EnterpriseSize.INDUSTRY, "software")
                .withText(EnterpriseFacts.EMPLOYEES, "46")
                .withText(EnterpriseFacts.REVENUE, "9800000.00")
                .withText(EnterpriseFacts.ASSETS, "12000000.00")
                .withText(EnterpriseFacts.TITLES, "nationalHighTech 2023-10-26/2026-10-25")
                .with(EtownFacts.EXCLUDED_SECTOR, EtownFacts.NOT_EXCLUDED);
    }
}
