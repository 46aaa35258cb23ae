package org.fendan.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** An exact fraction in lowest terms: a share, a rate, a multiple, or fen before rounding. */
public final class Ratio implements Comparable<Ratio> {

    public static final Ratio ZERO = of(0, 1);
    public static final Ratio ONE = of(1, 1);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final Pattern PERCENT = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,9})?");

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Ratio of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a fraction needs a denominator other than 0");
        }
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        BigInteger divisor = numerator.gcd(denominator).max(BigInteger.ONE);
        return new Ratio(
                numerator.multiply(sign).divide(divisor), denominator.abs().divide(divisor));
    }

    /** Reads a percentage without its sign: {@code percent("4.35")} is 87/2000. */
    public static Ratio percent(String percent) {
        if (!PERCENT.matcher(percent).matches()) {
            throw new IllegalArgumentException("not a percentage: \"" + percent + "\"");
        }
        BigDecimal value = new BigDecimal(percent);
        return of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()).multiply(HUNDRED));
    }

    public static Ratio percent(long percent) {
        return of(percent, 100);
    }

    public Ratio plus(Ratio other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(Ratio other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This fraction of fen, rounded once to whole fen. */
    public Money toMoney(Rounding rounding) {
        return applyTo(1, rounding);
    }

    Money applyTo(long fen, Rounding rounding) {
        BigInteger product = numerator.multiply(BigInteger.valueOf(fen));
        BigInteger[] parts = product.divideAndRemainder(denominator);
        boolean up = rounding == Rounding.HALF_UP && parts[1].abs().shiftLeft(1).compareTo(denominator) >= 0;
        BigInteger rounded = up ? parts[0].add(BigInteger.valueOf(product.signum())) : parts[0];
        return Money.ofFen(rounded.longValueExact());
    }

    public boolean isNegative() {
        return numerator.signum() < 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** "5.22" for 5.22 %: exact where the decimals end, else the fraction "1/3". */
    public String percentText() {
        Ratio percent = times(new Ratio(HUNDRED, BigInteger.ONE));
        try {
            BigDecimal exact = new BigDecimal(percent.numerator).divide(new BigDecimal(percent.denominator));
            return exact.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return percent.toString();
        }
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
