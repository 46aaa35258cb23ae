package org.fendan.core.decision;

import static org.fendan.core.decision.Outline.always;
import static org.fendan.core.decision.Outline.leaf;
import static org.fendan.core.decision.Outline.node;
import static org.fendan.core.decision.Outline.nothing;
import static org.fendan.core.decision.Outline.sum;
import static org.fendan.core.decision.Outline.worked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Bands;
import org.fendan.core.amount.CappedInterest;
import org.fendan.core.amount.Relief;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Dated;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.reference.BenchmarkRates;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.BenchmarkMultiple;
import org.fendan.core.rule.Chosen;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Complement;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.DueAfter;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Fraction;
import org.fendan.core.rule.Lesser;
import org.fendan.core.rule.Parameter;
import org.fendan.core.rule.Plus;
import org.fendan.core.rule.SizedWithin;
import org.fendan.core.rule.Unless;
import org.fendan.core.rule.Verdict;
import org.fendan.core.time.DateSpan;

/**
 * Outlines conditions and terms down to facts and dated parameters.
 *
 * @param inForce the days on which what the scheme itself writes counts
 */
record Terms(DateSpan inForce) {

    Outline condition(Condition condition, Citation citation) {
        return node(Explanation.Kind.CONDITION, condition.wording(), nothing(), inside(condition, citation))
                .found(new Outline.Tested(condition));
    }

    private List<? extends OutlinePart> inside(Condition condition, Citation citation) {
        if (!condition.parts().isEmpty()) {
            return condition.parts().stream()
                    .map(part -> condition(part, citation))
                    .toList();
        }
        if (condition instanceof Compared<?> compared) {
            return List.of(term(compared.left(), citation), term(compared.right(), citation));
        }
        List<OutlinePart> parts = new ArrayList<>(facts(condition.keys()));
        if (condition instanceof SizedWithin) {
            parts.add(new OutlinePart.Choice(
                    List.of(sizes()), facts -> EnterpriseSize.possible(facts).isPresent() ? 0 : -1, false));
        }
        return parts;
    }

    private static Outline sizes() {
        return leaf(
                Explanation.Kind.FACT,
                Text.of("按现有数据可能的规模", "size classes possible by these figures"),
                worked(told -> EnterpriseSize.possible(told.facts()).map(Terms::names)));
    }

    private static String names(Set<SizeClass> possible) {
        return String.join(", ", possible.stream().sorted().map(Enum::name).toList());
    }

    List<Outline> amount(Amount amount, Citation citation) {
        List<Outline> parts = new ArrayList<>();
        if (amount instanceof Amount.Stated stated) {
            parts.add(term(stated.term(), citation));
        } else if (amount instanceof Amount.Sum sum) {
            sum.parts().forEach(part -> parts.addAll(amount(part, citation)));
        } else if (amount instanceof Amount.Part part) {
            parts.add(term(part.share(), citation));
            parts.addAll(amount(part.of(), citation));
        } else if (amount instanceof Amount.Least least) {
            least.parts().forEach(part -> parts.add(nested(part, citation)));
        } else if (amount instanceof Amount.Less less) {
            parts.addAll(amount(less.whole(), citation));
            parts.addAll(amount(less.taken(), citation));
        } else if (amount instanceof Bands bands) {
            parts.add(term(bands.base(), citation));
        } else if (amount instanceof CappedInterest interest) {
            parts.add(fact(interest.owed()));
            parts.add(term(interest.rate(), citation));
        }
        return parts;
    }

    /** A sum within a sum, shown as it is before it is rounded. */
    private Outline nested(Amount amount, Citation citation) {
        return node(
                Explanation.Kind.ARITHMETIC,
                amount.wording(),
                sum(told -> amount.exact(told.facts()).map(exact -> exact.toMoney(Rounding.DOWN))),
                amount(amount, citation));
    }

    /** A part of a charge that is let off: why, by how much, by which clause. */
    Outline relief(Relief relief) {
        return node(
                        Explanation.Kind.ARITHMETIC,
                        Text.of("减免（%）", "let off, in per cent"),
                        worked(told -> relief.when().test(told.facts()) == Verdict.MET
                                ? relief.share().in(told.facts()).map(relief.share()::show)
                                : Optional.of("0")),
                        List.of(condition(relief.when(), relief.citation()), term(relief.share(), relief.citation())))
                .by(relief.citation());
    }

