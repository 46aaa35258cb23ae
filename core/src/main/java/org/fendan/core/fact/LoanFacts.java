package org.fendan.core.fact;

import java.time.LocalDate;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/** Facts about a loan, from its application to its end. */
public final class LoanFacts {

    public static final FactKey<LocalDate> APPLICATION_DATE =
            FactKey.stated("applicationDate", "申请日", "day of application", FactType.DATE, "2021-04-01");
    public static final FactKey<String> REFERENCE = FactKey.stated(
            "reference", "银行业务编号", "the bank's reference of the loan", FactType.REFERENCE, "L-2021-0001");
    public static final FactKey<Money> LOAN_AMOUNT =
            FactKey.stated("loanAmount", "贷款金额（元）", "amount of the loan", FactType.POSITIVE_MONEY, "3000000.00");
    public static final FactKey<Choice> PURPOSE = FactKey.stated(
            "purpose",
            "贷款用途",
            "purpose of the loan",
            FactType.oneOf(
                    Choice.of("workingCapital", "流动资金", "working capital"),
                    Choice.of("fixedAssets", "固定资产", "fixed assets"),
                    Choice.of("other", "其他", "other")),
            "workingCapital");
    public static final FactKey<Ratio> RATE =
            FactKey.stated("rate", "年利率（%）", "interest rate a year, in per cent", FactType.PERCENT, "4.785");
    public static final FactKey<LocalDate> DISBURSED_ON = FactKey.stated(
            "disbursedOn",
            "放款日（申请时为拟放款日）",
            "day of disbursement (planned, when applying)",
            FactType.DATE,
            "2021-04-28");
    public static final FactKey<LocalDate> MATURES_ON =
            FactKey.stated("maturesOn", "到期日", "day of maturity", FactType.DATE, "2022-04-27");
    public static final FactKey<Boolean> SECURITY_GIVEN =
            FactKey.stated("securityGiven", "企业已提供担保", "security is given", FactType.FLAG, "true");
    public static final FactKey<String> SECURITY =
            FactKey.stated("security", "担保措施", "the security, in words", FactType.TEXT, "实际控制人连带责任保证");
    public static final FactKey<Money> BALANCE = FactKey.platform(
            "balance",
            "该企业本项目未结清贷款余额（含本笔，元）",
            "the enterprise's open loans in the scheme, this one included",
            FactType.MONEY,
            "3000000.00");
    public static final FactKey<Boolean> BANK_AGREEMENT =
            FactKey.platform("bankAgreement", "银行合作协议有效", "the bank's agreement is in force", FactType.FLAG, "true");

    public static final Choice WORKING_CAPITAL = Choice.of("workingCapital", "流动资金", "working capital");

    private LoanFacts() {}
}
