package org.fendan.policy.beijing;

import static org.fendan.core.law.Reading.option;
import static org.fendan.core.law.Reading.reading;

import java.util.List;
import org.fendan.core.law.Reading;

/** Where the report is silent, and how we read it. */
final class ReguaranteeReadings {

    static final List<Reading> ALL = List.of(
            reading(
                    "in-force-day",
                    "批量化分险",
                    "从哪一天起适用？",
                    "From which day does it apply?",
                    "first-of-2022",
                    option("first-of-2022", "2022年1月1日，报道所统计年度的第一天", "2022-01-01, first day of the year it tells of"),
                    option("day-of-report", "2022年5月17日，报道当天", "2022-05-17, the day of the report")),
            reading(
                    "household-over-open-rows",
                    "单户1000万元以下",
                    "单户1000万元按单笔还是按全部在保余额计算？",
                    "Is the ceiling on one row, or on all of a household's open rows?",
                    "all-open-rows",
                    option("all-open-rows", "该户全部在保余额，含1000万元本数", "all its open rows, 10,000,000 itself included"),
                    option("each-row", "每笔业务", "each row")),
            reading(
                    "fee-limits",
                    "增信分险",
                    "再担保费率有没有上限？",
                    "Is there a limit on the re-guarantee fee rate?",
                    "published-limits",
                    option(
                            "published-limits",
                            "参照已公开的国家科技担保计划（财金〔2024〕60号）：500万元以上不超过0.5%，500万元及以下不超过0.3%",
                            "as published for the national technology guarantee plan of 2024: at most 0.5 % above"
                                    + " 5,000,000 and 0.3 % up to it"),
                    option("by-contract", "无上限，按合同", "none: the contract alone says")),
            reading(
                    "fee-once",
                    "增信分险",
                    "再担保费按什么计收？",
                    "On what is the fee charged?",
                    "once-on-the-amount",
                    option(
                            "once-on-the-amount",
                            "每笔按贷款金额一次计收，四舍五入到分",
                            "once for each row, on its amount, half a fen up"),
                    option("each-year", "每年按在保余额计收", "each year, on the open balance")),
            reading(
                    "relief-window",
                    "保费减免",
                    "3个月的减免期怎样计算？",
                    "Which are the 3 months of the relief?",
                    "guarantees-begun",
                    option(
                            "guarantees-begun",
                            "担保起始日在2022年5月17日至8月16日之间的业务",
                            "rows whose guarantee begins from 2022-05-17 through 2022-08-16"),
                    option("first-three-months", "每笔业务最初3个月的保费", "the first three months' fee of each row")),
            reading(
                    "relief-share",
                    "保费减免",
                    "减免多少？",
                    "How much is waived?",
                    "whole-unless-agreed",
                    option("whole-unless-agreed", "全额，合同约定较低比例的从其约定", "all of it, unless the contract says less"),
                    option("half", "减半", "half")),
            reading(
                    "relief-fee",
                    "保费减免",
                    "减免的是哪一项费用？",
                    "Which fee is reduced?",
                    "fee-of-the-row",
                    option("fee-of-the-row", "本业务计收的再担保费", "the re-guarantee fee of the row"),
                    option("premium-to-guarantor", "企业付给担保机构的保费", "the premium the enterprise pays its guarantor")),
            reading(
                    "relief-sole-traders",
                    "保费减免",
                    "个体工商户是否同享减免？",
                    "Do sole traders have the relief too?",
                    "yes",
                    option("yes", "同享", "yes"),
                    option("no", "仅限小微企业", "no: enterprises alone")),
            reading(
                    "compensation-rate",
                    "线上申请审批风控",
                    "风险控制的预警线是多少？",
                    "At which figure does risk control warn?",
                    "five-per-cent",
                    option(
                            "five-per-cent",
                            "参照已公开的代偿率上限：代偿金额不超过申报金额的5%，超过只预警",
                            "as published elsewhere: claims of at most 5 % of what was filed; above it a warning only"),
                    option("none", "不设预警线", "no figure")),
            reading(
                    "payment-up-to-principal",
                    "代偿补偿",
                    "代偿中的利息是否补偿？",
                    "Is interest in the guarantor's payment compensated?",
                    "principal-only",
                    option("principal-only", "只计代偿的本金，不超过未还本金", "no: the principal it paid, up to what is still owed"),
                    option("principal-and-interest", "本金和利息", "yes: principal and interest")),
            reading(
                    "recovery-in-proportion",
                    "代偿补偿",
                    "追偿所得归谁？",
                    "Who receives what is recovered?",
                    "in-proportion",
                    option(
                            "in-proportion",
                            "扣除费用后按各自承担的比例，分尾差归担保机构",
                            "less costs, in proportion to what each bore, the odd fen to the guarantor"),
                    option("reguarantor-first", "先归还再担保", "re-guarantee first")),
            reading(
                    "surplus-to-borrower",
                    "代偿补偿",
                    "各方全部受偿后的余额归谁？",
                    "Who receives what is left when everybody is repaid?",
                    "borrower",
                    option("borrower", "退还借款人", "the borrower"),
                    option("guarantor", "归担保机构", "the guarantor")),
            reading(
                    "signature-not-a-seal",
                    "远程签约和电子签章",
                    "电子签章在本系统中是什么？",
                    "What is an electronic signature here?",
                    "signature-over-bytes",
                    option(
                            "signature-over-bytes",
                            "企业和企业主各自对文件字节的数字签名；不是法定电子印章",
                            "a digital signature of enterprise and owner each over the document's bytes; not a legal seal"),
                    option("certified-seal", "经认证机构签发的电子印章", "a seal issued by a certified authority")));

    private ReguaranteeReadings() {}
}
