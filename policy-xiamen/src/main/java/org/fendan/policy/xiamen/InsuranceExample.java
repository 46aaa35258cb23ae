package org.fendan.policy.xiamen;

import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.ENTERPRISE;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Story;
import org.fendan.core.sharing.Resources;

/** A made-up instrument maker that insured itself against public liability, and what may become of its subsidy. */
record InsuranceExample(LocalDate date) {

    Example example() {
        return new Example(
                date,
                loan(),
                Facts.NONE,
                Resources.UNKNOWN
                        .with(XiamenScheme.CITY, Money.parse("50000000.00"))
                        .with("yearly-subsidy", Money.parse("300000.00")),
                Facts.NONE);
    }

    private Facts loan() {
        return LoanExample.recognitions()
                .withText(EnterpriseFacts.ENTERPRISE, "91350203MA2XN8KQ7T")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "厦门示例精密仪器有限公司")
                .with(EnterpriseFacts.REGISTERED_IN, XiamenFacts.XIAMEN)
                .withText(XiamenFacts.FOUNDED_BY_RETURNEE, "false")
                .withText(XiamenFacts.RESEARCH_CENTRE, "false")
                .withText(LoanFacts.INSTITUTION_AGREEMENT, "true")
                .withText(InsuranceFacts.POLICY_NUMBER, "PXM201900000123")
                .withText(InsuranceFacts.KIND, "publicLiability")
                .withText(InsuranceFacts.KIND_APPROVED, "false")
                .with(InsuranceFacts.COVER_FROM, date.minusDays(9))
                .with(InsuranceFacts.COVER_UNTIL, date.minusDays(10).plusYears(1))
                .withText(InsuranceFacts.PREMIUM, "500000.00")
                .withText(InsuranceFacts.PREMIUM_PAID, "500000.00")
                .with(InsuranceFacts.PREMIUM_PAID_ON, date.minusDays(5));
    }

    List<Story> stories() {
        return List.of(
                applied().agreed(15, AUTHORITY, "grant-premium").called("获保费补贴", "a premium subsidised", 10),
                applied().refused(15, AUTHORITY, "grant-premium", "发票与保单不符").called("未获核定", "not granted", 2),
                applied().then(3, ENTERPRISE, "withdraw").called("企业撤回", "withdrawn", 1),
                surrendered().then(45, AUTHORITY, "clear-unpaid").called("拨付前退保", "surrendered before the payment", 2),
                surrendered().then(44, ENTERPRISE, "keep-policy").called("撤回退保要求", "kept after all", 1));
    }

    private static Acts applied() {
        return new Acts().then(0, ENTERPRISE, "apply");
    }

    private static Acts surrendered() {
        return applied()
                .agreed(15, AUTHORITY, "grant-premium")
                .then(40, ENTERPRISE, "request-surrender", Facts.NONE.withText(ServiceFacts.GROUNDS, "停止该产品的生产"));
    }
}
