package org.fendan.policy.xiamen;

import static org.fendan.core.law.Reading.option;
import static org.fendan.core.law.Reading.reading;

import java.util.List;
import org.fendan.core.law.Reading;

/** Where the report on the insurance subsidy is silent, and how we read it. */
final class InsuranceReadings {

    static final List<Reading> ALL = List.of(
            reading(
                    "insurer-is-a-partner",
                    "补贴险种",
                    "承保的保险公司是否须为合作机构？",
                    "Must the insurer be a partner?",
                    "yes",
                    option("yes", "须有有效的合作协议", "yes, with an agreement in force"),
                    option("any", "任何保险公司均可", "no, any insurer will do")),
            reading(
                    "approval-on-record",
                    "其他险种",
                    "其他险种的批准如何认定？",
                    "How is the admission of another kind known?",
                    "on-record",
                    option("on-record", "以有记录的批准为准，从批准所列之日起", "by an approval on record, from the day it names"),
                    option("case-by-case", "逐单认定", "case by case")),
            reading(
                    "product-liability-by-cover-begin",
                    "三大改变(三)",
                    "产品责任保险从何时起补贴？",
                    "From when on is product liability subsidised?",
                    "cover-begin",
                    option(
                            "cover-begin",
                            "保险期间自2019年5月8日或之后起始的保单",
                            "for policies whose cover begins on or after 8 May 2019"),
                    option("application", "2019年5月8日或之后的申请", "for applications made on or after that day")),
            reading(
                    "cover-of-a-year",
                    "投保期限",
                    "不超过一年如何计算？",
                    "How is the year of cover counted?",
                    "day-of-end",
                    option(
                            "day-of-end",
                            "终止日不晚于起始日一年后的同一天；当月无该日的取月末",
                            "it ends no later than the same day a year on; a day the month does not have is its last"),
                    option("last-day-covered", "终止日不晚于该日的前一天", "it ends no later than the day before that")),
            reading(
                    "year-of-the-premium",
                    "保费补贴",
                    "每年最高30万元按哪一年计算？",
                    "Which year do the 300,000 belong to?",
                    "calendar-year-of-payment",
                    option(
                            "calendar-year-of-payment",
                            "保费缴清日所在的公历年",
                            "the calendar year in which the premium was paid in full"),
                    option("year-of-grant", "核定补贴的年度", "the year in which the subsidy was granted"),
                    option("policy-year", "保险期间", "the year of cover")),
            reading(
                    "returned-reopens-the-cap",
                    "退保",
                    "退还的补贴是否恢复当年额度？",
                    "Does a returned subsidy reopen that year's ceiling?",
                    "yes",
                    option("yes", "恢复保费缴清日所在年度的额度", "yes, in the year in which the premium was paid"),
                    option("no", "不恢复", "no")),
            reading(
                    "surrender-before-payment",
                    "退保",
                    "补贴尚未拨付时要求退保如何处理？",
                    "What of a surrender before anything was paid?",
                    "ends-the-grant",
                    option(
                            "ends-the-grant",
                            "不再拨付，直接通知保险公司可办理退保",
                            "nothing is paid any more, and the insurer is told at once"),
                    option("pays-first", "先拨付再退还", "it is paid first, then returned")),
            reading(
                    "stack-with-loans",
                    "同时享受",
                    "同时享受是否包括为科技保证保险贷款所投保的贷款保证保险？",
                    "Does stacking cover the loan guarantee insurance behind an insured loan?",
                    "yes",
                    option("yes", "包括，互不排斥", "yes: none bars another"),
                    option("no", "不包括", "no")),
            reading(
                    "three-years-end",
                    "有效期",
                    "有效期3年，最后一天是哪天？",
                    "In force for three years: which is the last day?",
                    "2021-09-30",
                    option("2021-09-30", "2021年9月30日，当日包括在内", "30 September 2021, included"),
                    option("2021-10-01", "2021年10月1日", "1 October 2021")));

    private InsuranceReadings() {}
}
