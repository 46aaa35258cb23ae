package org.fendan.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Supply;
import org.fendan.core.sharing.LossSharing;

/** Every fact a scheme may ask for or be told, by name. */
final class KnownFacts {

    private final TreeMap<String, FactKey<?>> byName = new TreeMap<>();

    private KnownFacts() {}

    static KnownFacts of(Scheme scheme) {
        KnownFacts known = new KnownFacts();
        known.add(List.of(LoanFacts.APPLICATION_DATE, ServiceFacts.RECOVERED, ServiceFacts.RECOVERY_COSTS));
        known.ofTheRules(scheme);
        known.ofTheMoney(scheme);
        scheme.procedure().steps().forEach(step -> known.add(step.asks()));
        known.add(scheme.example().loan().keys());
        known.add(scheme.example().loss().keys());
        known.add(scheme.example().recovery().keys());
        return known;
    }

    private void ofTheRules(Scheme scheme) {
        asked(scheme.eligibility());
        scheme.products().forEach(product -> asked(product.conditions()));
        scheme.keyEnterprise().ifPresent(condition -> add(condition.keys()));
        add(scheme.supplies().stream().<FactKey<?>>map(Supply::fact).toList());
    }

    private void asked(List<Requirement> requirements) {
        requirements.forEach(requirement -> add(requirement.condition().keys()));
    }

    private void ofTheMoney(Scheme scheme) {
        scheme.charge().map(Charge::keys).ifPresent(this::add);
        scheme.charge().flatMap(Charge::paidAs).ifPresent(key -> add(List.of(key)));
        scheme.losses().map(LossSharing::keys).ifPresent(this::add);
        scheme.subsidies().forEach(subsidy -> add(subsidy.keys()));
        scheme.allTallies().forEach(this::ofTheSum);
    }

    private void ofTheSum(Tally tally) {
        add(Stream.<Optional<? extends FactKey<?>>>of(tally.groupedBy(), tally.yearOf(), tally.tells())
                .<FactKey<?>>flatMap(Optional::stream)
                .toList());
    }

    private void add(Collection<? extends FactKey<?>> keys) {
        keys.forEach(key -> byName.putIfAbsent(key.name(), key));
    }

    Optional<FactKey<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All names, for the one who wrote another. */
    String names() {
        return String.join(", ", byName.keySet());
    }
}
