package org.fendan.testkit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Scheme;

/**
 * Whether an author's cases try every requirement at its edge.
 *
 * <p>Each single test of a requirement needs two cases that differ in one fact only, by its smallest step (one fen, one
 * day, one, 0.01 %, 0.01 points; another answer, where a fact has no steps), of which one meets it and the other does
 * not: the pair "at the limit / just past it". Where a requirement offers several ways, each test of each way needs its
 * pair.
 *
 * <p>{@link SchemeContract} keeps one for its author. It also works alone, with any test library: hand it each case
 * that is tried, and ask for the gaps when all were.
 *
 * <pre>{@code
 * ClauseCoverage coverage = ClauseCoverage.of(scheme);
 * coverage.tried(good.withText(LoanFacts.BALANCE, "500.00")); // at the limit
 * coverage.tried(good.withText(LoanFacts.BALANCE, "500.01")); // one fen past it
 * assertEquals(List.of(), coverage.gaps());
 * }</pre>
 */
public final class ClauseCoverage {

    private static final Ratio SMALLEST_RATE = Ratio.percent("0.01");
    private static final Ratio SMALLEST_SCORE = Ratio.of(1, 100);

    private final List<Requirement> requirements;
    private final Set<Facts> cases = new LinkedHashSet<>();

    ClauseCoverage(List<Requirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /** Of everything a scheme asks of an application; nothing is tried yet. */
    public static ClauseCoverage of(Scheme scheme) {
        return new ClauseCoverage(scheme.eligibility());
    }

    /** Notes that a case was looked at. */
    public void tried(Facts facts) {
        cases.add(facts);
    }

    /** Which tests have no pair of cases at their edge, a sentence to each; empty when nothing is missing. */
    public List<Text> gaps() {
        List<Pair> pairs = pairs();
        List<Text> gaps = new ArrayList<>();
        for (Requirement requirement : requirements) {
            leaves(requirement.condition())
                    .filter(leaf -> pairs.stream().noneMatch(pair -> pair.turns(requirement, leaf)))
                    .forEach(leaf -> gaps.add(gap(requirement, leaf)));
        }
        return gaps;
    }

    private static Text gap(Requirement requirement, Condition leaf) {
        String clause = requirement.citation().clause();
        return Text.of(
                "条款“" + clause + "”的“" + leaf.wording().zh() + "”：没有一对只差一个事实、且只差最小一步的案例，一个满足，一个不满足；请试限值和刚过限值的值",
                "article " + clause + ", \"" + leaf.wording().en()
                        + "\": no two cases differ in one fact by its smallest step, one met, one unmet; try the value"
                        + " at the limit and the next one past it");
    }

    private static Stream<Condition> leaves(Condition condition) {
        if (condition instanceof Not not) {
            return leaves(not.part());
        }
        return condition.parts().isEmpty()
                ? Stream.of(condition)
                : condition.parts().stream().flatMap(ClauseCoverage::leaves);
    }

    private List<Pair> pairs() {
        List<Facts> all = List.copyOf(cases);
        List<Pair> pairs = new ArrayList<>();
        for (Facts one : all) {
            for (Facts other : all) {
                if (isOneStep(one, other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean isOneStep(Facts one, Facts other) {
        if (!one.keys().equals(other.keys())) {
            return false;
        }
        List<FactKey<?>> changed = one.keys().stream()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .toList();
        return changed.size() == 1
                && isOneStep(
                        one.get(changed.get(0)).orElseThrow(),
                        other.get(changed.get(0)).orElseThrow(),
                        smallest(changed.get(0)));
    }

    /** The smallest step of a ratio: on its own scale, where it is a score. */
    private static Ratio smallest(FactKey<?> key) {
        return key.type().name().equals(FactType.SCORE.name()) ? SMALLEST_SCORE : SMALLEST_RATE;
    }

    private static boolean isOneStep(Object one, Object other, Ratio smallest) {
        if (one instanceof Money a && other instanceof Money b) {
            return Math.abs(a.fen() - b.fen()) == 1;
        }
        if (one instanceof Long a && other instanceof Long b) {
            return Math.abs(a - b) == 1;
        }
        if (one instanceof LocalDate a && other instanceof LocalDate b) {
            return Math.abs(ChronoUnit.DAYS.between(a, b)) == 1;
        }
        if (one instanceof Ratio a && other instanceof Ratio b) {
            return a.minus(b).compareTo(smallest) <= 0 && b.minus(a).compareTo(smallest) <= 0;
        }
        return true;
    }

    /** Two cases one step apart. */
    private record Pair(Facts met, Facts unmet) {

        boolean turns(Requirement requirement, Condition leaf) {
            return requirement.condition().test(met) == Verdict.MET
                    && requirement.condition().test(unmet) == Verdict.UNMET
                    && leaf.test(met) != Verdict.UNDECIDED
                    && leaf.test(unmet) != Verdict.UNDECIDED
                    && leaf.test(met) != leaf.test(unmet);
        }
    }
}
