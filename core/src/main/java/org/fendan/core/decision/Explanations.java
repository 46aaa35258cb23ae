package org.fendan.core.decision;

import static org.fendan.core.decision.Outline.always;
import static org.fendan.core.decision.Outline.leaf;
import static org.fendan.core.decision.Outline.node;
import static org.fendan.core.decision.Outline.sum;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * Explains what a scheme's rules decided, as a tree or as JSON.
 *
 * <p>What an explanation says whatever the facts are is worked out once for each edition, and kept; only what the facts
 * decide is filled in when somebody asks. A rule that is not the edition's own is explained all the same, and forgotten.
 */
public final class Explanations {

    /** More editions than a catalogue has; of more, the oldest are forgotten. */
    private static final int MOST = 64;

    private static volatile List<Explanations> kept = List.of();

    private final Scheme scheme;
    private final Terms terms;
    private final List<Reading> readings;
    private final SliceScripts slices;
    private final IdentityHashMap<Requirement, Script> requirements = new IdentityHashMap<>();
    private final IdentityHashMap<Charge, Script> charges = new IdentityHashMap<>();

    private Explanations(Scheme scheme) {
        this.scheme = scheme;
        this.terms = new Terms(scheme.inForce());
        this.readings = scheme.readings();
        this.slices = new SliceScripts(Slices.of(scheme), this::readings);
        List<Subsidy> subsidies = scheme.subsidies();
        Stream.concat(
                        scheme.eligibility().stream(),
                        subsidies.stream().flatMap(subsidy -> subsidy.conditions().stream()))
                .forEach(requirement -> requirements.put(requirement, new Script(requirement(requirement))));
        Stream.concat(scheme.charge().stream(), subsidies.stream().map(Subsidy::sum))
                .forEach(charge -> charges.put(charge, new Script(charge(charge))));
    }

    public static Explanations of(Scheme scheme) {
        for (Explanations one : kept) {
            if (one.scheme == scheme) {
                return one;
            }
        }
        return keep(new Explanations(scheme));
    }

    private static synchronized Explanations keep(Explanations made) {
        Stream<Explanations> others = kept.stream().skip(kept.size() < MOST ? 0 : 1);
        kept = Stream.concat(others, Stream.of(made)).toList();
        return made;
    }

    public List<Explanation> findings(Findings findings) {
        return findings.all().stream().map(f -> finding(f, findings.facts())).toList();
    }

    /** Why one requirement is met or not, and what would change it. */
    public Explanation finding(Finding finding, Facts facts) {
        return script(finding.requirement()).tell(Told.of(finding, facts));
    }

    /** Writes why one requirement is met or not. */
    public void finding(Finding finding, Facts facts, JsonBuffer json) {
        script(finding.requirement()).write(Told.of(finding, facts), json);
    }

    private Script script(Requirement requirement) {
        Script kept = requirements.get(requirement);
        return kept == null ? new Script(requirement(requirement)) : kept;
    }

    private Outline requirement(Requirement requirement) {
        Condition condition = requirement.condition();
        Citation citation = requirement.citation();
        List<OutlinePart> parts = new ArrayList<>();
        parts.add(terms.condition(condition, citation));
        parts.add(new OutlinePart.Remedies(condition));
        parts.addAll(readings(citation));
        return node(
                        Explanation.Kind.REQUIREMENT,
                        condition.wording(),
                        always(requirement.force().name()),
                        parts)
                .found(new Outline.Found())
                .by(citation);
    }

    /** How a charge came out: its terms, the exact sum and its one rounding. */
    public Explanation charge(Computed computed, Facts facts) {
        return script(computed.charge()).tell(Told.of(computed, facts));
    }

    /** Writes how a charge came out. */
    public void charge(Computed computed, Facts facts, JsonBuffer json) {
        script(computed.charge()).write(Told.of(computed, facts), json);
    }

    private Script script(Charge charge) {
        Script kept = charges.get(charge);
        return kept == null ? new Script(charge(charge)) : kept;
    }

    private Outline charge(Charge charge) {
        Outline.Gap sum = sum(told -> told.computed().map(Computed::value));
        List<Outline> parts = new ArrayList<>(terms.amount(charge.amount(), charge.citation()));
        charge.relief().ifPresent(relief -> parts.add(terms.relief(relief)));
        parts.add(rounding(charge.rounding(), sum));
        return node(Explanation.Kind.AMOUNT, charge.amount().wording(), sum, parts)
                .by(charge.citation());
    }

    static Outline rounding(Rounding rounding, Outline.Gap value) {
        Text label = switch (rounding) {
            case DOWN -> Text.of("舍去不足一分的部分", "rounded down to the fen");
            case HALF_UP -> Text.of("四舍五入到分", "rounded to the nearest fen, half a fen up");
        };
        return leaf(Explanation.Kind.ROUNDING, label, value);
    }

    public List<Explanation> split(Split split) {
        return split.slices().stream().map(this::slice).toList();
    }

    /** Why one slice is what it is. */
    public Explanation slice(Slice slice) {
        return slices.of(slice).tell(Told.of(slice));
    }

    /** Writes why one slice is what it is. */
    public void slice(Slice slice, JsonBuffer json) {
        slices.of(slice).write(Told.of(slice), json);
    }

    private List<Outline> readings(Citation citation) {
        return readings.stream()
                .filter(reading -> citation.reading().equals(Optional.of(reading.id())))
                .map(Explanations::reading)
                .toList();
    }

    private static Outline reading(Reading reading) {
        return node(
                Explanation.Kind.READING,
                reading.question(),
                always(reading.chosen()),
                reading.options().stream()
                        .map(option -> leaf(Explanation.Kind.OPTION, option.wording(), always(option.id())))
                        .toList());
    }
}
