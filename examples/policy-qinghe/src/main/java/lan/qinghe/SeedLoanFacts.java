package lan.qinghe;

import java.time.LocalDate;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.money.Money;

/** Facts that only a seed loan asks for. */
final class SeedLoanFacts {

    static final Choice QINGHE = Choice.of("qinghe", "青禾市", "Qinghe");

    static final FactKey<LocalDate> LICENSED_UNTIL = FactKey.stated(
            "licensedUntil", "种子生产经营许可证有效期届满日", "last day of the seed licence", FactType.DATE, "2027-12-31");
    static final FactKey<String> CONTROLLING_PERSON = FactKey.stated(
            "controllingPerson",
            "实际控制人（在种子办登记的编号）",
            "controlling person (the number registered with the seed office)",
            FactType.REFERENCE,
            "QH-0042");
    static final FactKey<Money> GROUP_BALANCE = FactKey.platform(
            "groupBalance",
            "同一实际控制人名下全部企业的种子贷余额（含本笔，元）",
            "open seed loans of all enterprises under the controlling person, this one included",
            FactType.MONEY,
            "500000.00");
    static final FactKey<Money> RISK_FEE_PAID =
            FactKey.stated("riskFeePaid", "已缴风险金（元）", "risk fee paid", FactType.POSITIVE_MONEY, "5000.00");

    private SeedLoanFacts() {}
}
