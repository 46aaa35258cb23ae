package org.fendan.policy.beijing;

import static org.fendan.core.law.Reading.option;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;

/** Where what is published of the two schemes is silent, and how we read it. */
final class EtownReadings {

    private EtownReadings() {}

    static List<Reading> ofMicro() {
        List<Reading> all = new ArrayList<>(List.of(
                reading(
                        "in-force-day",
                        "推出时间",
                        Text.of("报道只说2023年12月推出，从哪一天起施行？", "The report says December 2023: from which day on?"),
                        option("first-of-month", "2023年12月1日", "1 December 2023"),
                        option("end-of-month", "2023年12月31日", "31 December 2023")),
                reading(
                        "amendment-day",
                        "修订",
                        Text.of("报道说“今年”修订，从哪一天起适用？", "The report says “this year”: from which day on is it amended?"),
                        option("day-of-the-report", "报道发布日2025年6月24日", "the day of the report, 24 June 2025"),
                        option("new-year", "2025年1月1日", "1 January 2025")),
                reading(
                        "report-anchor",
                        "修订",
                        Text.of("5日还是10日，按哪个日期确定？", "Whose date picks 5 or 10 days?"),
                        option("disbursement", "放款日", "the disbursement"),
                        option("claim", "申请补偿日", "the claim")),
                reading(
                        "or-as-and",
                        "支持对象",
                        Text.of(
                                "“没有合格抵质押品或者无法引入第三方担保”是两者居一还是同时满足？",
                                "No qualified collateral “or” no third party's guarantee: one of them, or both?"),
                        option("both", "同时满足", "both"),
                        option("either", "满足其一即可", "one is enough")),
                reading(
                        "title-on-disbursement",
                        "补偿比例",
                        Text.of("资质须在哪一天有效？", "On which day must the title be valid?"),
                        option(
                                "disbursement",
                                "放款日，资质截止日当天仍有效",
                                "the disbursement; a title counts on its last day too"),
                        option("filing", "备案申请日", "the filing"),
                        option("claim", "申请补偿日", "the claim")),
                reading(
                        "named-titles-only",
                        "补偿比例",
                        Text.of(
                                "列举以“等”结尾，未列名的资质算不算重点企业？",
                                "The list of titles is open: do titles count that it does not name?"),
                        option("named-only", "只算已列名的五种，新增须先公布", "the five it names; another one once it is published"),
                        option("similar", "同类资质也算", "titles like them count too")),
                reading(
                        "suspended-claims-wait",
                        "公开解读：熔断",
                        Text.of("熔断期间银行的新备案和补偿申请如何处理？", "What becomes of a suspended bank's filings and claims?"),
                        option(
                                "filings-refused-claims-wait",
                                "不受理新备案；补偿申请照常受理，待恢复后审批",
                                "new filings are refused; claims are taken and wait until it resumes"),
                        option("both-refused", "两者都不受理", "both are refused")),
                reading(
                        "same-classes",
                        "公开解读：不良认定",
                        Text.of(
                                "不良的认定口径是否同样适用于小微政策？",
                                "Does “non-performing” mean the same classes for the micro scheme?"),
                        option("same", "同样：次级、可疑、损失", "yes: substandard, doubtful, loss"),
                        option("any-overdue", "逾期即可", "anything overdue"))));
        all.addAll(ofBoth());
        return List.copyOf(all);
    }

    static List<Reading> ofTechSme() {
        List<Reading> all = new ArrayList<>(List.of(
                reading(
                        "flat-fifty",
                        "补偿比例",
                        Text.of(
                                "50%是统一比例，还是30%、40%之上的最高一档？",
                                "Are the 50 % flat, or the top of a ladder above 30 % and 40 %?"),
                        option("flat", "统一比例", "flat"),
                        option("ladder", "最高一档", "the top of a ladder")),
                reading(
                        "guarantee-replaces-flat",
                        "银担补偿",
                        Text.of(
                                "银担分险业务还能另按50%补偿吗？",
                                "Are the 50 % paid besides, where a public guarantor shares the risk?"),
                        option("replaces", "不能，以补偿银行自担部分代替", "no: the bank's own part is compensated instead"),
                        option("besides", "可以叠加", "yes, besides")),
                reading(
                        "area-pays-up-to-twenty",
                        "银担补偿",
                        Text.of(
                                "银行约定自担超过20%时，经开区补偿多少？",
                                "What does the area pay where the bank's contract share is above 20 %?"),
                        option("up-to-twenty", "以20%为限", "20 % at most"),
                        option("all-of-it", "银行自担的全部", "all of the bank's share")),
                reading(
                        "guarantee-side-bears-the-rest",
                        "银担分险",
                        Text.of(
                                "银行约定自担超过20%时，担保一方承担多少？",
                                "What does the guarantee side bear where the bank's share is above 20 %?"),
                        option("the-rest", "其余部分", "the rest"),
                        option("eighty", "固定80%", "80 % in any case")),
                reading(
                        "other-kinds-by-approval",
                        "贷款种类",
                        Text.of("银担分险业务中“等多种贷款”指哪些？", "Which further kinds of loans may a public guarantor back?"),
                        option("by-approval", "有批准记录的种类", "those with an approval on record"),
                        option("three-only", "仅限列名的三类", "the three that are named only")),
                reading(
                        "report-on-the-day",
                        "总负债控制",
                        Text.of("征信报告日与放款日同一天时，是否加上本笔？", "Is this loan added to a report of the day of disbursement?"),
                        option("added", "视同放款前的报告，加上本笔", "yes: it counts as a report from before"),
                        option("held", "视为已含本笔", "no: the report holds it already")),
                reading(
                        "exchange-rate",
                        "总负债控制",
                        Text.of("外币余额按什么汇率折算？", "Which rate converts balances in foreign currency?"),
                        option("with-the-report", "随报告给出的汇率", "the rate given with the report"),
                        option("central-parity", "报告日人民币汇率中间价", "the central parity rate of the report's day")),
                reading(
                        "same-custodian",
                        "公开解读：托管机构",
                        Text.of("科创政策是否由同一托管机构管理？", "Does the same custodian run the technology scheme?"),
                        option("same", "是，同一资金池由同一机构管理", "yes: one pool, one custodian"),
                        option("another", "另行确定", "another one")),
                reading(
                        "compensation-rate",
                        "公开解读：代偿率上限",
                        Text.of("代偿率按什么计算？", "How is the compensation rate measured?"),
                        option(
                                "claimed-of-filed",
                                "累计申请补偿的本金除以累计备案本金，全部贷款",
                                "principal claimed by principal filed, all loans"),
                        option("guaranteed-only", "仅计银担分险业务", "guaranteed loans only"))));
        all.addAll(ofBoth());
        return List.copyOf(all);
    }

