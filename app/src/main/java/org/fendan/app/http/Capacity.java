package org.fendan.app.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** How many requests are worked on at once, and whether the ledger's line still has room. */
public final class Capacity {

    private final int most;
    private final BooleanSupplier lineFull;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * @param most how many requests at once; 0 for as many as come
     * @param lineFull whether nothing more can wait to be written
     */
    public Capacity(int most, BooleanSupplier lineFull) {
        this.most = most == 0 ? Integer.MAX_VALUE : most;
        this.lineFull = lineFull;
    }

    int most() {
        return most;
    }

    int underWay() {
        return underWay.get();
    }

    boolean isFull() {
        return underWay.get() >= most;
    }

    boolean isLineFull() {
        return lineFull.getAsBoolean();
    }

    /** Takes a place, if one is left; it is to be {@linkplain #leave left} again. */
    boolean enter() {
        if (underWay.incrementAndGet() <= most) {
            return true;
        }
        underWay.decrementAndGet();
        return false;
    }

    void leave() {
        underWay.decrementAndGet();
    }
}
