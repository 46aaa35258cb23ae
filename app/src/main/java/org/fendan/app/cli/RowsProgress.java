package org.fendan.app.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.fendan.app.desk.Watching;

/** One line on a terminal that tells how much of a file is read, how many rows are done, how fast, and how long still. */
final class RowsProgress implements Watching {

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final double MEGABYTE = 1e6;

    private final Terminal terminal;
    private final long begun = System.nanoTime();
    private long shown = begun;
    private long read;
    private long size;

    RowsProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(long done, long of) {
        read = done;
        size = of;
    }

    void rows(long rows) {
        long now = System.nanoTime();
        if (size > 0 && now - shown >= BETWEEN) {
            shown = now;
            double seconds = (double) (now - begun) / TimeUnit.SECONDS.toNanos(1);
            String bar = ProgressLine.bar(read, size)
                    + String.format(Locale.ROOT, "%.1f / %.1f MB  ", read / MEGABYTE, size / MEGABYTE);
            String left = ProgressLine.left(now - begun, read, size);
            terminal.progress(
                    bar + String.format(Locale.ROOT, "%,d 行  %,.0f 行/秒  剩余 ", rows, rows / seconds) + left,
                    bar + String.format(Locale.ROOT, "%,d rows  %,.0f rows/s  ", rows, rows / seconds) + left
                            + " left");
        }
    }
}
