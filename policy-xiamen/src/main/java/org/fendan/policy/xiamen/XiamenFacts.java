package org.fendan.policy.xiamen;

import java.time.LocalDate;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/** Facts that only Xiamen asks for. */
final class XiamenFacts {

    static final Choice XIAMEN = Choice.of("xiamen", "厦门市", "Xiamen");

    static final Choice INNOVATIVE = Choice.of("innovativeEnterprise", "创新型企业", "innovative enterprise");
    static final Choice CITY_HIGH_TECH =
            Choice.of("xiamenHighTech", "厦门市市级高新技术企业", "Xiamen municipal high-tech enterprise");
    static final Choice ADVANCED_SERVICE =
            Choice.of("xiamenAdvancedService", "厦门市技术先进型服务企业", "Xiamen technologically advanced service enterprise");
    static final Choice LITTLE_GIANT = Choice.of("xiamenLittleGiant", "厦门市科技小巨人企业", "Xiamen technology little giant");

    static final FactKey<Boolean> TECHNOLOGY_ENTERPRISE =
            FactKey.stated("technologyEnterprise", "属于科技企业", "is a technology enterprise", FactType.FLAG, "true");
    static final FactKey<Boolean> FOUNDED_BY_TALENT = FactKey.stated(
            "foundedByTalent",
            "由福建省“百人计划”或厦门市“海纳百川”人才创办",
            "founded by talent of Fujian's Hundred Talents or Xiamen's Hai Na Bai Chuan programme",
            FactType.FLAG,
            "true");
    static final FactKey<Boolean> FOUNDED_BY_RETURNEE = FactKey.stated(
            "foundedByReturnee", "由留学人员创办", "founded by returned overseas students", FactType.FLAG, "false");
    static final FactKey<Boolean> TECH_SME_ENTRY = FactKey.stated(
            "techSmeEntry",
            "已取得全国科技型中小企业评价入库登记编号",
            "holds an entry number of the national system of technology SMEs",
            FactType.FLAG,
            "true");
    static final FactKey<Long> TECH_SME_ENTRY_YEAR =
            FactKey.stated("techSmeEntryYear", "入库登记编号的年度", "year of the entry number", FactType.COUNT_OF, "2019");
    static final FactKey<Boolean> RESEARCH_CENTRE = FactKey.stated(
            "researchCentre",
            "拥有经认定的市级以上工程技术研究中心、企业技术中心或新型研发机构",
            "has a recognised municipal or higher research centre, technology centre or new-type R&D institution",
            FactType.FLAG,
            "false");

    static final FactKey<Money> LOST_PRINCIPAL = FactKey.stated(
            "lostPrincipal", "损失的贷款本金（元）", "principal that was lost", FactType.POSITIVE_MONEY, "1234567.89");
    static final FactKey<Ratio> BANK_SHARE = FactKey.term(
            "bankShare",
            "合同约定由银行承担的本金损失比例（%）",
            "the bank's agreed share of a lost principal, in per cent",
            FactType.PERCENT,
            "20");
    static final FactKey<Boolean> CREDIT_RECORD_UNFIT = FactKey.stated(
            "creditRecordUnfit",
            "放款审核时企业、法定代表人、控股股东或实际控制人的信用记录不符合贷款条件",
            "the credit record of the borrower, its legal representative, controlling shareholder or actual controller"
                    + " did not meet the loan's conditions",
            FactType.FLAG,
            "false");
    static final FactKey<Boolean> LENDING_RULES_BROKEN = FactKey.stated(
            "lendingRulesBroken",
            "合作银行或机构放款违反中国人民银行、银保监会的规定",
            "the loan broke rules of the central bank or the banking and insurance regulator",
            FactType.FLAG,
            "false");
    static final FactKey<Money> CITY_SHARE_STATED = FactKey.stated(
            "cityShareStated",
            "机构计算的市财政应承担金额（元）",
            "the city's share as the institution computed it",
            FactType.MONEY,
            "493827.15");
    static final FactKey<Money> BANK_SHARE_STATED = FactKey.stated(
            "bankShareStated",
            "机构计算的银行应承担金额（元）",
            "the bank's share as the institution computed it",
            FactType.MONEY,
            "246913.57");
    static final FactKey<Money> INSTITUTION_SHARE_STATED = FactKey.stated(
            "institutionShareStated",
            "机构计算的自身应承担金额（元）",
            "the institution's own share as it computed it",
            FactType.MONEY,
            "493827.17");

    static final FactKey<Money> GUARANTEE_FEE =
            FactKey.stated("guaranteeFee", "担保费总额（元）", "guarantee fee in all", FactType.POSITIVE_MONEY, "75000.00");
    static final FactKey<Money> ENTERPRISE_FEE = FactKey.stated(
            "enterpriseFee", "企业支付的担保费（元）", "guarantee fee the enterprise pays", FactType.MONEY, "30000.00");
    static final FactKey<Money> GUARANTOR_PAID = FactKey.stated(
            "guarantorPaid", "担保机构代偿金额（元）", "sum the guarantor paid", FactType.POSITIVE_MONEY, "1234567.89");
    static final FactKey<LocalDate> GUARANTOR_PAID_ON =
            FactKey.stated("guarantorPaidOn", "担保机构代偿日", "day the guarantor paid", FactType.DATE, "2020-08-20");

    static final FactKey<Boolean> LOAN_INSURED = FactKey.stated(
            "loanInsured",
            "已购买合作保险公司的贷款保证保险",
            "a loan guarantee insurance of a partner insurer is bought",
            FactType.FLAG,
            "true");
    static final FactKey<Boolean> NO_FIXED_ASSETS_MORTGAGED = FactKey.stated(
            "noFixedAssetsMortgaged",
            "属于无固定资产抵押的信用贷款",
            "a credit loan without a mortgage on fixed assets",
            FactType.FLAG,
            "true");
    static final FactKey<Money> INSURER_PAID =
            FactKey.stated("insurerPaid", "保险公司赔付金额（元）", "sum the insurer paid", FactType.POSITIVE_MONEY, "1234567.89");
    static final FactKey<LocalDate> INSURER_PAID_ON =
            FactKey.stated("insurerPaidOn", "保险公司赔付日", "day the insurer paid", FactType.DATE, "2020-08-20");

    private XiamenFacts() {}
}
