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
public sealed interface Amount
        permits Amount.Stated, Amount.Sum, Amount.Part, Amount.Least, Amount.Less, Bands, CappedInterest {

    /** The exact sum in fen; empty where a fact is missing. */
    Optional<Ratio> exact(Facts facts);

    Set<FactKey<?>> keys();

    /** The facts that would have to be given for a sum; empty where there is one. */
    Set<FactKey<?>> missing(Facts facts);

    private static Set<FactKey<?>> missing(Stream<Amount> parts, Facts facts) {
        return parts.flatMap(part -> part.missing(facts).stream()).collect(Collectors.toUnmodifiableSet());
    }

    Text wording();

    /** A sum that is stated. */
    record Stated(Term<Money> term) implements Amount {

        @Override
        public Optional<Ratio> exact(Facts facts) {
            Money sum = term.known(facts);
            return sum == null ? Optional.empty() : Optional.of(sum.exact());
        }

        @Override
        public Set<FactKey<?>> keys() {
            return term.keys();
        }

        @Override
        public Set<FactKey<?>> missing(Facts facts) {
            return term.missing(facts);
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
            Optional<Ratio> sum =
                    parts.isEmpty() ? Optional.of(Ratio.ZERO) : parts.get(0).exact(facts);
            for (int i = 1; i < parts.size() && sum.isPresent(); i++) {
                Optional<Ratio> more = parts.get(i).exact(facts);
                sum = more.isEmpty() ? more : Optional.of(sum.get().plus(more.get()));
            }
            return sum;
        }

        @Override
        public Set<FactKey<?>> keys() {
            return parts.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<FactKey<?>> missing(Facts facts) {
            return Amount.missing(parts.stream(), facts);
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
            Ratio ratio = share.known(facts);
            Optional<Ratio> sum = of.exact(facts);
            return ratio == null || sum.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sum.get().times(ratio));
        }

        @Override
        public Set<FactKey<?>> keys() {
            return Stream.concat(share.keys().stream(), of.keys().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<FactKey<?>> missing(Facts facts) {
            return Stream.concat(share.missing(facts).stream(), of.missing(facts).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Text wording() {
            return Text.of(
                    share.wording().zh() + " % × " + of.wording().zh(),
                    share.wording().en() + " % × " + of.wording().en());
        }
    }

    /** The least of several sums; unknown while one of them is. */
    record Least(List<Amount> parts) implements Amount {

        public Least {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<Ratio> exact(Facts facts) {
            Optional<Ratio> least = Optional.empty();
            for (int i = 0; i < parts.size(); i++) {
                Optional<Ratio> sum = parts.get(i).exact(facts);
                if (sum.isEmpty()) {
                    return Optional.empty();
                }
                least = least.isEmpty() ? sum : Optional.of(least.get().min(sum.get()));
            }
            return least;
        }

        @Override
        public Set<FactKey<?>> keys() {
            return parts.stream().flatMap(part -> part.keys().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<FactKey<?>> missing(Facts facts) {
            return Amount.missing(parts.stream(), facts);
        }

        @Override
        public Text wording() {
            return Text.of(
                    parts.stream().map(p -> p.wording().zh()).collect(Collectors.joining("；", "孰低（", "）")),
                    parts.stream().map(p -> p.wording().en()).collect(Collectors.joining("; ", "the least of (", ")")));
        }
    }

    /** What is left of a sum after another was taken off; never less than nothing. */
    record Less(Amount whole, Amount taken) implements Amount {

        @Override
        public Optional<Ratio> exact(Facts facts) {
            Optional<Ratio> sum = whole.exact(facts);
            Optional<Ratio> less = taken.exact(facts);
            if (sum.isEmpty() || less.isEmpty()) {
                return Optional.empty();
            }
            Ratio left = sum.get().minus(less.get());
            return Optional.of(left.isNegative() ? Ratio.ZERO : left);
        }

        @Override
        public Set<FactKey<?>> keys() {
            return Stream.concat(whole.keys().stream(), taken.keys().stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<FactKey<?>> missing(Facts facts) {
            return Amount.missing(Stream.of(whole, taken), facts);
        }

        @Override
        public Text wording() {
            return Text.of(
                    whole.wording().zh() + " − " + taken.wording().zh(),
                    whole.wording().en() + " − " + taken.wording().en());
        }
    }
}
