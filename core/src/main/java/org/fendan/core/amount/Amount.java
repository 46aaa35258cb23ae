package org.fendan.core.amount;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/** A sum computed from facts, as data: exact fractions of a fen until the {@link Charge} or split that uses it rounds. */
public sealed interface Amount {

    /** The exact sum in fen; empty where a fact is missing. */
    Optional<Ratio> exact(Facts facts);

    Set<FactKey<?>> keys();

    Text wording();

    /** A sum that is stated. */
    record Stated(Term<Money> term) implements Amount {

        @Override
        public Optional<Ratio> exact(Facts facts) {
            return term.in(facts).map(Money::exact);
        }

        @Override
        public Set<FactKey<?>> keys() {
            return term.keys();
        }

        @Override
        public Text wording() {
            return term.wording();
        }
    }

    /** The sum of several sums; unknown while one of them is. */
    record Sum(List<Amount> parts) implements Amount {

        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<Ratio> exact(Facts facts) {
            Ratio sum = Ratio.ZERO;
            for (Amount part : parts) {
                Optional<Ratio> value = part.exact(facts);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.plus(value.get());
            }
            return Optional.of(sum);
        }

        @Override
        public Set<FactKey<?>> keys() {
            return parts.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Text wording() {
            return Text.of(joined(Text::zh), joined(Text::en));
        }

        private String joined(Function<Text, String> language) {
            return parts.stream().map(Amount::wording).map(language).collect(Collectors.joining(" + "));
        }
    }

    /** A share of a sum. */
    record Part(Term<Ratio> share, Amount of) implements Amount {

        @Override
        public Optional<Ratio> exact(Facts facts) {
            return share.in(facts).flatMap(ratio -> of.exact(facts).map(ratio::times));
        }

        @Override
        public Set<FactKey<?>> keys() {
            return Stream.concat(share.keys().stream(), of.keys().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Text wording() {
            return Text.of(
                    share.wording().zh() + " % × " + of.wording().zh(),
                    share.wording().en() + " % × " + of.wording().en());
        }
    }
}
