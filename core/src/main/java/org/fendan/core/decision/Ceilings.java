package org.fendan.core.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Scheme;

/** The ceilings that a scheme's requirements set on a loan: each is asked how large the loan may be. */
final class Ceilings {

    private final Facts facts;
    private final List<FactKey<Money>> balances;
    private final Money loan;

    Ceilings(Scheme scheme, Facts facts) {
        this.facts = facts;
        this.balances = Stream.concat(scheme.caps().stream().map(Cap::tally), scheme.tallies().stream())
                .filter(tally -> tally.measure() == Tally.Measure.OPEN_BALANCE)
                .flatMap(tally -> tally.tells().stream())
                .distinct()
                .toList();
        this.loan = facts.get(LoanFacts.LOAN_AMOUNT).orElse(Money.ZERO);
    }

    static List<Ceiling> of(Admission admission) {
        Ceilings ceilings =
                new Ceilings(admission.scheme(), admission.findings().facts());
        return admission.findings().all().stream()
                .map(finding -> finding.requirement())
                .flatMap(requirement -> ceilings.of(requirement, requirement.condition()))
                .toList();
    }

    private Stream<Ceiling> of(Requirement requirement, Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().flatMap(part -> of(requirement, part));
        }
        return largest(condition)
                .map(left -> new Ceiling(
                        Ceiling.Kind.LOAN,
                        condition.wording(),
                        requirement.citation(),
                        left,
                        requirement.force(),
                        unknown(condition)))
                .stream();
    }

    private Set<FactKey<?>> unknown(Condition condition) {
        return balances.stream()
                .filter(key -> condition.keys().contains(key) && !facts.has(key))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The largest loan the condition does not refuse; empty where it sets no end. */
    Optional<Money> largest(Condition condition) {
        Set<FactKey<?>> sums = new HashSet<>(balances);
        sums.add(LoanFacts.LOAN_AMOUNT);
        if (!facts.has(ServiceFacts.DISBURSED)) {
            sums.add(ServiceFacts.DISBURSED);
        }
        sums.retainAll(condition.keys());
        if (sums.isEmpty() || allows(condition, Money.LIMIT)) {
            return Optional.empty();
        }
        if (!allows(condition, 0)) {
            return Optional.of(Money.ZERO);
        }
        long allowed = 0;
        long refused = Money.LIMIT;
        while (refused - allowed > 1) {
            long middle = allowed + (refused - allowed) / 2;
            if (allows(condition, middle)) {
                allowed = middle;
            } else {
                refused = middle;
            }
        }
        return Optional.of(Money.ofFen(allowed));
    }

    private boolean allows(Condition condition, long fen) {
        return condition.test(withLoan(Money.ofFen(fen))) != Verdict.UNMET;
    }

    /** The same facts for a loan of another size, to be paid out whole; balances hold the loan at hand. */
    private Facts withLoan(Money size) {
        Facts changed = facts.with(LoanFacts.LOAN_AMOUNT, size);
        changed = facts.has(ServiceFacts.DISBURSED) ? changed : changed.with(ServiceFacts.DISBURSED, size);
        for (FactKey<Money> balance : balances) {
            Money others = facts.get(balance).orElse(loan).minus(loan).max(Money.ZERO);
            changed = changed.with(balance, others.plus(size));
        }
        return changed;
    }
}
