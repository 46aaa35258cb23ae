package org.fendan.core.decision;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.scheme.Scheme;

/** The facts a scheme asks for, in the order it asks. */
public final class FactsAsked {

    private FactsAsked() {}

    /** Every fact a question about the scheme may state. */
    public static Set<FactKey<?>> ever(Scheme scheme) {
        Set<FactKey<?>> keys = ofLoan(scheme);
        scheme.losses().ifPresent(losses -> keys.addAll(losses.keys()));
        scheme.caps().stream()
                .filter(cap -> cap.measure() == Tally.Measure.NET_COMPENSATION)
                .forEach(cap -> keys.addAll(placing(cap.tally())));
        scheme.subsidies().forEach(subsidy -> keys.addAll(subsidy.keys()));
        scheme.products()
                .forEach(product -> product.conditions()
                        .forEach(asked -> keys.addAll(sorted(asked.condition().keys()))));
        keys.addAll(scheme.example().loan().keys());
        keys.addAll(scheme.example().recovery().keys());
        return keys;
    }

    /** What says in which of its accounts a sum is kept. */
    private static List<FactKey<?>> placing(Tally tally) {
        return Stream.of(tally.groupedBy(), tally.yearOf())
                .<FactKey<?>>flatMap(Optional::stream)
                .toList();
    }

    /** What is asked of a loan that wants to enter the scheme. */
    public static Set<FactKey<?>> ofLoan(Scheme scheme) {
        Set<FactKey<?>> keys = new LinkedHashSet<>();
        scheme.procedure().filing().ifPresent(step -> keys.addAll(step.asks()));
        scheme.eligibility()
                .forEach(asked -> keys.addAll(sorted(asked.condition().keys())));
        scheme.charge().ifPresent(charge -> keys.addAll(sorted(charge.keys())));
        scheme.keyEnterprise().ifPresent(key -> keys.addAll(sorted(key.keys())));
        return keys;
    }

    private static Set<FactKey<?>> sorted(Set<FactKey<?>> keys) {
        Set<FactKey<?>> sorted = new TreeSet<>(Comparator.comparing(FactKey::name));
        sorted.addAll(keys);
        return sorted;
    }
}
