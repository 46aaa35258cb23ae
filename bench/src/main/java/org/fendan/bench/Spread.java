package org.fendan.bench;

import java.util.List;
import java.util.Locale;

/** Several measurements of one thing: the middle one, the least and the greatest. */
record Spread(double median, double least, double greatest) {

    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1));
    }

    /** As a cell of the report: the median and, behind it, the range. */
    String cell(int decimals) {
        return figure(median, decimals) + " (" + figure(least, decimals) + "–" + figure(greatest, decimals) + ")";
    }

    /** As a cell, with as many decimals as its size makes useful. */
    String cell() {
        return cell(decimals(median));
    }

    /** With as many decimals as its size makes useful. */
    static String figure(double value) {
        return figure(value, decimals(value));
    }

    private static int decimals(double value) {
        return value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    }

    static String figure(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
