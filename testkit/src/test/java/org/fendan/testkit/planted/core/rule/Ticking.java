package org.fendan.testkit.planted.core.rule;

/** Breaks nothingDependsOnTheMachine: it asks the clock of the machine. */
public final class Ticking {

    private Ticking() {}

    public static long ticks() {
        return System.nanoTime();
    }
}
