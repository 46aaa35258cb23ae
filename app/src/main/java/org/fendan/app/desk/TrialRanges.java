package org.fendan.app.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemeJson;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far a sum or a percentage is worth moving: past the limits a scheme sets to it, and past the scheme's example. */
final class TrialRanges {

    private static final Set<String> FIGURES = Set.of(FactType.MONEY.name(), FactType.PERCENT.name());
    private static final BigDecimal BEYOND = new BigDecimal("1.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int STEPS = 200;

    /** A limit this many times the example is of another order: nobody sees anything move on the way there. */
    private static final BigDecimal FAR = BigDecimal.valueOf(40);

    private final Scheme scheme;
    private final Facts example;
    private final Map<String, List<BigDecimal>> limits = new HashMap<>();

    /** The open loans the loan at hand is a part of. */
    private final Set<FactKey<Money>> balances;

    TrialRanges(Scheme scheme) {
        this.scheme = scheme;
        this.example = scheme.example()
                .loan()
                .and(scheme.example().loss())
                .and(scheme.example().recovery())
                .with(LoanFacts.APPLICATION_DATE, scheme.example().date());
        this.balances = scheme.allTallies().stream()
                .filter(tally -> tally.measure() == Tally.Measure.OPEN_BALANCE)
                .flatMap(tally -> tally.tells().stream())
                .collect(Collectors.toUnmodifiableSet());
        conditions().forEach(this::limits);
    }

    private Stream<Condition> conditions() {
        Stream<Requirement> asked = Stream.of(
                        scheme.eligibility().stream(),
                        scheme.subsidies().stream().flatMap(subsidy -> subsidy.conditions().stream()),
                        scheme.products().stream().flatMap(product -> product.conditions().stream()))
                .flatMap(each -> each);
        Stream<LossSharing.Share> shares = scheme.losses().stream()
                .flatMap(losses -> losses.parts().stream())
                .filter(LossSharing.Share.class::isInstance)
                .map(LossSharing.Share.class::cast);
        return Stream.concat(
                asked.map(Requirement::condition),
                shares.flatMap(share -> Stream.concat(
                        share.when().stream(), share.exclusions().stream().map(LossSharing.Exclusion::condition))));
    }

    private void limits(Condition condition) {
        condition.parts().forEach(this::limits);
        if (condition instanceof Not not) {
            limits(not.part());
        }
        if (condition instanceof Compared<?> compared
                && compared.left() instanceof FactKey<?> key
                && FIGURES.contains(key.type().name())) {
            shown(compared.right())
                    .ifPresent(limit -> limits.computeIfAbsent(key.name(), any -> new ArrayList<>())
                            .add(limit));
        }
    }

    private <T> Optional<BigDecimal> shown(Term<T> term) {
        return term.in(example).map(term::show).map(BigDecimal::new);
    }

    ArrayNode json() {
        ArrayNode all = Json.array();
        for (FactKey<?> key : SchemeJson.keys(scheme)) {
            if (FIGURES.contains(key.type().name())) {
                most(key, example)
                        .map(most -> range("fact", key.name(), most))
                        .map(range -> balances.contains(key) ? range.put("holdsLoan", true) : range)
                        .ifPresent(all::add);
            }
        }
        Resources held = scheme.example().resources();
        held.available().forEach((fund, money) -> resource(fund.id(), money).ifPresent(all::add));
        held.caps().forEach((cap, money) -> resource(cap, money).ifPresent(all::add));
        return all;
    }

    /** What a fund holds or a cap leaves is tried from nothing to well past the example. */
    private static Optional<ObjectNode> resource(String id, Money held) {
        return Optional.of(held)
                .filter(Money::isPositive)
                .map(money -> round(new BigDecimal(money.toString()).multiply(BEYOND)))
                .map(most -> range("resource", id, most));
    }

    private static ObjectNode range(String kind, String name, BigDecimal most) {
        return Json.object()
                .put(kind, name)
                .put("most", most.toPlainString())
                .put(
                        "step",
                        most.divide(BigDecimal.valueOf(STEPS))
                                .stripTrailingZeros()
                                .toPlainString());
    }

    /** The largest value worth trying: a round one past the limits, the example and what is stated. */
    <T> Optional<BigDecimal> most(FactKey<T> key, Facts stated) {
        BigDecimal shown = value(key, example).orElse(BigDecimal.ZERO);
        BigDecimal largest = limits.getOrDefault(key.name(), List.of()).stream()
                .filter(limit -> shown.signum() == 0 || limit.compareTo(shown.multiply(FAR)) <= 0)
                .reduce(shown.max(value(key, stated).orElse(BigDecimal.ZERO)), BigDecimal::max);
        if (largest.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal most = round(largest.multiply(BEYOND));
        boolean share = key.type().name().equals(FactType.PERCENT.name()) && largest.compareTo(HUNDRED) <= 0;
        return Optional.of(share ? most.min(HUNDRED) : most);
    }

    private static <T> Optional<BigDecimal> value(FactKey<T> key, Facts facts) {
        return facts.get(key).map(key.type()::show).map(BigDecimal::new);
    }

    /** The next of 1, 2, 5, 10, 20, 50 … */
    private static BigDecimal round(BigDecimal value) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
        BigDecimal lead = value.divide(unit, 6, RoundingMode.UP);
        return Stream.of(1, 2, 5, 10)
                .map(BigDecimal::valueOf)
                .filter(step -> step.compareTo(lead) >= 0)
                .findFirst()
                .orElse(BigDecimal.TEN)
                .multiply(unit);
    }
}
