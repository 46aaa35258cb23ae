package org.fendan.app.web.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fund as a picture: what of its balance is free and what is held, and the floor and the ceiling where there is one.
 *
 * @param label all its figures in words
 * @param free how wide the free part is, in thousandths
 * @param held how wide the held part is
 * @param floor where the floor stands; -1 where there is none
 */
public record Gauge(String label, int free, int held, int floor, int ceiling) {

    /** The picture is this wide; a drawing scales. */
    public static final int WIDTH = 1000;

    private static final int NONE = -1;

    static Gauge of(
            String label,
            BigDecimal available,
            BigDecimal held,
            Optional<BigDecimal> floor,
            Optional<BigDecimal> ceiling) {
        BigDecimal most = Stream.of(Optional.of(available.add(held)), floor, ceiling)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return new Gauge(
                label,
                wide(available, most),
                wide(held, most),
                floor.map(sum -> wide(sum, most)).orElse(NONE),
                ceiling.map(sum -> wide(sum, most)).orElse(NONE));
    }

    private static int wide(BigDecimal part, BigDecimal most) {
        return part.max(BigDecimal.ZERO)
                .movePointRight(3)
                .divide(most, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(WIDTH))
                .intValue();
    }
}
