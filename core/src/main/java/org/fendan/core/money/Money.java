package org.fendan.core.money;

/**
 * A sum of renminbi, exact to the fen.
 *
 * <p>Sums stay within ±{@value #LIMIT} fen, so that adding a few of them never overflows; a larger one is refused.
 */
public record Money(long fen) implements Comparable<Money> {

    /** The largest sum a fact may state, in fen (90 trillion yuan). */
    public static final long LIMIT = 9_000_000_000_000_000L;

    public static final Money ZERO = new Money(0);

    private static final int WHOLE = 15;
    private static final int DECIMALS = 2;

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    public static Money ofYuan(long yuan) {
        return ofFen(Math.multiplyExact(yuan, 100L));
    }

    /** Reads yuan with at most two decimals ("1030000.01"); refuses signs, separators and exponents it does not know. */
    public static Money parse(String yuan) {
        Decimal read = Decimal.read(yuan, WHOLE, DECIMALS);
        if (read == null || read.isPadded()) {
            throw new IllegalArgumentException("not a sum in yuan: \"" + yuan + "\"");
        }
        long fen = read.digits() * (100 / read.divisor());
        if (Math.abs(fen) > LIMIT) {
            throw new IllegalArgumentException("beyond " + ofFen(LIMIT) + " yuan: \"" + yuan + "\"");
        }
        return ofFen(fen);
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    /** Multiplies exactly and rounds once. Rounds towards zero for {@code DOWN}. */
    public Money times(Ratio ratio, Rounding rounding) {
        return ratio.applyTo(fen, rounding);
    }

    public Money min(Money other) {
        return Math.min(fen, other.fen) == fen ? this : other;
    }

    public Money max(Money other) {
        return Math.max(fen, other.fen) == fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** The same sum as an exact fraction of fen, for arithmetic that rounds later. */
    public Ratio exact() {
        return Ratio.of(fen, 1);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals, no separators: the form every file and answer uses. */
    @Override
    public String toString() {
        String digits = String.valueOf(Math.abs(fen % 100) + 100);
        String yuan = fen / 100 == 0 && fen < 0 ? "-0" : String.valueOf(fen / 100);
        return yuan + "." + digits.substring(1);
    }
}
