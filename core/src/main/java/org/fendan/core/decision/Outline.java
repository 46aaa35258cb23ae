package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Verdict;
import org.fendan.core.time.DateSpan;

/**
 * A node of an explanation before anything is known: what it says in any case, with gaps for what facts decide. It is
 * made once for a rule, and told as often as somebody asks.
 *
 * @param verdict empty for a node that is not judged
 * @param parts the first is there whatever is known, so that a node either has parts or has none
 */
record Outline(
        Explanation.Kind kind,
        Text label,
        Gap value,
        Optional<Judge> verdict,
        Optional<Citation> citation,
        Optional<DateSpan> inForce,
        List<? extends OutlinePart> parts)
        implements OutlinePart {

    /** What a node is judged by. */
    sealed interface Judge {

        Verdict in(Told told);
    }

    /** The verdict on the requirement that is explained. */
    record Found() implements Judge {

        @Override
        public Verdict in(Told told) {
            return told.found();
        }
    }

    /** What a condition comes to by the facts told. */
    record Tested(Condition condition) implements Judge {

        @Override
        public Verdict in(Told told) {
            return told.tested(condition);
        }
    }

    /** A value that is filled in. */
    sealed interface Gap {

        Optional<String> in(Told told);
    }

    /** What is written whatever is known; empty for nothing. */
    record Always(Optional<String> text) implements Gap {

        @Override
        public Optional<String> in(Told told) {
            return text;
        }
    }

    /** A sum, where there is one. */
    record Sum(Function<Told, Optional<Money>> of) implements Gap {

        @Override
        public Optional<String> in(Told told) {
            return of.apply(told).map(Money::toString);
        }
    }

    /** A fact, where it is known. */
    record Fact(FactKey<?> key) implements Gap {

        @Override
        public Optional<String> in(Told told) {
            return told.facts().text(key);
        }
    }

    /** What is worked out. */
    record Worked(Function<Told, Optional<String>> out) implements Gap {

        @Override
        public Optional<String> in(Told told) {
            return out.apply(told);
        }
    }

    Outline {
        parts = List.copyOf(parts);
        if (!parts.isEmpty() && !parts.get(0).isCertain()) {
            throw new IllegalArgumentException("it is not certain that there is anything below: " + label);
        }
    }

    static Outline node(Explanation.Kind kind, Text label, Gap value, List<? extends OutlinePart> parts) {
        return new Outline(kind, label, value, Optional.empty(), Optional.empty(), Optional.empty(), parts);
    }

    static Outline leaf(Explanation.Kind kind, Text label, Gap value) {
        return node(kind, label, value, List.of());
    }

    static Gap nothing() {
        return new Always(Optional.empty());
    }

    static Gap always(String text) {
        return new Always(Optional.of(text));
    }

    static Gap sum(Function<Told, Optional<Money>> of) {
        return new Sum(of);
    }

    static Gap worked(Function<Told, Optional<String>> out) {
        return new Worked(out);
    }

    Outline found(Judge judge) {
        return new Outline(kind, label, value, Optional.of(judge), citation, inForce, parts);
    }

    Outline by(Citation clause) {
        return new Outline(kind, label, value, verdict, Optional.of(clause), inForce, parts);
    }

    Outline during(DateSpan span) {
        return new Outline(kind, label, value, verdict, citation, Optional.of(span), parts);
    }

    @Override
    public List<Outline> in(Told told) {
        return List.of(this);
    }

    @Override
    public boolean isCertain() {
        return true;
    }

    /** The explanation as a tree. */
    Explanation tell(Told told) {
        List<Explanation> below = new ArrayList<>();
        for (OutlinePart part : parts) {
            part.in(told).forEach(outline -> below.add(outline.tell(told)));
        }
        return new Explanation(
                kind, label, value.in(told), verdict.map(judge -> judge.in(told)), citation, inForce, below);
    }
}
