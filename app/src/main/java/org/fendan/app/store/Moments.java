package org.fendan.app.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The moments entries are recorded at: UTC with six decimals, so that they sort as text; they never go back. */
final class Moments implements Supplier<String> {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final InstantSource clock;
    private Instant last;

    /** Moments no earlier than that of the last entry kept. */
    Moments(InstantSource clock, Instant last) {
        this.clock = clock;
        this.last = last;
    }

    @Override
    public String get() {
        Instant read = clock.instant().truncatedTo(ChronoUnit.MICROS);
        last = read.isAfter(last) ? read : last;
        return text(last);
    }

    /** A moment as entries hold it. */
    static String text(Instant moment) {
        return FORM.format(moment);
    }
}
