package org.fendan.core.rule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/** One value must stand in an order to another. */
public record Compared<T extends Comparable<? super T>>(Term<T> left, Order order, Term<T> right) implements Condition {

    /** The order asked for; the limit itself passes but for {@code ABOVE} and {@code BELOW}. */
    public enum Order {
        AT_MOST("≤"),
        AT_LEAST("≥"),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case ABOVE -> comparison > 0;
                case BELOW -> comparison < 0;
            };
        }
    }

    @Override
    public Verdict test(Facts facts) {
        T value = left instanceof FactKey<T> key ? facts.known(key) : left.known(facts);
        T limit = right instanceof Fixed<T> fixed ? fixed.value() : right.known(facts);
        return value == null || limit == null ? Verdict.UNDECIDED : Verdict.of(order.holds(compare(value, limit)));
    }

    /** Sums are compared most often, and then without asking what they are. */
    private static <T extends Comparable<? super T>> int compare(T value, T limit) {
        return value instanceof Money sum && limit instanceof Money most ? sum.compareTo(most) : value.compareTo(limit);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Stream.concat(left.keys().stream(), right.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return test(facts) != Verdict.UNDECIDED ? Set.of() : Conditions.both(left.missing(facts), right.missing(facts));
    }

    @Override
    public Text wording() {
        return Text.of(
                left.wording().zh() + " " + order.sign() + " " + right.wording().zh(),
                left.wording().en() + " " + order.sign() + " " + right.wording().en());
    }
}
