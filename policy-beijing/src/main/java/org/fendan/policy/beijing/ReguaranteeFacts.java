package org.fendan.policy.beijing;

import java.time.LocalDate;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.Industry;
import org.fendan.core.sharing.Bearer;

/** Facts, places and bearers that only batch re-guarantee knows. */
final class ReguaranteeFacts {

    static final Choice CHAOYANG = Choice.of("chaoyang", "朝阳区", "Chaoyang");
    static final Choice SHUNYI = Choice.of("shunyi", "顺义区", "Shunyi");
    static final Choice FANGSHAN = Choice.of("fangshan", "房山区", "Fangshan");
    static final Choice TONGZHOU = Choice.of("tongzhou", "通州区", "Tongzhou");
    static final Choice SHIJINGSHAN = Choice.of("shijingshan", "石景山区", "Shijingshan");

    static final Choice BEIJING_REGUARANTEE = Choice.of("beijing-reguarantee", "北京再担保", "Beijing Re-guarantee");
    static final Choice GUOHUA = Choice.of("guohua", "国华担保", "Guohua Guarantee");
    static final Choice SHICHUANG = Choice.of("shichuang", "石创担保", "Shichuang Guarantee");

    static final Choice RETAIL = industry(Industry.RETAIL);
    static final Choice TRANSPORT = industry(Industry.TRANSPORT);
    static final Choice CATERING = industry(Industry.CATERING);

    static final Bearer REGUARANTOR = new Bearer("reguarantor", Text.of("再担保资金", "re-guarantor"), Bearer.Kind.FUND);
    static final Bearer GUARANTOR = new Bearer("guarantor", Text.of("担保机构", "guarantor"), Bearer.Kind.PARTY);

    static final FactKey<Boolean> IS_BATCH =
            FactKey.stated("isBatch", "批量化业务（随批次文件申报）", "a row of a portfolio", FactType.FLAG, "true");
    static final FactKey<Boolean> SOLE_TRADER =
            FactKey.stated("soleTrader", "个体工商户", "sole trader", FactType.FLAG, "false");
    static final FactKey<Choice> DISTRICT = FactKey.stated(
            "district",
            "所在区",
            "district",
            FactType.oneOf(
                    Choice.of("dongcheng", "东城区", "Dongcheng"),
                    Choice.of("xicheng", "西城区", "Xicheng"),
                    CHAOYANG,
                    Choice.of("fengtai", "丰台区", "Fengtai"),
                    SHIJINGSHAN,
                    Choice.of("haidian", "海淀区", "Haidian"),
                    Choice.of("mentougou", "门头沟区", "Mentougou"),
                    FANGSHAN,
                    TONGZHOU,
                    SHUNYI,
                    Choice.of("changping", "昌平区", "Changping"),
                    Choice.of("daxing", "大兴区", "Daxing"),
                    Choice.of("huairou", "怀柔区", "Huairou"),
                    Choice.of("pinggu", "平谷区", "Pinggu"),
                    Choice.of("miyun", "密云区", "Miyun"),
                    Choice.of("yanqing", "延庆区", "Yanqing")),
            "chaoyang");
    static final FactKey<Choice> GUARANTEED_BY = FactKey.stated(
            "guarantor",
            "承保的担保机构",
            "guarantor of the row",
            FactType.oneOf(
                    BEIJING_REGUARANTEE,
                    GUOHUA,
                    SHICHUANG,
                    Choice.of("other", "其他合作担保机构", "another partner guarantor")),
            "guohua");
    static final FactKey<Boolean> CULTURE_OR_TOURISM =
            FactKey.stated("cultureOrTourism", "属于文旅行业", "in culture or tourism", FactType.FLAG, "false");
    static final FactKey<LocalDate> GUARANTEE_FROM =
            FactKey.stated("guaranteeFrom", "担保起始日", "first day of the guarantee", FactType.DATE, "2022-04-12");
    static final FactKey<Money> FEE_PAID = FactKey.stated(
            "feePaid", "已缴再担保费（元，全部减免时为0）", "re-guarantee fee paid (0 if waived)", FactType.MONEY, "2400.00");
    static final FactKey<Money> GUARANTOR_PAID = FactKey.stated(
            "guarantorPaid", "担保机构代偿金额（元）", "what the guarantor paid", FactType.POSITIVE_MONEY, "600000.01");

    static final FactKey<Ratio> REGUARANTEE_SHARE =
            FactKey.term("reguaranteeShare", "再担保分险比例（%）", "re-guarantee share, in per cent", FactType.PERCENT, "40");
    static final FactKey<Ratio> FEE_RATE =
            FactKey.term("feeRate", "再担保费率（%）", "re-guarantee fee rate, in per cent", FactType.PERCENT, "0.3");
    static final FactKey<Ratio> RELIEF_SHARE =
            FactKey.term("reliefShare", "减免比例（%）", "share of the fee waived, in per cent", FactType.PERCENT, "100");

    private ReguaranteeFacts() {}

    private static Choice industry(Industry industry) {
        return new Choice(industry.code(), industry.label());
    }
}
