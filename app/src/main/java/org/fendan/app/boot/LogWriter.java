package org.fendan.app.boot;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Writes lines to the console at once, and makes nobody wait for another's: whoever finds it busy leaves the line to the
 * one who is writing, who does not go before all lines are written.
 */
final class LogWriter extends Handler {

    private final PrintStream console = System.err;
    private final Queue<byte[]> lines = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    LogWriter(Level level) {
        setLevel(level);
    }

    @Override
    public void publish(LogRecord line) {
        if (!isLoggable(line)) {
            return;
        }
        try {
            lines.add(getFormatter().format(line).getBytes(Charset.defaultCharset()));
        } catch (RuntimeException unsayable) {
            reportError(null, unsayable, ErrorManager.FORMAT_FAILURE);
            return;
        }
        write();
    }

    /** A line that comes while the last ones are written out is found by its writer, or by the one who wrote. */
    private void write() {
        while (!lines.isEmpty() && writing.tryLock()) {
            try {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (byte[] line = lines.poll(); line != null; line = lines.poll()) {
                    all.writeBytes(line);
                }
                console.write(all.toByteArray(), 0, all.size());
                console.flush();
            } finally {
                writing.unlock();
            }
        }
    }

    @Override
    public void flush() {
        write();
        console.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
