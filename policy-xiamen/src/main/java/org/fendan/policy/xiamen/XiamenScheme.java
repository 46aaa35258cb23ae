package org.fendan.policy.xiamen;

import static org.fendan.core.fact.LoanFacts.APPLICATION_DATE;
import static org.fendan.core.fact.ServiceFacts.APPROVED;
import static org.fendan.core.fact.ServiceFacts.OPINION;
import static org.fendan.core.scheme.Actor.AUTHORITY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Condition;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.time.DateSpan;

/** What the three schemes of the measures have in common: the city's money, who runs them, and that they stack. */
abstract class XiamenScheme extends SchemeText {

    static final String GUARANTEE_LOAN = "xiamen.guarantee-loan";
    static final String INSURED_LOAN = "xiamen.insured-loan";
    static final String INSURANCE_SUBSIDY = "xiamen.insurance-subsidy";

    /** 市财政科技发展经费, which pays for all three. */
    static final Bearer CITY =
            new Bearer("city", Text.of("市财政科技发展经费", "the city's technology development money"), Bearer.Kind.FUND);

    private static final String POOL = "xiamen-tech-finance";

    XiamenScheme(String id, LegalSource source, DateSpan inForce) {
        super(id, source, inForce);
    }

    /** The clause that says the city pays. */
    abstract Citation cityPays();

    @Override
    public final List<Fund> funds() {
        return List.of(new Fund(CITY, cityPays(), Set.of(Fund.Inflow.INJECTION, Fund.Inflow.INTEREST)).pooled(POOL));
    }

    @Override
    public final List<Stacking> stacking() {
        Set<String> others = Stream.of(GUARANTEE_LOAN, INSURED_LOAN, INSURANCE_SUBSIDY)
                .filter(other -> !other.equals(id()))
                .collect(Collectors.toUnmodifiableSet());
        return List.of(new Stacking(art("同时享受"), others, true));
    }

    @Override
    public final List<Mandate> mandates() {
        return List.of(mandate(
                art("具体工作"),
                AUTHORITY,
                "市科技局负责申报、审核及兑现",
                "the bureau of science and technology takes applications, reviews and pays"));
    }

    /** One of the five recognitions, valid on the day of application. */
    static Condition holdsATitle() {
        return anyOf(
                titled(EnterpriseFacts.HIGH_TECH),
                titled(XiamenFacts.INNOVATIVE),
                titled(XiamenFacts.CITY_HIGH_TECH),
                titled(XiamenFacts.ADVANCED_SERVICE),
                titled(XiamenFacts.LITTLE_GIANT));
    }

    /** 之前 includes the day itself. */
    static Condition appliedBy(String day) {
        return noLaterThan(APPLICATION_DATE, day(day));
    }

    /** The bureau grants a subsidy that was asked for; a refused one may be asked for again. */
    final Step grant(String subsidy, String zh, String en, Citation citation) {
        return step("grant-" + subsidy, zh, en, citation, Effect.GRANT, AUTHORITY)
                .about(subsidy)
                .asks(APPROVED, OPINION);
    }

    /** Half-yearly, by payment runs; as often as a part is left to pay. */
    final Step paySubsidy(String subsidy, String zh, String en, Citation citation) {
        return step("pay-" + subsidy, zh, en, citation, Effect.PAY_SUBSIDY, AUTHORITY)
                .about(subsidy);
    }
}
