package org.fendan.app.web.figures;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** An axis whose steps are one, two or five of a power of ten, and which holds zero. */
record Scale(long from, long to, long step) {

    private static final int STEPS = 5;
    private static final List<Integer> NICE = List.of(1, 2, 5);

    static Scale of(long least, long most, Measure measure) {
        long low = Math.min(0, least);
        long high = Math.max(low + 1, Math.max(0, most));
        long step = step(high - low, measure.one());
        return new Scale(Math.floorDiv(low, step) * step, -Math.floorDiv(-high, step) * step, step);
    }

    private static long step(long span, long one) {
        return Stream.iterate(one, power -> power * 10)
                .flatMap(power -> NICE.stream().map(nice -> nice * power))
                .filter(step -> step * STEPS >= span)
                .findFirst()
                .orElseThrow();
    }

    LongStream ticks() {
        return LongStream.rangeClosed(0, (to - from) / step).map(i -> from + i * step);
    }

    /** Where a value stands on so many points, from the axis' beginning. */
    int at(long value, int points) {
        return Math.toIntExact((value - from) * points / (to - from));
    }
}
