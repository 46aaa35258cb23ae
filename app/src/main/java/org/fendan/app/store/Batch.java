package org.fendan.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Rejection;

/** Works that share one block and one commit, each on branches of its own of the book and of the sheet of rows. */
final class Batch {

    private final Book book;
    private final Book branch;
    private final Sheet sheet;
    private final Head head;
    private final long sequence;
    private final Supplier<String> now;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Rejection> refused = new ArrayList<>();

    /** A batch behind the block {@code head} and the entry numbered {@code sequence}. */
    Batch(Kept kept, Book book, Head head, long sequence, Supplier<String> now) {
        this.book = book;
        this.branch = book.branch();
        this.sheet = new Sheet(kept);
        this.head = head;
        this.sequence = sequence;
        this.now = now;
    }

    /** Does one work; whatever it throws undoes it alone, unless the store itself failed. */
    void run(Job<?> job) {
        Book own = branch.branch();
        Sheet rows = sheet.branch();
        Transaction tx = new Transaction(own, rows, Math.addExact(lastSequence(), 1), job.isRehearsal());
        try {
            job.run(tx);
            Optional<Entry> entry = tx.entry(now.get());
            if (!job.isRehearsal()) {
                own.merge();
                rows.merge();
                entry.ifPresent(entries::add);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError thrown) {
            if (SqlFault.isOfStorage(thrown)) {
                throw thrown;
            }
            job.undone(thrown);
        } finally {
            if (!job.isRehearsal()) {
                tx.refusal().ifPresent(refused::add);
            }
        }
    }

    /** Why chains were refused, each time one was. */
    List<Rejection> refused() {
        return refused;
    }

    /** All of it, sealed as one block behind the head. */
    Change seal() {
        Optional<Block> block = entries.isEmpty() ? Optional.empty() : Optional.of(Block.seal(head, entries));
        return new Change(block, book, branch, sheet);
    }

    /** Lets the book follow what was kept. */
    void settle() {
        branch.merge();
        book.forget();
    }

    long lastSequence() {
        return sequence + entries.size();
    }
}
