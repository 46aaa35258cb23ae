package org.fendan.core.fact;

import java.time.LocalDate;
import java.util.List;
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

    public static final FactKey<Boolean> INSTITUTION_AGREEMENT = FactKey.platform(
            "institutionAgreement",
            "担保（保险）机构合作协议有效",
            "the guarantor's or insurer's agreement is in force",
            FactType.FLAG,
            "true");
    public static final FactKey<Money> BANK_BALANCE = FactKey.platform(
            "bankBalance",
            "该企业在本银行的本项目未结清贷款余额（含本笔，元）",
            "the enterprise's open loans from this bank in the scheme, this one included",
            FactType.MONEY,
            "3000000.00");
    public static final FactKey<Boolean> SUPPORTED_BEFORE = FactKey.platform(
            "supportedBefore", "此前已享受过本项目", "was supported by the scheme before", FactType.FLAG, "false");
    public static final FactKey<LocalDate> FIRST_SUPPORTED_ON = FactKey.platform(
            "firstSupportedOn", "首次享受本项目之日", "day it was first supported", FactType.DATE, "2019-01-10");
    public static final FactKey<LocalDate> SIGNED_ON =
            FactKey.stated("signedOn", "借款合同签订日", "day the loan contract was signed", FactType.DATE, "2021-04-20");
    /** What was owed over which days, from the loan's own record. */
    public static final FactKey<List<Outstanding>> PRINCIPAL_OWED = FactKey.platform(
            "principalOwed",
            "各期未还本金及起止日",
            "the principal owed, and over which days",
            FactType.OUTSTANDING,
            "10000000.00 2019-01-10 2020-01-10");
    /** All interest the borrower paid, from the loan's own record. */
    public static final FactKey<Money> INTEREST_PAID_IN_ALL =
            FactKey.platform("interestPaidInAll", "累计实缴利息（元）", "all interest paid", FactType.MONEY, "700000.00");

    public static final Choice WORKING_CAPITAL = Choice.of("workingCapital", "流动资金", "working capital");

    private LoanFacts() {}
}
