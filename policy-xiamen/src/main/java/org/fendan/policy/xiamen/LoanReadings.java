package org.fendan.policy.xiamen;

import static org.fendan.core.law.Reading.option;
import static org.fendan.core.law.Reading.reading;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.law.Reading;

/** Where the report on the loans is silent, and how we read it. */
final class LoanReadings {

    private static final Reading SIZE_LIMITS = reading(
            "size-limits-on-every-road",
            "申请主体",
            "人数、销售收入和资产三项上限，是否每类企业都适用？“中小微”按什么划型？",
            "Do the three size limits hold for every kind of applicant, and what makes one a small or medium enterprise?",
            "every-road",
            option(
                    "every-road",
                    "每类都适用，三项上限即此处的“中小微”",
                    "for every kind; the three limits are what small or medium means here"),
            option("some", "只适用于部分类别，“中小微”按国家划型标准", "for some kinds only; else by the national size classes"));
    private static final Reading ANNUAL_SALES = reading(
            "annual-sales",
            "申请主体",
            "年销售收入指哪一年的哪项收入？",
            "Which figure of which year are the annual sales?",
            "revenue-of-last-year",
            option("revenue-of-last-year", "上一年度营业收入", "last year's revenue"),
            option("sales-of-twelve-months", "申请前十二个月的销售收入", "sales of the twelve months before the application"));
    private static final Reading TEXT_BEFORE_AMENDMENT = reading(
            "text-before-amendment",
            "申请主体",
            "2019年5月8日之前，哪些企业可以申请？（报道只列出修订后的条件）",
            "Who could apply before 8 May 2019? (The report gives the amended text only.)",
            "title-talent-or-entry",
            option(
                    "title-talent-or-entry",
                    "有资质、人才创办或任一年度入库登记编号的企业",
                    "a title, talent, or an entry number of any year"),
            option("as-amended", "与修订后相同", "the same as after the amendment"));
    private static final Reading AMENDED_IN_2019 = reading(
            "amended-in-2019",
            "5月8日修订",
            "报道只写5月8日，是哪一年？",
            "The report says 8 May without a year: which one?",
            "year-2019",
            option("year-2019", "2019年，按补充通知文号的年份", "2019, the year in the number of the amending notice"),
            option("year-2020", "2020年，按报道发布的年份", "2020, the year of the report"));
    private static final Reading UNTIL_INCLUDES_THE_DAY = reading(
            "until-includes-the-day",
            "三大改变(二)",
            "2019年6月30日之前，是否包括当日？按什么日期计算？",
            "Does before 30 June 2019 include that day, and which date counts?",
            "included",
            option("included", "包括当日，按申请日", "that day included, by the day of application"),
            option("excluded", "不包括当日", "that day excluded"));
    private static final Reading FIVE_YEARS = reading(
            "five-years-when-idle",
            "最多5年",
            "五年如何计算，中间未享受的时间是否计入？",
            "How are the five years counted, and do idle times count?",
            "from-first-support",
            option(
                    "from-first-support",
                    "从首次放款日起连续计算，闲置期计入；满五年之日起不再受理，当月无该日的取月末",
                    "without a break from the first disbursement; from the day five years later no application is taken,"
                            + " and a day the month does not have is its last"),
            option("years-in-use", "只累计实际享受的时间", "only times in which a loan was open"));
    private static final Reading ROUNDING = reading(
            "shares-down-to-the-fen",
            "风险分担",
            "本金损失的40%不是整分时如何取整？",
            "What if 40 % of a lost principal is not a whole fen?",
            "down",
            option(
                    "down",
                    "市财政舍去不足一分的部分，由合作机构承担",
                    "the city's share is cut to the fen, and the institution bears the rest"),
            option("half-up", "四舍五入", "half a fen is rounded up"));
    private static final Reading CAP_PER_INSTITUTION = reading(
            "cap-per-institution",
            "累计净代偿",
            "净代偿上限是对每家合作机构，还是对全部机构合计？",
            "Is the ceiling on net payments for each institution, or for all of them together?",
            "per-institution",
            option("per-institution", "对每家合作机构分别计算", "for each institution"),
            option("in-all", "全部机构合计", "for all together"));
    private static final Reading CAP_CROSSING_CLAIM = reading(
            "claim-that-crosses-the-cap",
            "累计净代偿",
            "一笔代偿会超过上限时如何处理？",
            "What of the claim that crosses the ceiling?",
            "cut",
            option("cut", "付到上限为止，其余由合作机构承担", "it is paid up to the ceiling, and the institution bears the rest"),
            option("refused", "整笔不予代偿", "it is refused as a whole"));
    private static final Reading RECOVERIES_REOPEN = reading(
            "recoveries-reopen-the-cap",
            "累计净代偿",
            "追偿返还后，额度是否恢复？",
            "Do recoveries reopen the ceiling?",
            "yes",
            option("yes", "恢复，按净额计算", "yes: it is on the net sum"),
            option("no", "不恢复", "no"));
    private static final Reading BANK_SHARE = reading(
            "bank-share-of-whole-loss",
            "风险分担(一)",
            "合同约定的银行比例以什么为基数？",
            "Of what is the bank's agreed share a part?",
            "of-the-whole-loss",
            option("of-the-whole-loss", "全部本金损失，舍去不足一分的部分", "of the whole lost principal, cut to the fen"),
            option("of-what-the-city-leaves", "市财政分担后的余额", "of what the city leaves"));
    private static final Reading REST = reading(
            "rest-with-institution",
            "风险分担(一)",
            "市财政因上限、资金不足或不予分担而未付的部分由谁承担？",
            "Who bears what the city does not pay because of the ceiling, lack of money or an exclusion?",
            "institution",
            option("institution", "合作机构", "the institution"),
            option("bank", "合作银行", "the bank"));
    private static final Reading RECOVERY_SHARES = reading(
            "odd-fen-to-institution",
            "风险分担(二)",
            "按比例返还时如何取整，多次追偿如何计算？",
            "How is the return in proportion rounded, and how are several recoveries computed?",
            "cumulative",
            option(
                    "cumulative",
                    "按累计净追回额计算，各方舍去不足一分的部分，零头归合作机构，再减去以前已返还的金额",
                    "on the cumulative net sum, each share cut to the fen and the odd fen to the institution, less what was"
                            + " returned before"),
            option("each-alone", "每次单独计算", "each recovery alone"));
    private static final Reading SURPLUS = reading(
            "surplus-to-borrower",
            "风险分担(二)",
            "各方全部收回后的余额归谁？",
            "Who receives what is left when everybody is repaid?",
            "borrower",
            option("borrower", "退还借款企业", "the borrower"),
            option("institution", "归合作机构", "the institution"));
    private static final Reading EXCLUDED_BY_THE_BUREAU = reading(
            "who-confirms-exclusions",
            "风险分担(三)1",
            "不予分担的情形由谁确认？",
            "Who confirms what excludes the city's share?",
            "bureau",
            option("bureau", "市科技局，以其确认为准", "the bureau, whose finding counts"),
            option("institution", "申请机构的声明", "the claiming institution's statement"));
    private static final Reading EXCLUDED_WHOLE = reading(
            "exclusion-takes-the-whole-share",
            "风险分担(三)2",
            "存在不予分担情形时，是全部还是仅相应部分不予分担？",
            "Does an exclusion take the city's whole share, or a part?",
            "whole",
            option("whole", "全部不予分担", "the whole"),
            option("part", "仅由违规造成的部分", "only what the breach caused"));
    private static final Reading YEAR_OF_360 = reading(
            "actual-over-360",
            "贷款贴息",
            "基准上浮40%的利息总额按一年多少天计算？",
            "Over how many days of a year is the ceiling on the interest counted?",
            "actual-360",
            option("actual-360", "实际天数除以360", "actual days over 360"),
            option("actual-365", "实际天数除以365", "actual days over 365"));
    private static final Reading BENCHMARK = reading(
            "benchmark-at-signing",
            "贷款贴息",
            "以哪一天、哪个期限的基准利率为准？",
            "The benchmark of which day and term counts?",
            "at-signing",
            option("at-signing", "签订借款合同之日，按贷款期限档次", "of the day the contract was signed, for the loan's term"),
            option("at-settlement", "结清之日", "of the day the loan was settled"));
    private static final Reading SETTLED = reading(
            "settled-means-repaid",
            "贷款贴息",
            "核销后的贷款是否属于结清？",
            "Is a loan settled that was written off?",
            "repaid",
            option("repaid", "不属于，须全部归还", "no: all must have been repaid"),
            option("ended", "属于", "yes"));
    private static final Reading STACK = reading(
            "stack-same-loan",
            "同时享受",
            "三项政策可同时享受，是否包括同一笔贷款及其保险？",
            "The three schemes stack: also for one loan and its insurance?",
            "no-bar",
            option("no-bar", "包括，互不排斥", "yes: none bars another"),
            option("different-loans", "须为不同贷款", "only for different loans"));
    private static final Reading THREE_YEARS = reading(
            "three-years-end",
            "有效期",
            "有效期3年，最后一天是哪天？",
            "In force for three years: which is the last day?",
            "2021-09-30",
            option("2021-09-30", "2021年9月30日，当日包括在内", "30 September 2021, included"),
            option("2021-10-01", "2021年10月1日", "1 October 2021"));
    private static final Reading GUARANTEED_BALANCE = reading(
            "balance-is-open-principal",
            "最高担保余额",
            "担保余额是什么的余额？",
            "Of what is the guaranteed balance?",
            "open-principal",
            option(
                    "open-principal",
                    "未结清贷款本金，已申请未放款的计入，已代偿的不再计入",
                    "open principal; applied for counts, compensated no more"),
            option("contract-amount", "担保合同金额", "the amount in the guarantee contract"));
    private static final Reading AVERAGE = reading(
            "average-over-live",
            "户均担保余额",
            "户均按哪些企业计算，何时检查？",
            "Over which enterprises is the average, and when is it checked?",
            "live",
            option(
                    "live",
                    "按该机构现有担保余额的企业，新增时检查，还款不受限",
                    "those with an open guarantee; checked when one is added, never at a repayment"),
            option("all", "按该机构担保过的全部企业", "all it ever guaranteed"));
    private static final Reading UNCOVERED_FEE = reading(
            "uncovered-fee-with-guarantor",
            "担保费补贴",
            "企业和补贴都不覆盖的担保费由谁承担？",
            "Who bears the fee that neither the enterprise nor the subsidy covers?",
            "guarantor",
            option("guarantor", "担保机构", "the guarantor"),
            option("city", "市财政", "the city"));
    private static final Reading GUARANTEED_AMOUNT = reading(
            "guaranteed-amount",
            "担保费补贴",
            "担保金额按什么计算？",
            "What is the guaranteed amount?",
            "principal",
            option("principal", "贷款本金，放款后按实际放款金额", "the loan's principal; once lent, what was disbursed"),
            option("principal-and-interest", "贷款本金和利息", "principal and interest"));
    private static final Reading INSURED_CEILING = reading(
            "ceiling-is-open-balance",
            "最高300万元",
            "300万元限制的是授信额度还是贷款余额？",
            "Do the 3,000,000 limit the credit line or the open balance?",
            "open-balance",
            option(
                    "open-balance",
                    "该企业在全部银行的未结清贷款，含本笔",
                    "the enterprise's open loans from all banks, this one included"),
            option("credit-line", "授信额度", "the credit line"));

