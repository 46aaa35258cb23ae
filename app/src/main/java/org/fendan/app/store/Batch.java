package org.fendan.app.store;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.jdbi.v3.core.Handle;

/** Works that share one database transaction and one block, each behind a savepoint of its own. */
final class Batch {

    private static final String SAVEPOINT = "work";

    private final Handle handle;
    private final Book book;
    private final Book branch;
    private final Head head;
    private final long sequence;
    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();

    /** A batch behind the block {@code head} and the entry numbered {@code sequence}. */
    Batch(Handle handle, Book book, Head head, long sequence, InstantSource clock) {
        this.handle = handle;
        this.book = book;
        this.branch = book.branch();
        this.head = head;
        this.sequence = sequence;
        this.clock = clock;
    }

    void run(Job<?> job) {
        Book own = branch.branch();
        handle.savepoint(SAVEPOINT);
        try {
            Transaction tx = new Transaction(handle, own, nextSequence(), job.isRehearsal());
            job.run(tx);
            Optional<Entry> entry = tx.entry(clock.instant().toString());
            if (job.isRehearsal()) {
                handle.rollbackToSavepoint(SAVEPOINT);
            } else {
                handle.releaseSavepoint(SAVEPOINT);
                own.merge();
                entry.ifPresent(entries::add);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError thrown) {
            if (isStorageFailure(thrown)) {
                throw thrown;
            }
            handle.rollbackToSavepoint(SAVEPOINT);
            job.undone(thrown);
        }
    }

    /** Whether the store itself failed; a value a column refuses (SQL states 22 and 23) is the work's own fault. */
    private static boolean isStorageFailure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = Optional.ofNullable(sql.getSQLState()).orElse("");
                return !state.startsWith("22") && !state.startsWith("23");
            }
        }
        return false;
    }

    /** Seals what was written as one block and commits; answers the head after it. */
    Head commit() {
        Head sealed = head;
        if (!entries.isEmpty()) {
            Block block = Block.seal(head, entries);
            new JdbiJournal(handle).append(block);
            new LedgerRows(handle, book, branch).write(entries);
            sealed = block.head();
        }
        handle.commit();
        return sealed;
    }

    /** Lets the book follow what was committed. */
    void settle() {
        branch.merge();
    }

    long lastSequence() {
        return sequence + entries.size();
    }

    private long nextSequence() {
        return Math.addExact(lastSequence(), 1);
    }
}
