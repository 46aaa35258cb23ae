package org.fendan.core.decision;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Computed;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;

/**
 * What a subsidy comes to, and how much of it can be paid now.
 *
 * @param entitled by the rule alone; empty while a fact is missing
 * @param payable not more than the fund holds and the caps leave, as far as these are known
 * @param boundBy the cap that lets less be paid than is due
 */
public record SubsidyDecision(
        Scheme scheme,
        Subsidy subsidy,
        Findings findings,
        Optional<Computed> entitled,
        Optional<Money> payable,
        Optional<Cap> boundBy) {

    public static SubsidyDecision of(Scheme scheme, Subsidy subsidy, Facts facts, Resources resources) {
        Optional<Computed> entitled = subsidy.sum().in(facts);
        Optional<Cap> tightest =
                caps(scheme, resources).min((a, b) -> left(a, resources).compareTo(left(b, resources)));
        Money fund =
                Optional.ofNullable(resources.available().get(subsidy.from())).orElse(Money.ofFen(Money.LIMIT));
        Money most = tightest.map(cap -> left(cap, resources).min(fund)).orElse(fund);
        return new SubsidyDecision(
                scheme,
                subsidy,
                Findings.of(subsidy.conditions(), facts),
                entitled,
                entitled.map(sum -> sum.value().min(most)),
                tightest.filter(cap -> entitled.map(sum -> left(cap, resources).compareTo(sum.value()) < 0)
                        .orElse(false)));
    }

    private static java.util.stream.Stream<Cap> caps(Scheme scheme, Resources resources) {
        return scheme.caps().stream()
                .filter(cap -> cap.measure() == Tally.Measure.NET_SUBSIDY)
                .filter(cap -> resources.caps().containsKey(cap.id()));
    }

    private static Money left(Cap cap, Resources resources) {
        return Optional.ofNullable(resources.caps().get(cap.id())).orElse(Money.ZERO);
    }

    /** The facts that would have to be given for an answer, by name. */
    public Set<FactKey<?>> missing() {
        Set<FactKey<?>> keys = new TreeSet<>(java.util.Comparator.comparing(FactKey::name));
        keys.addAll(subsidy.sum().missing(findings.facts()));
        keys.addAll(findings.missing());
        return keys;
    }
}
