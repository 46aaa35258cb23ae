package org.fendan.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction: a share, a rate, a multiple, or fen before rounding. It is written and compared in lowest terms,
 * and brought to them only then: arithmetic in between does without divisions.
 */
public final class Ratio implements Comparable<Ratio> {

    public static final Ratio ZERO = of(0, 1);
    public static final Ratio ONE = of(1, 1);

    private static final Ratio HUNDRED = of(100, 1);
    /** As many tens as a long holds when they are multiplied. */
    private static final int DECIMALS = 18;

    /** As many digits as a percentage may have before its point and behind it. */
    private static final int PERCENT_WHOLE = 6;

    private static final int PERCENT_DECIMALS = 9;

    private final long numerator;
    /** More than 0. */
    private final long denominator;
    /** The fraction itself where it is beyond two longs, which those of a regulation never are; else null. */
    private final @Nullable Large large;

    private record Large(BigInteger numerator, BigInteger denominator) {}

    private Ratio(long numerator, long denominator, @Nullable Large large) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.large = large;
    }

    public static Ratio of(long numerator, long denominator) {
        return denominator <= 0 || numerator == Long.MIN_VALUE
                ? of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
                : new Ratio(numerator, denominator, null);
    }

    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a fraction needs a denominator other than 0");
        }
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        BigInteger divisor = numerator.gcd(denominator).multiply(sign);
        Large lowest = new Large(numerator.divide(divisor), denominator.divide(divisor));
        return isSmall(lowest.numerator) && isSmall(lowest.denominator)
                ? new Ratio(lowest.numerator.longValue(), lowest.denominator.longValue(), null)
                : new Ratio(0, 1, lowest);
    }

    /** Whether a long holds it, and its negative too. */
    private static boolean isSmall(BigInteger number) {
        return number.abs().bitLength() < Long.SIZE;
    }

    private Ratio lowest() {
        long divisor = denominator;
        long rest = Math.abs(numerator);
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        return divisor == 1 ? this : new Ratio(numerator / divisor, denominator / divisor, large);
    }

    /** Reads a percentage without its sign: {@code percent("4.35")} is 87/2000. */
    public static Ratio percent(String percent) {
        Decimal read = Decimal.read(percent, PERCENT_WHOLE, PERCENT_DECIMALS);
        if (read == null) {
            throw new IllegalArgumentException("not a percentage: \"" + percent + "\"");
        }
        return of(read.digits(), read.divisor() * 100).lowest();
    }

    public static Ratio percent(long percent) {
        return of(percent, 100);
    }

    public Ratio plus(Ratio other) {
        if (large == null && other.large == null) {
            try {
                return denominator == other.denominator
                        ? of(Math.addExact(numerator, other.numerator), denominator)
                        : of(
                                Math.addExact(
                                        Math.multiplyExact(numerator, other.denominator),
                                        Math.multiplyExact(other.numerator, denominator)),
                                Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException beyond) {
                // done below, with numbers of any size
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Ratio minus(Ratio other) {
        return plus(other.large == null ? new Ratio(-other.numerator, other.denominator, null) : other.largeNegated());
    }

    private Ratio largeNegated() {
        return new Ratio(0, 1, new Large(top().negate(), bottom()));
    }

    public Ratio times(Ratio other) {
        if (large == null && other.large == null) {
            try {
                return of(
                        Math.multiplyExact(numerator, other.numerator),
                        Math.multiplyExact(denominator, other.denominator));
            } catch (ArithmeticException beyond) {
                // done below, with numbers of any size
            }
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /** So many times the fraction. */
    public Ratio times(long number) {
        long product = numerator * number;
        return large != null || Math.multiplyHigh(numerator, number) != product >> 63
                ? times(of(number, 1))
                : of(product, denominator);
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** This fraction of fen, rounded once to whole fen. */
    public Money toMoney(Rounding rounding) {
        return applyTo(1, rounding);
    }

    Money applyTo(long fen, Rounding rounding) {
        long product = numerator * fen;
        if (large != null || Math.multiplyHigh(numerator, fen) != product >> 63) {
            return applyLarge(fen, rounding);
        }
        long rest = Math.abs(product % denominator);
        boolean up = rounding == Rounding.HALF_UP && rest >= denominator - rest;
        return Money.ofFen(product / denominator + (up ? Long.signum(product) : 0));
    }

    private Money applyLarge(long fen, Rounding rounding) {
        BigInteger product = top().multiply(BigInteger.valueOf(fen));
        BigInteger[] parts = product.divideAndRemainder(bottom());
        boolean up = rounding == Rounding.HALF_UP && parts[1].abs().shiftLeft(1).compareTo(bottom()) >= 0;
        BigInteger rounded = up ? parts[0].add(BigInteger.valueOf(product.signum())) : parts[0];
        return Money.ofFen(rounded.longValueExact());
    }

    public boolean isNegative() {
        return large == null ? numerator < 0 : top().signum() < 0;
    }

    @Override
    public int compareTo(Ratio other) {
        if (large == null && other.large == null) {
            long left = numerator * other.denominator;
            long right = other.numerator * denominator;
            if (Math.multiplyHigh(numerator, other.denominator) == left >> 63
                    && Math.multiplyHigh(other.numerator, denominator) == right >> 63) {
                return Long.compare(left, right);
            }
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    private BigInteger top() {
        return large == null ? BigInteger.valueOf(numerator) : large.numerator;
    }

    private BigInteger bottom() {
        return large == null ? BigInteger.valueOf(denominator) : large.denominator;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        Ratio lowest = lowest();
        return large == null
                ? 31 * Long.hashCode(lowest.numerator) + Long.hashCode(lowest.denominator)
                : large.hashCode();
    }

    /** "5.22" for 5.22 %: exact where the decimals end, else the fraction "1/3". */
    public String percentText() {
        Ratio percent = times(HUNDRED).lowest();
        long power = 1;
        for (int scale = 0; percent.large == null && scale < DECIMALS; scale++) {
            if (power % percent.denominator == 0) {
                return decimal(percent.numerator, power / percent.denominator, scale);
            }
            power *= 10;
        }
        return percent.largeText();
    }

    /** The product, with so many decimals. */
    private static String decimal(long number, long times, int scale) {
        if (scale == 0) {
            return String.valueOf(number);
        }
        long product = number * times;
        BigDecimal exact = Math.multiplyHigh(number, times) == product >> 63
                ? BigDecimal.valueOf(product, scale)
                : new BigDecimal(BigInteger.valueOf(number).multiply(BigInteger.valueOf(times)), scale);
        return exact.toPlainString();
    }

    private String largeText() {
        try {
            BigDecimal exact = new BigDecimal(top()).divide(new BigDecimal(bottom()));
            return exact.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return toString();
        }
    }

    @Override
    public String toString() {
        Ratio lowest = lowest();
        return lowest.bottom().equals(BigInteger.ONE) ? lowest.top().toString() : lowest.top() + "/" + lowest.bottom();
    }
}
