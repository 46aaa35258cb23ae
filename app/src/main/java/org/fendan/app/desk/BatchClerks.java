package org.fendan.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fendan.app.store.QueueFull;
import org.fendan.app.store.Transaction;
import org.fendan.app.store.WriteRefused;

/**
 * File row after row without waiting for each, so that rows share the ledger's commits, and tell of each in the order of
 * the file. The ledger's one line keeps that order, so a ceiling is met by the rows as they come.
 *
 * <p>A refusal is not kept: the corrected row may come again. A dry run judges all rows together, each after those that
 * would be accepted before it.
 */
public final class BatchClerks {

    private static final int UNDER_WAY = 256;

    private final CaseDesk cases;
    private final Function<BatchRow, Caller> callers;
    private final UnaryOperator<String> columns;
    private final String language;
    private final boolean dryRun;
    private final BiConsumer<BatchRow, BatchRowResult> hears;
    private final Deque<Waiting> underWay = new ArrayDeque<>();
    private BatchCounts counts = BatchCounts.NONE;

    /** A row whose answer is not there yet. */
    private record Waiting(BatchRow row, Commit.Pending answer) {}

    /** Shows rows, one after the other. */
    @FunctionalInterface
    public interface Rows {
        void read(Consumer<BatchRow> hears) throws IOException;
    }

    /**
     * @param callers on whose behalf each row is filed
     * @param columns what the file calls the value at an address, such as "facts.loanAmount"
     */
    public BatchClerks(
            CaseDesk cases,
            Function<BatchRow, Caller> callers,
            UnaryOperator<String> columns,
            String language,
            boolean dryRun,
            BiConsumer<BatchRow, BatchRowResult> hears) {
        this.cases = cases;
        this.callers = callers;
        this.columns = columns;
        this.language = language;
        this.dryRun = dryRun;
        this.hears = hears;
    }

    public BatchCounts file(Rows rows) {
        if (dryRun) {
            rehearse(rows);
        } else {
            read(rows, this::take);
            while (!underWay.isEmpty()) {
                tellFirst();
            }
        }
        return counts;
    }

    private void rehearse(Rows rows) {
        try {
            cases.rehearse(tx -> read(rows, row -> tell(row, tried(tx, row))));
        } catch (QueueFull full) {
            throw new BatchStopped(String.valueOf(full.getMessage()), Commit.busy(language));
        } catch (WriteRefused stopped) {
            throw new BatchStopped(String.valueOf(stopped.getMessage()), Commit.stopped(stopped, language));
        }
    }

    private static void read(Rows rows, Consumer<BatchRow> hears) {
        try {
            rows.read(hears);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(BatchRow row) {
        if (underWay.size() == UNDER_WAY) {
            tellFirst();
        }
        underWay.add(new Waiting(
                row,
                row.unreadable(language).map(Commit.Pending::of).orElseGet(() -> cases.fileLater(row, intent(row)))));
    }

    private Answer tried(Transaction tx, BatchRow row) {
        return row.unreadable(language).orElseGet(() -> cases.fileWithin(tx, row, intent(row)));
    }

    private Intent intent(BatchRow row) {
        return new Intent(callers.apply(row), Optional.empty(), dryRun, language, Optional.empty());
    }

    private void tellFirst() {
        Waiting first = underWay.remove();
        tell(first.row(), first.answer().await());
    }

    private void tell(BatchRow row, Answer answer) {
        if (answer.status() >= 500) {
            String why = answer.body().path("detail").asString("");
            throw new BatchStopped("第 " + row.line() + " 行 / line " + row.line() + ": " + why, answer);
        }
        BatchRowResult result = row.hasAllCells()
                ? BatchRowResult.of(row, columns, answer, dryRun, language)
                : BatchRowResult.ragged(row, language);
        counts = counts.plus(result.outcome());
        hears.accept(row, result);
    }
}
