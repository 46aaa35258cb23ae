package org.fendan.policy.xiamen;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.money.Money;

/** Facts of an insurance policy whose premium is subsidised. */
final class InsuranceFacts {

    static final Choice PRODUCT_LIABILITY = Choice.of("productLiability", "产品责任保险", "product liability");

    /** The kinds that were subsidised from the beginning. */
    static final List<Choice> FIRST_KINDS = List.of(
            Choice.of("researchLiability", "研发责任保险", "research and development liability"),
            Choice.of("keyEquipment", "关键研发设备保险（机器损失险）", "key research equipment (breakdown)"),
            Choice.of("businessInterruption", "营业中断保险", "business interruption"),
            Choice.of("productQuality", "产品质量保证保险", "product quality warranty"),
            Choice.of("publicLiability", "公众责任险", "public liability"),
            Choice.of("loanGuarantee", "贷款保证保险", "loan guarantee"),
            Choice.of("employerLiability", "雇主责任险", "employer's liability"),
            Choice.of("keyStaff", "高管和关键研发人员团体健康和意外保险", "group health and accident of managers and key researchers"));

    static final FactKey<String> POLICY_NUMBER =
            FactKey.stated("reference", "保险单号", "number of the policy", FactType.REFERENCE, "PXM201900000123");
    static final FactKey<Choice> KIND =
            FactKey.stated("insuranceKind", "险种", "kind of insurance", FactType.oneOf(kinds()), "publicLiability");
    static final FactKey<Boolean> KIND_APPROVED = FactKey.stated(
            "kindApproved",
            "该险种经市科技局、市财政局批准纳入并有记录",
            "the kind was admitted by the bureaux of technology and of finance, on record",
            FactType.FLAG,
            "false");
    static final FactKey<LocalDate> COVER_FROM =
            FactKey.stated("coverFrom", "保险期间起始日", "first day of the cover", FactType.DATE, "2019-07-01");
    static final FactKey<LocalDate> COVER_UNTIL =
            FactKey.stated("coverUntil", "保险期间终止日", "day the cover ends", FactType.DATE, "2020-06-30");
    static final FactKey<Money> PREMIUM =
            FactKey.stated("premium", "保费总额（元）", "premium in all", FactType.POSITIVE_MONEY, "500000.00");
    static final FactKey<Money> PREMIUM_PAID =
            FactKey.stated("premiumPaid", "已缴保费（元）", "premium paid so far", FactType.MONEY, "500000.00");
    static final FactKey<LocalDate> PREMIUM_PAID_ON =
            FactKey.stated("premiumPaidOn", "保费缴清日", "day the premium was paid in full", FactType.DATE, "2019-07-05");

    private InsuranceFacts() {}

    private static Choice[] kinds() {
        Choice[] kinds = FIRST_KINDS.toArray(new Choice[FIRST_KINDS.size() + 2]);
        kinds[FIRST_KINDS.size()] = PRODUCT_LIABILITY;
        kinds[FIRST_KINDS.size() + 1] = Choice.of("other", "其他科技保险险种", "another kind of technology insurance");
        return kinds;
    }
}
