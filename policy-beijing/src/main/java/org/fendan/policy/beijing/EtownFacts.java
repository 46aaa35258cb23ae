package org.fendan.policy.beijing;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.sharing.Bearer;

/** Facts, places, titles and bearers that only the area's two loan schemes know. */
final class EtownFacts {

    /** 北京经济技术开发区, also called 北京亦庄. */
    static final Choice ETOWN =
            Choice.of("beijing-etown", "北京经济技术开发区", "the Beijing Economic-Technological Development Area");

    static final Bearer AREA =
            new Bearer("area", Text.of("风险补偿资金", "risk compensation fund of the area"), Bearer.Kind.FUND);
    /** The guarantor with the funds that re-guarantee it. */
    static final Bearer GUARANTEE_SIDE =
            new Bearer("guaranteeSide", Text.of("担保及再担保方", "guarantee side"), Bearer.Kind.PARTY);

    static final Choice MANUFACTURING_CHAMPION =
            Choice.of("manufacturingChampion", "制造业单项冠军企业", "single-product champion of manufacturing");
    static final Choice BEIJING_SPECIALISED =
            Choice.of("beijingSpecialised", "北京市专精特新中小企业", "specialised and innovative SME of Beijing");
    static final Choice NATIONAL_LITTLE_GIANT =
            Choice.of("nationalLittleGiant", "国家级专精特新“小巨人”企业", "national “little giant”");
    static final Choice BEIJING_LITTLE_GIANT =
            Choice.of("beijingLittleGiant", "北京市专精特新“小巨人”企业", "“little giant” of Beijing");
    /** The titles the text names; it ends in 等, so another is added here when it is published. */
    static final List<Choice> KEY_TITLES = List.of(
            MANUFACTURING_CHAMPION,
            EnterpriseFacts.HIGH_TECH,
            BEIJING_SPECIALISED,
            NATIONAL_LITTLE_GIANT,
            BEIJING_LITTLE_GIANT);

    static final Choice CREDIT = Choice.of("credit", "信用贷款", "credit loan");
    static final Choice IP_PLEDGE = Choice.of("ipPledge", "知识产权质押贷款", "pledge of intellectual property");
    static final Choice RECEIVABLES_PLEDGE = Choice.of("receivablesPledge", "应收账款质押贷款", "pledge of receivables");
    static final FactKey<Choice> LOAN_KIND = FactKey.stated(
            "loanKind",
            "贷款种类",
            "kind of loan",
            FactType.oneOf(CREDIT, IP_PLEDGE, RECEIVABLES_PLEDGE, Choice.of("other", "其他", "other")),
            "credit");
    static final FactKey<Boolean> OTHER_KIND_APPROVED = FactKey.stated(
            "otherKindApproved",
            "其他贷款种类已获批准（有批准记录）",
            "another kind of loan was approved, on record",
            FactType.FLAG,
            "true");

    static final Choice NO_GUARANTEE = Choice.of("none", "无", "none");
    static final Choice NATURAL_PERSON = Choice.of("naturalPerson", "自然人保证", "by a natural person");
    static final FactKey<Choice> GUARANTEE_KIND = FactKey.stated(
            "guaranteeKind",
            "担保方式",
            "guarantee of the loan",
            FactType.oneOf(NO_GUARANTEE, NATURAL_PERSON, Choice.of("thirdParty", "第三方机构担保", "by a third party")),
            "none");
    static final FactKey<Boolean> QUALIFIED_COLLATERAL = FactKey.stated(
            "qualifiedCollateral",
            "有合格的抵押品、质押品（知识产权、应收账款除外）",
            "secured by qualified collateral (intellectual property and receivables apart)",
            FactType.FLAG,
            "false");

    static final Choice NOT_EXCLUDED =
            Choice.of("none", "金融、类金融、房地产以外", "none of finance, quasi-finance and real estate");
    static final FactKey<Choice> EXCLUDED_SECTOR = FactKey.stated(
            "excludedSector",
            "所属行业类别",
            "sector",
            FactType.oneOf(
                    NOT_EXCLUDED,
                    Choice.of("finance", "金融", "finance"),
                    Choice.of("quasiFinance", "类金融", "quasi-finance"),
                    Choice.of("realEstate", "房地产", "real estate")),
            "none");
    static final FactKey<Boolean> PERSONAL_LOAN = FactKey.stated(
            "personalBusinessLoan", "属于以个人名义办理的经营性贷款", "is a personal business loan", FactType.FLAG, "false");
    static final FactKey<Boolean> TECH_INNOVATION = FactKey.stated(
            "techInnovation", "属于科技创新型企业", "is a technology-innovation enterprise", FactType.FLAG, "true");

    static final FactKey<LocalDate> CREDIT_REPORT_DATE =
            FactKey.stated("creditReportDate", "《征信报告》日期", "day of the credit report", FactType.DATE, "2025-07-15");
    static final FactKey<Money> CREDIT_REPORT_BALANCE = FactKey.stated(
            "creditReportBalance",
            "《征信报告》所示未结清本外币贷款余额（外币按随报告给出的汇率折算，元）",
            "open loans on the credit report, foreign currency at the rate given with it",
            FactType.MONEY,
            "18000000.00");

    static final FactKey<Money> NON_PERFORMING_PRINCIPAL = FactKey.stated(
            "nonPerformingPrincipal", "不良贷款本金余额（元）", "non-performing principal", FactType.POSITIVE_MONEY, "7777777.77");
    static final Choice SUBSTANDARD = Choice.of("substandard", "次级", "substandard");
    static final Choice DOUBTFUL = Choice.of("doubtful", "可疑", "doubtful");
    static final Choice LOSS = Choice.of("loss", "损失", "loss");
    static final FactKey<Choice> LOAN_CLASS = FactKey.stated(
            "loanClass",
            "贷款五级分类",
            "class of the loan, of five",
            FactType.oneOf(
                    Choice.of("pass", "正常", "pass"),
                    Choice.of("specialMention", "关注", "special mention"),
                    SUBSTANDARD,
                    DOUBTFUL,
                    LOSS),
            "substandard");

    static final FactKey<Money> BANK_FILED = FactKey.platform(
            "bankFiled", "本银行累计备案贷款本金（元）", "the bank's filed principal, in all", FactType.MONEY, "200000000.00");
    static final FactKey<Money> BANK_CLAIMED = FactKey.platform(
            "bankClaimed",
            "本银行累计申请补偿的不良贷款本金（元）",
            "the bank's claimed non-performing principal, in all",
            FactType.MONEY,
            "4000000.00");
    static final FactKey<Money> BANK_NET_COMPENSATION = FactKey.platform(
            "bankNetCompensation", "本银行累计净补偿金额（元）", "the bank's net compensation", FactType.MONEY, "1200000.00");

    static final FactKey<Boolean> GOVERNMENT_GUARANTEE = FactKey.stated(
            "governmentGuarantee",
            "由政府性融资担保机构担保（银担分险业务）",
            "guaranteed by a public guarantor that shares the risk with the bank",
            FactType.FLAG,
            "true");
    static final FactKey<Ratio> BANK_SHARE = FactKey.term(
            "bankShare", "银担分险合同约定的银行分担比例（%）", "the bank's share by contract, in per cent", FactType.PERCENT, "20");

    private EtownFacts() {}
}
