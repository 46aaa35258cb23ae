package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.AnyOf;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Is;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Titled;
import org.fendan.core.rule.Verdict;

/** The ways in which unmet conditions would be met: those of {@link Condition#remedies}, with values and last days. */
final class MatchingWays {

    private final Facts facts;
    private final Ceilings ceilings;
    private final MatchingDays days;

    MatchingWays(Facts facts, Ceilings ceilings, MatchingDays days) {
        this.facts = facts;
        this.ceilings = ceilings;
        this.days = days;
    }

    List<MatchingWay> of(Condition condition) {
        if (condition.test(facts) != Verdict.UNMET) {
            return List.of();
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().flatMap(part -> of(part).stream()).toList();
        }
        if (condition instanceof AllOf all) {
            return together(all);
        }
        return List.of(new MatchingWay(List.of(change(condition)), lastDay(condition)));
    }

    /** What is met already has to stay so until the rest is. */
    private List<MatchingWay> together(AllOf all) {
        List<MatchingWay> ways = List.of(new MatchingWay(List.of(), Optional.empty()));
        for (Condition part : all.parts()) {
            List<MatchingWay> more = of(part);
            Optional<LocalDate> holds = days.last(part);
            ways = ways.stream()
                    .flatMap(way ->
                            more.isEmpty() ? Stream.of(way) : more.stream().map(way::and))
                    .map(way -> way.by(holds))
                    .toList();
        }
        return ways;
    }

    private MatchingChange change(Condition condition) {
        Optional<MatchingChange> smaller = ceilings.largest(condition)
                .filter(left -> left.isPositive())
                .map(left -> MatchingChange.of(
                        condition, LoanFacts.LOAN_AMOUNT, Compared.Order.AT_MOST.sign(), left.toString()));
        return smaller.orElseGet(() -> plain(condition));
    }

    private MatchingChange plain(Condition condition) {
        if (condition instanceof Holds holds) {
            return MatchingChange.of(condition, holds.key(), "=", "true");
        }
        if (condition instanceof Is is) {
            return MatchingChange.of(condition, is.key(), "=", is.wanted().code());
        }
        if (condition instanceof Titled titled) {
            return MatchingChange.of(
                    condition, titled.titles(), "∋", titled.title().code());
        }
        if (condition instanceof Compared<?> compared) {
            return compared(condition, compared, compared.order());
        }
        return condition instanceof Not not ? negated(not) : MatchingChange.of(condition);
    }

    private MatchingChange negated(Not not) {
        if (not.part() instanceof Holds holds) {
            return MatchingChange.of(not, holds.key(), "=", "false");
        }
        if (not.part() instanceof Is is) {
            return MatchingChange.of(not, is.key(), "≠", is.wanted().code());
        }
        return not.part() instanceof Compared<?> compared
                ? compared(not, compared, opposite(compared.order()))
                : MatchingChange.of(not);
    }

    private MatchingChange compared(Condition whole, Compared<?> compared, Compared.Order order) {
        Optional<String> limit = shown(compared.right());
        return new MatchingChange(
                whole,
                compared.left() instanceof FactKey<?> key ? Optional.of(key) : Optional.empty(),
                limit.map(value -> order.sign()),
                limit);
    }

    private <T> Optional<String> shown(Term<T> term) {
        return term.in(facts).map(term::show);
    }

    static Compared.Order opposite(Compared.Order order) {
        return switch (order) {
            case AT_MOST -> Compared.Order.ABOVE;
            case AT_LEAST -> Compared.Order.BELOW;
            case ABOVE -> Compared.Order.AT_MOST;
            case BELOW -> Compared.Order.AT_LEAST;
        };
    }

    /** A day of application that has an end of its own. */
    private Optional<LocalDate> lastDay(Condition condition) {
        if (!(condition instanceof Compared<?> compared) || !compared.left().equals(LoanFacts.APPLICATION_DATE)) {
            return Optional.empty();
        }
        Optional<LocalDate> limit =
                compared.right().in(facts).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
        return switch (compared.order()) {
            case AT_MOST -> limit;
            case BELOW -> limit.map(day -> day.minusDays(1));
            case AT_LEAST, ABOVE -> Optional.empty();
        };
    }
}
