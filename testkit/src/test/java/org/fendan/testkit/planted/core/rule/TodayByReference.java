package org.fendan.testkit.planted.core.rule;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Breaks nothingDependsOnTheMachine: it hands on a clock to ask later. */
public final class TodayByReference {

    private TodayByReference() {}

    public static Supplier<LocalDate> referred() {
        return LocalDate::now;
    }
}
