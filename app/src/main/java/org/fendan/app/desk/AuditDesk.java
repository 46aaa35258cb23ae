package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.QueueFull;
import org.fendan.app.store.Transaction;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what has no work of its own to stand beside: sign-ins, refusals at the door, unmasking.
 *
 * <p>Whoever asks does not wait: lines go into the ledger a moment later, many in one entry. Where there are more than
 * can be kept, their number is; of many refusals alike within a minute the first stand whole, and how many more there were.
 */
public final class AuditDesk implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AuditDesk.class.getName());
    private static final int WAITING = 10_000;
    private static final int TOGETHER = 500;
    private static final long PAUSE_MS = 200;
    private static final int REFUSED = 400;

    private final LedgerWriter writer;
    private final BlockingQueue<ObjectNode> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Repeats repeats = new Repeats(System::nanoTime);
    private final Thread thread = new Thread(this::write, "fendan-audit");
    private volatile boolean closing;

    public AuditDesk(LedgerWriter writer) {
        this.writer = writer;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Notes what somebody did, or was refused.
     *
     * @param caller empty where nobody is signed in
     * @param what such as "GET /api/v1/cases/C000001"
     * @param status as HTTP has it
     * @param code of the problem, or a word for what it was
     */
    public void note(Optional<Caller> caller, Source source, String what, int status, String code) {
        ObjectNode line = caller.map(known -> Audit.line(known, source, what))
                .orElseGet(() -> Audit.nobody(source, what))
                .put("status", status)
                .put("code", code);
        boolean counted = status >= REFUSED && !repeats.isWhole(line);
        if (!counted && (closing || !waiting.offer(line))) {
            lost.incrementAndGet();
        }
    }

    private void write() {
        try {
            while (!closing || !waiting.isEmpty()) {
                ObjectNode first = waiting.poll(PAUSE_MS, TimeUnit.MILLISECONDS);
                List<ObjectNode> lines = new ArrayList<>(repeats.over());
                Optional.ofNullable(first).ifPresent(lines::add);
                waiting.drainTo(lines, TOGETHER);
                keep(lines);
            }
            keep(repeats.all());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(List<ObjectNode> lines) throws InterruptedException {
        boolean waits = !lines.isEmpty();
        while (waits) {
            try {
                writer.run(tx -> keep(tx, lines));
                return;
            } catch (QueueFull full) {
                Thread.sleep(PAUSE_MS);
            } catch (RuntimeException refused) {
                lost.addAndGet(lines.size());
                LOG.log(
                        Level.WARNING,
                        refused,
                        () -> "not kept in the audit: " + Json.write(Json.array(lines, l -> l)));
                waits = false;
            }
        }
    }

    private long keep(Transaction tx, List<ObjectNode> lines) {
        tx.append(Draft.by("audit"));
        lines.forEach(line -> Audit.keep(tx, line));
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            Audit.keep(tx, Audit.nobody(Source.HERE, "audit").put("lost", missing));
        }
        return tx.sequence();
    }

    /** Keeps what waits, then stops. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
