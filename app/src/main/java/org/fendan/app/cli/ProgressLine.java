package org.fendan.app.cli;

import java.util.concurrent.TimeUnit;
import org.fendan.app.desk.Watching;

/** One line on a terminal that tells how far long work has come and how long it will still take; elsewhere nothing. */
final class ProgressLine implements Watching, AutoCloseable {

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int WIDTH = 24;
    private static final int WHOLE = 100;

    private final Terminal terminal;
    private final long begun = System.nanoTime();
    private long shown = begun - BETWEEN;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void at(long done, long of) {
        long now = System.nanoTime();
        if (of > 0 && now - shown >= BETWEEN) {
            shown = now;
            String bar = bar(done, of) + String.format(java.util.Locale.ROOT, "%,d / %,d", done, of);
            String left = left(now - begun, done, of);
            terminal.progress(bar + "  剩余 " + left, bar + "  " + left + " left");
        }
    }

    /** "[######------------------] 25%  ". */
    static String bar(long done, long of) {
        int full = (int) Math.min(WIDTH, done * WIDTH / of);
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + done * WHOLE / of + "%  ";
    }

    /** How long it will still take at the pace so far, in minutes and seconds. */
    static String left(long passed, long done, long of) {
        if (done == 0) {
            return "?";
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds((long) ((double) passed * (of - done) / done));
        return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    @Override
    public void close() {
        terminal.progressDone();
    }
}
