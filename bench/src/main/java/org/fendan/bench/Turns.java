package org.fendan.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Contenders that take turns on one thread: a round measures each once, and only figures of one round are divided. */
final class Turns {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** How many are done before the clock is looked at. */
    private static final int AT_ONCE = 64;

    /** The last answers, kept so that none is left out for being of no use. */
    private static final Object[] ANSWERS = new Object[AT_ONCE];

    private final List<Entrant> entrants;
    private final List<List<Seen>> rounds = new ArrayList<>();

    private Turns(List<Entrant> entrants) {
        this.entrants = List.copyOf(entrants);
    }

    /** Who takes part; {@code once} does the thing with this number. */
    record Entrant(String name, IntFunction<Object> once) {}

    /** What one turn came to, and the bytes each thing allocated. */
    record Seen(double perSecond, double bytes) {}

    /** Warms up each, and then measures all in turns. */
    static Turns taken(List<Entrant> entrants, double warmUpSeconds, double seconds, int rounds) {
        Turns turns = new Turns(entrants);
        for (Entrant entrant : entrants) {
            turn(entrant, warmUpSeconds);
        }
        for (int i = 0; i < rounds; i++) {
            turns.rounds.add(
                    entrants.stream().map(entrant -> turn(entrant, seconds)).toList());
        }
        return turns;
    }

    private static Seen turn(Entrant entrant, double seconds) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        int done = 0;
        long now = begun;
        while (now < end) {
            for (int i = 0; i < AT_ONCE; i++) {
                ANSWERS[i] = entrant.once().apply(done + i);
            }
            done += AT_ONCE;
            now = System.nanoTime();
        }
        double bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        return new Seen(done * 1e9 / (now - begun), bytes / done);
    }

    List<Entrant> entrants() {
        return entrants;
    }

    Spread spread(int entrant, ToDoubleFunction<Seen> figure) {
        return Spread.of(rounds.stream()
                .map(round -> figure.applyAsDouble(round.get(entrant)))
                .toList());
    }

    /** How many times as fast the one is as the other. */
    Spread ratio(int one, int other) {
        return Spread.of(rounds.stream()
                .map(round -> round.get(one).perSecond() / round.get(other).perSecond())
                .toList());
    }
}
