package org.fendan.core.decision;

import java.util.Comparator;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

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

    private static final Money NO_END = Money.ofFen(Money.LIMIT);

    public static SubsidyDecision of(Scheme scheme, Subsidy subsidy, Facts facts, Resources resources) {
        Optional<Computed> entitled = subsidy.sum().in(facts);
        Money most = resources.available().getOrDefault(subsidy.from(), NO_END);
        Optional<Cap> tightest = tightest(scheme, resources);
        Optional<Cap> boundBy = Optional.empty();
        if (tightest.isPresent()) {
            Money left = resources.caps().getOrDefault(tightest.get().id(), Money.ZERO);
            most = most.min(left);
            boundBy = entitled.filter(sum -> left.compareTo(sum.value()) < 0).flatMap(sum -> tightest);
        }
        Optional<Money> payable = entitled.isEmpty()
                ? Optional.empty()
                : Optional.of(entitled.get().value().min(most));
        return new SubsidyDecision(
                scheme, subsidy, Findings.of(subsidy.conditions(), facts), entitled, payable, boundBy);
    }

    /** The cap on subsidies that leaves least. */
    private static Optional<Cap> tightest(Scheme scheme, Resources resources) {
        Optional<Cap> tightest = Optional.empty();
        @Nullable Money least = null;
        List<Cap> caps = scheme.caps();
        for (int i = 0; i < caps.size(); i++) {
            Cap cap = caps.get(i);
            Money left = cap.measure() == Tally.Measure.NET_SUBSIDY
                    ? resources.caps().get(cap.id())
                    : null;
            if (left != null && (least == null || left.compareTo(least) < 0)) {
                least = left;
                tightest = Optional.of(cap);
            }
        }
        return tightest;
    }

    /** The facts that would have to be given for an answer, by name. */
    public Set<FactKey<?>> missing() {
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        if (entitled.isEmpty()) {
            keys.addAll(subsidy.sum().missing(findings.facts()));
        }
        keys.addAll(findings.missing());
        return keys;
    }
}
