package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Plus;

/**
 * What a condition says of the size of a loan, as far as it is the same for every loan.
 *
 * @param balances the sums of open loans it looks at, each of which holds the loan at hand
 * @param sized whether it looks at the loan's amount
 * @param paidOut whether it looks at what was paid out of it
 * @param line where it says that some sums together are at most so much: then there is nothing to search for
 */
record LoanLimit(
        Condition condition, List<FactKey<Money>> balances, boolean sized, boolean paidOut, Optional<Line> line) {

    /** Sums that grow with the loan, beside others that do not, and what they may come to. */
    record Line(List<Term<Money>> sums, Term<Money> limit, long below) {

        Line {
            sums = List.copyOf(sums);
        }
    }

    LoanLimit {
        balances = List.copyOf(balances);
    }

    /** @param all the sums of open loans that are kept */
    static LoanLimit of(Condition condition, List<FactKey<Money>> all) {
        Set<FactKey<?>> keys = condition.keys();
        List<FactKey<Money>> balances = all.stream().filter(keys::contains).toList();
        Set<FactKey<?>> growing = Stream.concat(
                        balances.stream(), Stream.of(LoanFacts.LOAN_AMOUNT, ServiceFacts.DISBURSED))
                .collect(Collectors.toUnmodifiableSet());
        return new LoanLimit(
                condition,
                balances,
                keys.contains(LoanFacts.LOAN_AMOUNT),
                keys.contains(ServiceFacts.DISBURSED),
                line(condition, growing));
    }

    private static Optional<Line> line(Condition condition, Set<FactKey<?>> growing) {
        if (condition instanceof Compared<?> compared) {
            return line(compared, compared.order(), growing);
        }
        return condition instanceof Not not && not.part() instanceof Compared<?> compared
                ? line(compared, MatchingWays.opposite(compared.order()), growing)
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // both sides of a comparison are of one type, and its left side is money
    private static Optional<Line> line(Compared<?> compared, Compared.Order order, Set<FactKey<?>> growing) {
        boolean atMost = order == Compared.Order.AT_MOST || order == Compared.Order.BELOW;
        List<Term<Money>> sums = new ArrayList<>();
        if (!atMost
                || compared.right().keys().stream().anyMatch(growing::contains)
                || !addTo(sums, compared.left(), growing)) {
            return Optional.empty();
        }
        long below = order == Compared.Order.BELOW ? 1 : 0;
        return Optional.of(new Line(sums, (Term<Money>) compared.right(), below));
    }

    /** Takes a sum apart; answers whether it grows by the loan, and by nothing else that follows from the loan. */
    @SuppressWarnings("unchecked") // what grows is money, and only money is added
    private static boolean addTo(List<Term<Money>> sums, Term<?> term, Set<FactKey<?>> growing) {
        if (term instanceof Plus plus) {
            boolean one = addTo(sums, plus.one(), growing);
            boolean other = addTo(sums, plus.other(), growing);
            return one && other;
        }
        sums.add((Term<Money>) term);
        return term instanceof FactKey<?> || term.keys().stream().noneMatch(growing::contains);
    }
}
