package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/** Derives explanations from a scheme, the facts and what was found. */
public final class Explanations {

    private final Scheme scheme;
    private final Terms terms;

    private Explanations(Scheme scheme) {
        this.scheme = scheme;
        this.terms = new Terms(scheme);
    }

    public static Explanations of(Scheme scheme) {
        return new Explanations(scheme);
    }

    public List<Explanation> findings(Findings findings) {
        return findings.all().stream().map(f -> finding(f, findings.facts())).toList();
    }

    /** Why one requirement is met or not, and what would change it. */
    public Explanation finding(Finding finding, Facts facts) {
        Condition condition = finding.requirement().condition();
        Citation citation = finding.requirement().citation();
        List<Explanation> parts = new ArrayList<>();
        parts.add(terms.condition(condition, facts, citation));
        condition.remedies(facts).forEach(way -> parts.add(remedy(way)));
        parts.addAll(readings(citation));
        return Explanation.node(
                        Explanation.Kind.REQUIREMENT,
                        condition.wording(),
                        finding.requirement().force().name(),
                        parts)
                .found(finding.verdict())
                .by(citation);
    }

    private static Explanation remedy(List<Condition> way) {
        return Explanation.node(
                Explanation.Kind.REMEDY,
                Text.of("满足以下条件即可改变结论", "this would change the answer"),
                String.valueOf(way.size()),
                way.stream()
                        .map(c -> Explanation.leaf(Explanation.Kind.CONDITION, c.wording(), Optional.empty()))
                        .toList());
    }

    /** How a charge came out: its terms, the exact sum and its one rounding. */
    public Explanation charge(Computed computed, Facts facts) {
        Charge charge = computed.charge();
        List<Explanation> parts = new ArrayList<>(terms.amount(charge.amount(), facts, charge.citation()));
        charge.relief().ifPresent(relief -> parts.add(terms.relief(relief, facts)));
        parts.add(rounding(charge.rounding(), computed.value()));
        return Explanation.node(
                        Explanation.Kind.AMOUNT,
                        charge.amount().wording(),
                        computed.value().toString(),
                        parts)
                .by(charge.citation());
    }

    static Explanation rounding(Rounding rounding, Money value) {
        Text label = switch (rounding) {
            case DOWN -> Text.of("舍去不足一分的部分", "rounded down to the fen");
            case HALF_UP -> Text.of("四舍五入到分", "rounded to the nearest fen, half a fen up");
        };
        return Explanation.leaf(Explanation.Kind.ROUNDING, label, Optional.of(value.toString()));
    }

    public List<Explanation> split(Split split) {
        return split.slices().stream().map(this::slice).toList();
    }

    /** Why one slice is what it is. */
    public Explanation slice(Slice slice) {
        List<Explanation> parts = new ArrayList<>(new Slices(scheme, slice).parts());
        parts.addAll(readings(slice.citation()));
        return Explanation.node(
                        Explanation.Kind.SLICE,
                        Slices.label(slice),
                        slice.amount().toString(),
                        parts)
                .by(slice.citation());
    }

    private List<Explanation> readings(Citation citation) {
        return scheme.readings().stream()
                .filter(reading -> citation.reading().equals(Optional.of(reading.id())))
                .map(Explanations::reading)
                .toList();
    }

    private static Explanation reading(Reading reading) {
        return Explanation.node(
                Explanation.Kind.READING,
                reading.question(),
                reading.chosen(),
                reading.options().stream()
                        .map(option ->
                                Explanation.leaf(Explanation.Kind.OPTION, option.wording(), Optional.of(option.id())))
                        .toList());
    }
}
