package org.fendan.core.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum divided by weights: each part down to the fen, the odd fen to one named part, so the parts add up to the sum.
 *
 * @param parts one for each weight, in the order of the weights
 * @param odd what rounding left over and the residual part took, in fen; fewer than there are parts
 */
public record Apportionment(List<Money> parts, Money odd) {

    public Apportionment {
        parts = List.copyOf(parts);
    }

    /** Divides a sum that is not negative; weights are not negative and not all zero. */
    public static Apportionment of(Money sum, List<Money> weights, int residual) {
        BigInteger whole =
                weights.stream().map(w -> BigInteger.valueOf(w.fen())).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.isNegative() || whole.signum() <= 0 || weights.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("cannot divide " + sum + " by the weights " + weights);
        }
        List<Money> parts = new ArrayList<>();
        Money left = sum;
        for (Money weight : weights) {
            Money part = sum.times(Ratio.of(BigInteger.valueOf(weight.fen()), whole), Rounding.DOWN);
            parts.add(part);
            left = left.minus(part);
        }
        parts.set(residual, parts.get(residual).plus(left));
        return new Apportionment(parts, left);
    }
}