    private static List<Reading> ofBoth() {
        return List.of(
                reading(
                        "in-the-area",
                        "支持对象",
                        Text.of("“经开区内企业”按什么认定？", "What makes an enterprise one of the area?"),
                        option("registered", "工商注册地", "its business registration"),
                        option("registered-and-taxed", "工商注册地和税务登记地", "its business and its tax registration")),
                reading(
                        "bank-open-balance",
                        "贷款上限",
                        Text.of("上限按什么范围计算？", "Over what is the ceiling measured?"),
                        option("bank", "该银行对该企业的全部未结清备案贷款", "all open filed loans of the bank to the enterprise"),
                        option("each-loan", "每笔贷款", "each loan"),
                        option("all-banks", "所有合作银行合计", "all partner banks together")),
                reading(
                        "report-without-lower-bound",
                        "征信报告",
                        Text.of("放款前的征信报告有无时限？", "How old may a report from before the disbursement be?"),
                        option("no-limit", "没有时限", "no limit"),
                        option("both-sides", "与放款后同样的天数", "as many days as after it")),
                reading(
                        "days-as-written",
                        "征信报告",
                        Text.of(
                                "一处写10日、一处写10个工作日，如何计算？",
                                "“10 days” in one place, “10 working days” in the other: which?"),
                        option("as-written", "各按其文", "as each says"),
                        option("working-days", "都按工作日", "working days in both")),
                reading(
                        "shared-pool",
                        "风险补偿资金",
                        Text.of("两项政策是否共用1亿元资金？", "Do the two schemes draw on the same 100,000,000?"),
                        option("shared", "共用", "yes"),
                        option("apart", "各有资金", "no: each has money of its own")),
                reading(
                        "ceiling-on-injections",
                        "风险补偿资金",
                        Text.of("总规模1亿元限制的是什么？", "What do the 100,000,000 limit?"),
                        option(
                                "net-injections",
                                "累计净注入额；孳息和追偿不受限",
                                "net injections; interest and recoveries are never refused"),
                        option("balance", "账户余额", "the balance of the account")),
                reading(
                        "order-of-approval",
                        "风险补偿资金",
                        Text.of("资金不足时谁先受偿？", "Who comes first when the fund runs short?"),
                        option("approval", "按补偿审批的先后", "in the order of approval"),
                        option("claim", "按申请的先后", "in the order of the claims"),
                        option("pro-rata", "按比例", "in proportion")),
                reading(
                        "recovery-in-proportion",
                        "补偿比例",
                        Text.of("追偿所得如何分配？", "How is what is recovered shared?"),
                        option(
                                "in-proportion",
                                "先扣除费用，再按各方承担的比例；零头归银行",
                                "costs first, then in proportion to what each bore; the odd fen to the bank"),
                        option("fund-first", "先补回风险补偿资金", "the fund first"),
                        option("bank-first", "先偿还银行", "the bank first")),
                reading(
                        "surplus-to-borrower",
                        "补偿比例",
                        Text.of("各方全部受偿后的余额归谁？", "Who receives what is left when everybody is repaid?"),
                        option("borrower", "退还借款企业", "the borrower"),
                        option("fund", "留在风险补偿资金", "the fund")),
                reading(
                        "one-scheme-per-loan",
                        "贷款备案",
                        Text.of("同一笔贷款能否同时享受两项政策？", "May one loan be filed under both schemes?"),
                        option("one", "只能择一", "under one of them"),
                        option("both", "可以同时", "under both")),
                reading(
                        "papers-not-applicable",
                        "公开解读：申请材料",
                        Text.of("不适用于该笔贷款的材料怎么办？", "What of papers that do not apply to the loan?"),
                        option("said-so", "注明不适用的原因即可", "a note says why they do not apply"),
                        option("always", "一律提供", "they are needed in any case")));
    }

    /** The option taken stands first. */
    private static Reading reading(String id, String clause, Text question, Reading.Option... options) {
        return new Reading(id, clause, question, List.of(options), options[0].id());
    }
}
