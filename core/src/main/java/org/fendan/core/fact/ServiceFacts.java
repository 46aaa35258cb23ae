package org.fendan.core.fact;

import java.time.LocalDate;
import org.fendan.core.money.Money;

/** Facts about what happens to a loan after it was approved: who decided, what was paid, what is overdue or recovered. */
public final class ServiceFacts {

    public static final FactKey<Boolean> APPROVED =
            FactKey.stated("approved", "是否同意", "whether it is approved", FactType.FLAG, "true");
    public static final FactKey<String> OPINION =
            FactKey.stated("opinion", "意见", "the opinion, in words", FactType.TEXT, "材料齐全，同意");
    public static final FactKey<Money> DISBURSED =
            FactKey.stated("disbursed", "放款金额（元）", "amount disbursed", FactType.POSITIVE_MONEY, "3000000.00");
    public static final FactKey<Money> PRINCIPAL_REPAID =
            FactKey.stated("principalRepaid", "归还本金（元）", "principal repaid", FactType.MONEY, "500000.00");
    public static final FactKey<Money> INTEREST_PAID =
            FactKey.stated("interestPaid", "支付利息（元）", "interest paid", FactType.MONEY, "12000.00");
    public static final FactKey<LocalDate> OVERDUE_SINCE =
            FactKey.stated("overdueSince", "逾期起始日", "first day overdue", FactType.DATE, "2022-04-28");
    public static final FactKey<Money> OVERDUE_PRINCIPAL =
            FactKey.stated("overduePrincipal", "逾期本金（元）", "overdue principal", FactType.MONEY, "1000000.00");
    public static final FactKey<Money> OVERDUE_INTEREST = FactKey.stated(
            "overdueInterest", "逾期利息（元，不含罚息）", "overdue interest, without penalty", FactType.MONEY, "30000.01");
    public static final FactKey<Money> RECOVERED =
            FactKey.stated("recovered", "追回金额（元）", "sum recovered", FactType.POSITIVE_MONEY, "820000.00");
    public static final FactKey<Money> RECOVERY_COSTS =
            FactKey.stated("recoveryCosts", "追索费用（元）", "costs of the recovery", FactType.MONEY, "20000.00");
    public static final FactKey<Money> INCREASE = FactKey.stated(
            "increase", "增加的贷款金额（元）", "amount the loan is increased by", FactType.POSITIVE_MONEY, "1000000.00");
    public static final FactKey<LocalDate> RENEWED_UNTIL =
            FactKey.stated("renewedUntil", "续贷到期日", "day of maturity after renewal", FactType.DATE, "2023-04-27");
    public static final FactKey<String> BREACH =
            FactKey.stated("breach", "违约情况", "the breach, in words", FactType.TEXT, "贷款资金被挪作他用");
    public static final FactKey<String> MEASURES = FactKey.stated(
            "measures", "已采取的制止、挽救措施", "measures taken to stop and mend it", FactType.TEXT, "已要求提前还款并冻结额度");
    public static final FactKey<String> RESPONSIBLE =
            FactKey.stated("responsible", "责任人", "responsible persons", FactType.PERSON, "张某（法定代表人）");
    public static final FactKey<String> GROUNDS =
            FactKey.stated("grounds", "事实与依据", "the grounds, in words", FactType.TEXT, "转移资产恶意逃废债，已有判决");
    /** The day from which an approval may lapse, and what it reserved be let go; it says so of its own approval only. */
    public static final FactKey<LocalDate> HELD_UNTIL = FactKey.stated(
            "heldUntil",
            "批准有效至（该日起失效）",
            "approval held until (it lapses from that day on)",
            FactType.DATE,
            "2021-12-01");

    public static final FactKey<Money> DECIDED_AMOUNT =
            FactKey.stated("decidedAmount", "审议决定的金额（元）", "sum decided upon", FactType.POSITIVE_MONEY, "290000.00");
    /** The code of a bearer of the scheme. */
    public static final FactKey<Choice> DECIDED_BEARER =
            FactKey.stated("decidedBearer", "由谁承担", "who bears it", FactType.PLACE, "bank");
    /** What a subsidy came to by its rule, before any cap or fund was looked at. */
    public static final FactKey<Money> SUBSIDY_ENTITLED =
            FactKey.platform("subsidyEntitled", "应补贴金额（元）", "subsidy entitled to", FactType.MONEY, "180000.00");

    public static final FactKey<Money> SUBSIDY_PAID =
            FactKey.stated("subsidyPaid", "已拨付补贴（元）", "subsidy paid", FactType.POSITIVE_MONEY, "180000.00");
    public static final FactKey<Money> SUBSIDY_RETURNED =
            FactKey.stated("subsidyReturned", "退还补贴（元）", "subsidy returned", FactType.POSITIVE_MONEY, "180000.00");
    /** The payment run that pays a subsidy. */
    public static final FactKey<String> PAYMENT_RUN =
            FactKey.platform("paymentRun", "拨付批次", "payment run", FactType.REFERENCE, "R2021-1");

    private ServiceFacts() {}
}
