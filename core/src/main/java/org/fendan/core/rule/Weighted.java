package org.fendan.core.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;

/** A score: the sum of indicators, each times its weight; unknown while one of them is. */
public record Weighted(List<Indicator> indicators) implements Term<Ratio> {

    /** One indicator and its weight. */
    public record Indicator(FactKey<Ratio> points, Term<Ratio> weight) {}

    public Weighted {
        indicators = List.copyOf(indicators);
    }

    @Override
    public Optional<Ratio> in(Facts facts) {
        Ratio sum = Ratio.ZERO;
        for (Indicator indicator : indicators) {
            Optional<Ratio> part = facts.get(indicator.points())
                    .flatMap(p -> indicator.weight().in(facts).map(p::times));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(part.get());
        }
        return Optional.of(sum);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return indicators.stream()
                .flatMap(i -> Stream.concat(Stream.of(i.points()), i.weight().keys().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Text wording() {
        return Text.of(joined(Text::zh), joined(Text::en));
    }

    private String joined(Function<Text, String> language) {
        return indicators.stream()
                .map(i -> language.apply(i.points().wording()) + " × "
                        + language.apply(i.weight().wording()) + " %")
                .collect(Collectors.joining(" + "));
    }

    @Override
    public String show(Ratio value) {
        return FactType.SCORE.show(value);
    }
}