    private LoanReadings() {}

    static List<Reading> ofGuaranteeLoan2018() {
        return joined(before(), ofGuarantees(), ofLoans());
    }

    static List<Reading> ofGuaranteeLoan2019() {
        return joined(since(), ofGuarantees(), ofLoans());
    }

    static List<Reading> ofInsuredLoan2018() {
        return joined(before(), List.of(INSURED_CEILING), ofLoans());
    }

    static List<Reading> ofInsuredLoan2019() {
        return joined(since(), List.of(INSURED_CEILING), ofLoans());
    }

    private static List<Reading> joined(List<Reading> edition, List<Reading> kind, List<Reading> both) {
        return Stream.of(edition, kind, both).flatMap(List::stream).toList();
    }

    private static List<Reading> before() {
        return List.of(TEXT_BEFORE_AMENDMENT);
    }

    private static List<Reading> since() {
        return List.of(AMENDED_IN_2019, UNTIL_INCLUDES_THE_DAY);
    }

    private static List<Reading> ofGuarantees() {
        return List.of(GUARANTEED_BALANCE, AVERAGE, UNCOVERED_FEE, GUARANTEED_AMOUNT);
    }

    private static List<Reading> ofLoans() {
        return List.of(
                SIZE_LIMITS,
                ANNUAL_SALES,
                FIVE_YEARS,
                ROUNDING,
                CAP_PER_INSTITUTION,
                CAP_CROSSING_CLAIM,
                RECOVERIES_REOPEN,
                BANK_SHARE,
                REST,
                RECOVERY_SHARES,
                SURPLUS,
                EXCLUDED_BY_THE_BUREAU,
                EXCLUDED_WHOLE,
                YEAR_OF_360,
                BENCHMARK,
                SETTLED,
                STACK,
                THREE_YEARS);
    }
}
