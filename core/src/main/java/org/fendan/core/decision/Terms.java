package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.fendan.core.money.Rounding;
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
import org.fendan.core.scheme.Scheme;

/** Explains conditions and terms down to facts and dated parameters. */
final class Terms {

    private final Scheme scheme;

    Terms(Scheme scheme) {
        this.scheme = scheme;
    }

    Explanation condition(Condition condition, Facts facts, Citation citation) {
        return new Explanation(
                Explanation.Kind.CONDITION,
                condition.wording(),
                Optional.empty(),
                Optional.of(condition.test(facts)),
                Optional.empty(),
                Optional.empty(),
                inside(condition, facts, citation));
    }

    private List<Explanation> inside(Condition condition, Facts facts, Citation citation) {
        if (!condition.parts().isEmpty()) {
            return condition.parts().stream()
                    .map(part -> condition(part, facts, citation))
                    .toList();
        }
        if (condition instanceof Compared<?> compared) {
            return List.of(term(compared.left(), facts, citation), term(compared.right(), facts, citation));
        }
        List<Explanation> parts = new ArrayList<>(
                condition.keys().stream().map(key -> fact(key, facts)).toList());
        if (condition instanceof SizedWithin) {
            EnterpriseSize.possible(facts).ifPresent(possible -> parts.add(sizes(List.copyOf(possible))));
        }
        return parts;
    }

    private static Explanation sizes(List<SizeClass> possible) {
        return Explanation.leaf(
                Explanation.Kind.FACT,
                Text.of("按现有数据可能的规模", "size classes possible by these figures"),
                Optional.of(String.join(
                        ", ", possible.stream().sorted().map(Enum::name).toList())));
    }

    List<Explanation> amount(Amount amount, Facts facts, Citation citation) {
        List<Explanation> parts = new ArrayList<>();
        if (amount instanceof Amount.Stated stated) {
            parts.add(term(stated.term(), facts, citation));
        } else if (amount instanceof Amount.Sum sum) {
            sum.parts().forEach(part -> parts.addAll(amount(part, facts, citation)));
        } else if (amount instanceof Amount.Part part) {
            parts.add(term(part.share(), facts, citation));
            parts.addAll(amount(part.of(), facts, citation));
        } else if (amount instanceof Amount.Least least) {
            least.parts().forEach(part -> parts.add(nested(part, facts, citation)));
        } else if (amount instanceof Amount.Less less) {
            parts.addAll(amount(less.whole(), facts, citation));
            parts.addAll(amount(less.taken(), facts, citation));
        } else if (amount instanceof Bands bands) {
            parts.add(term(bands.base(), facts, citation));
        } else if (amount instanceof CappedInterest interest) {
            parts.add(fact(interest.owed(), facts));
            parts.add(term(interest.rate(), facts, citation));
        }
        return parts;
    }

    /** A sum within a sum, shown as it is before it is rounded. */
    private Explanation nested(Amount amount, Facts facts, Citation citation) {
        return new Explanation(
                Explanation.Kind.ARITHMETIC,
                amount.wording(),
                amount.exact(facts).map(exact -> exact.toMoney(Rounding.DOWN).toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                amount(amount, facts, citation));
    }

    /** A part of a charge that is let off: why, by how much, by which clause. */
    Explanation relief(Relief relief, Facts facts) {
        return new Explanation(
                Explanation.Kind.ARITHMETIC,
                Text.of("减免（%）", "let off, in per cent"),
                relief.when().test(facts) == Verdict.MET
                        ? relief.share().in(facts).map(relief.share()::show)
                        : Optional.of("0"),
                Optional.empty(),
                Optional.of(relief.citation()),
                Optional.empty(),
                List.of(
                        condition(relief.when(), facts, relief.citation()),
                        term(relief.share(), facts, relief.citation())));
    }

    <T> Explanation term(Term<T> term, Facts facts, Citation citation) {
        if (term instanceof Fixed<T> fixed) {
            return Explanation.leaf(
                            Explanation.Kind.PARAMETER,
                            Text.of("条文规定的数值", "the number of the clause"),
                            Optional.of(fixed.show(fixed.value())))
                    .during(scheme.inForce())
                    .by(citation);
        }
        if (term instanceof FactKey<T> key) {
            return fact(key, facts);
        }
        return derived(term, facts, citation);
    }

    private static <T> Explanation fact(FactKey<T> key, Facts facts) {
        return Explanation.leaf(Explanation.Kind.FACT, key.wording(), facts.text(key));
    }

    private <T> Explanation derived(Term<T> term, Facts facts, Citation citation) {
        List<Explanation> parts = new ArrayList<>(inner(term, facts, citation));
        if (parts.isEmpty()) {
            term.keys().forEach(key -> parts.add(fact(key, facts)));
        }
        if (term instanceof BenchmarkMultiple multiple) {
            multiple.benchmark(facts)
                    .ifPresent(version -> parts.add(version(
                            Text.of("同期贷款基准利率（%）", "benchmark lending rate for the term, in per cent"),
                            version,
                            multiple.show(version.value()))));
        }
        if (term instanceof Parameter<T> parameter) {
            parameter
                    .version(facts)
                    .ifPresent(v -> parts.add(version(parameter.wording(), v, parameter.show(v.value()))));
        }
        if (term instanceof DueAfter due) {
            due.version(facts)
                    .ifPresent(v -> parts.add(version(
                            Text.of("期限（日）", "days of the delay"),
                            v,
                            String.valueOf(v.value().count()))));
        }
        return new Explanation(
                Explanation.Kind.ARITHMETIC,
                term.wording(),
                term.in(facts).map(term::show),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts);
    }

    /** The terms a derived term is made of. */
    private List<Explanation> inner(Term<?> term, Facts facts, Citation citation) {
        if (term instanceof Chosen<?> chosen) {
            List<Explanation> parts = new ArrayList<>(List.of(condition(chosen.when(), facts, citation)));
            chosen.branch(facts).ifPresent(branch -> parts.add(term(branch, facts, citation)));
            return parts;
        }
        if (term instanceof Plus plus) {
            return List.of(term(plus.one(), facts, citation), term(plus.other(), facts, citation));
        }
        if (term instanceof Fraction fraction) {
            return List.of(term(fraction.share(), facts, citation), term(fraction.of(), facts, citation));
        }
        if (term instanceof Complement complement) {
            return List.of(term(complement.share(), facts, citation));
        }
        if (term instanceof Lesser<?> lesser) {
            return List.of(term(lesser.one(), facts, citation), term(lesser.other(), facts, citation));
        }
        if (term instanceof Unless<?> unless) {
            return List.of(
                    facts.has(unless.stated()) ? fact(unless.stated(), facts) : term(unless.given(), facts, citation));
        }
        return List.of();
    }

    private static Explanation version(Text label, Dated.Version<?> version, String shown) {
        return Explanation.leaf(Explanation.Kind.PARAMETER, label, Optional.of(shown))
                .during(version.inForce())
                .by(version.citation());
    }
}