    private <T> Outline term(Term<T> term, Citation citation) {
        if (term instanceof Fixed<T> fixed) {
            return leaf(
                            Explanation.Kind.PARAMETER,
                            Text.of("条文规定的数值", "the number of the clause"),
                            always(fixed.show(fixed.value())))
                    .during(inForce)
                    .by(citation);
        }
        if (term instanceof FactKey<T> key) {
            return fact(key);
        }
        return derived(term, citation);
    }

    private static Outline fact(FactKey<?> key) {
        return leaf(Explanation.Kind.FACT, key.wording(), new Outline.Fact(key));
    }

    /** In the order of their names: a set of keys has another order in each process. */
    private static List<Outline> facts(Set<FactKey<?>> keys) {
        return keys.stream()
                .sorted(Comparator.comparing(FactKey::name))
                .map(Terms::fact)
                .toList();
    }

    private <T> Outline derived(Term<T> term, Citation citation) {
        List<OutlinePart> parts = new ArrayList<>(inner(term, citation));
        if (parts.isEmpty()) {
            parts.addAll(facts(term.keys()));
        }
        if (term instanceof BenchmarkMultiple multiple) {
            parts.add(version(
                    Text.of("同期贷款基准利率（%）", "benchmark lending rate for the term, in per cent"),
                    benchmarks(),
                    multiple::benchmark,
                    multiple::show));
        }
        if (term instanceof Parameter<T> parameter) {
            parts.add(
                    version(parameter.wording(), parameter.versions().versions(), parameter::version, parameter::show));
        }
        if (term instanceof DueAfter due) {
            parts.add(version(
                    Text.of("期限（日）", "days of the delay"),
                    due.delay().versions(),
                    due::version,
                    delay -> String.valueOf(delay.count())));
        }
        return node(
                Explanation.Kind.ARITHMETIC,
                term.wording(),
                worked(told -> term.in(told.facts()).map(term::show)),
                parts);
    }

    private static List<Dated.Version<Ratio>> benchmarks() {
        return Arrays.stream(BenchmarkRates.Term.values())
                .flatMap(term -> BenchmarkRates.rates(term).versions().stream())
                .toList();
    }

    /** The terms a derived term is made of. */
    private List<OutlinePart> inner(Term<?> term, Citation citation) {
        if (term instanceof Chosen<?> chosen) {
            return List.of(condition(chosen.when(), citation), branch(chosen, citation));
        }
        if (term instanceof Plus plus) {
            return List.of(term(plus.one(), citation), term(plus.other(), citation));
        }
        if (term instanceof Fraction fraction) {
            return List.of(term(fraction.share(), citation), term(fraction.of(), citation));
        }
        if (term instanceof Complement complement) {
            return List.of(term(complement.share(), citation));
        }
        if (term instanceof Lesser<?> lesser) {
            return List.of(term(lesser.one(), citation), term(lesser.other(), citation));
        }
        if (term instanceof Unless<?> unless) {
            List<Outline> options = List.of(fact(unless.stated()), term(unless.given(), citation));
            return List.of(new OutlinePart.Choice(options, facts -> facts.has(unless.stated()) ? 0 : 1, true));
        }
        return List.of();
    }

    private OutlinePart.Choice branch(Chosen<?> chosen, Citation citation) {
        List<Outline> options = List.of(term(chosen.then(), citation), term(chosen.otherwise(), citation));
        return new OutlinePart.Choice(
                options,
                facts -> switch (chosen.when().test(facts)) {
                    case MET -> 0;
                    case UNMET -> 1;
                    case UNDECIDED -> -1;
                },
                false);
    }

    private static <T> OutlinePart.Choice version(
            Text label,
            List<Dated.Version<T>> versions,
            Function<Facts, Optional<Dated.Version<T>>> at,
            Function<T, String> shown) {
        List<Outline> options = versions.stream()
                .map(version -> leaf(Explanation.Kind.PARAMETER, label, always(shown.apply(version.value())))
                        .during(version.inForce())
                        .by(version.citation()))
                .toList();
        return new OutlinePart.Choice(
                options, facts -> at.apply(facts).map(versions::indexOf).orElse(-1), false);
    }
}
