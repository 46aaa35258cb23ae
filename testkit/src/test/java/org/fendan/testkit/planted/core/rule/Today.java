package org.fendan.testkit.planted.core.rule;

import java.time.LocalDate;

/** Breaks nothingDependsOnTheMachine: it asks the clock. */
public final class Today {

    private Today() {}

    @SuppressWarnings("JavaTimeDefaultTimeZone") // on purpose
    public static LocalDate called() {
        return LocalDate.now();
    }
}
