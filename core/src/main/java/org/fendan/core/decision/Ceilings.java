package org.fendan.core.decision;

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
import org.fendan.core.fact.Term;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Scheme;

/** The ceilings that conditions set on a loan: each is asked how large the loan may be. */
final class Ceilings {

    private final Facts facts;
    private final List<FactKey<Money>> balances;
    private final Money loan;
    private final boolean paidOut;

    /** @param balances the sums of open loans that are kept */
    Ceilings(List<FactKey<Money>> balances, Facts facts) {
        this.facts = facts;
        this.balances = balances;
        this.loan = facts.get(LoanFacts.LOAN_AMOUNT).orElse(Money.ZERO);
        this.paidOut = facts.has(ServiceFacts.DISBURSED);
    }

    /** The sums of open loans that a scheme keeps and its rules ask for. */
    static List<FactKey<Money>> balances(Scheme scheme) {
        return Stream.concat(scheme.caps().stream().map(Cap::tally), scheme.tallies().stream())
                .filter(tally -> tally.measure() == Tally.Measure.OPEN_BALANCE)
                .flatMap(tally -> tally.tells().stream())
                .distinct()
                .toList();
    }

    /** The sums a limit looks at that are not known. */
    Set<FactKey<?>> unknown(LoanLimit limit) {
        return limit.balances().stream().filter(key -> !facts.has(key)).collect(Collectors.toUnmodifiableSet());
    }

    /** The largest loan the condition does not refuse; empty where it sets no end. */
    Optional<Money> largest(Condition condition) {
        return largest(LoanLimit.of(condition, balances));
    }

    Optional<Money> largest(LoanLimit limit) {
        boolean grows = limit.sized() || !limit.balances().isEmpty() || (limit.paidOut() && !paidOut);
        return grows ? limit.line().map(this::end).orElseGet(() -> searched(limit)) : Optional.empty();
    }

    /** Where sums that grow with the loan reach their limit. */
    private Optional<Money> end(LoanLimit.Line line) {
        Optional<Money> limit = line.limit().in(facts);
        long others = 0;
        int growing = 0;
        for (Term<Money> sum : line.sums()) {
            Optional<Money> besides = sum instanceof FactKey<Money> key && grows(key) ? besides(key) : sum.in(facts);
            if (limit.isEmpty() || besides.isEmpty()) {
                return Optional.empty();
            }
            growing += sum instanceof FactKey<Money> key && grows(key) ? 1 : 0;
            others = Math.addExact(others, besides.get().fen());
        }
        long left = Math.subtractExact(limit.orElse(Money.ZERO).fen() - line.below(), others);
        long most = left < 0 ? 0 : left / growing;
        return most < Money.LIMIT ? Optional.of(Money.ofFen(most)) : Optional.empty();
    }

    private boolean grows(FactKey<Money> key) {
        return key.equals(LoanFacts.LOAN_AMOUNT)
                || (key.equals(ServiceFacts.DISBURSED) && !paidOut)
                || balances.contains(key);
    }

    /** What a sum holds besides the loan at hand. */
    private Optional<Money> besides(FactKey<Money> key) {
        return Optional.of(balances.contains(key) ? others(key) : Money.ZERO);
    }

    private Money others(FactKey<Money> balance) {
        return facts.get(balance).orElse(loan).minus(loan).max(Money.ZERO);
    }

    /** The largest loan found by trying, for a condition that says it in some other way. */
    Optional<Money> searched(LoanLimit limit) {
        if (allows(limit, Money.LIMIT)) {
            return Optional.empty();
        }
        if (!allows(limit, 0)) {
            return Optional.of(Money.ZERO);
        }
        long allowed = 0;
        long refused = Money.LIMIT;
        while (refused - allowed > 1) {
            long middle = allowed + (refused - allowed) / 2;
            if (allows(limit, middle)) {
                allowed = middle;
            } else {
                refused = middle;
            }
        }
        return Optional.of(Money.ofFen(allowed));
    }

    private boolean allows(LoanLimit limit, long fen) {
        return limit.condition().test(withLoan(limit, Money.ofFen(fen))) != Verdict.UNMET;
    }

    /** The same facts for a loan of another size, to be paid out whole; balances hold the loan at hand. */
    private Facts withLoan(LoanLimit limit, Money size) {
        Facts changed = facts.with(LoanFacts.LOAN_AMOUNT, size);
        changed = limit.paidOut() && !paidOut ? changed.with(ServiceFacts.DISBURSED, size) : changed;
        for (FactKey<Money> balance : limit.balances()) {
            changed = changed.with(balance, others(balance).plus(size));
        }
        return changed;
    }
}
