package org.fendan.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through the rows of an import, to try them or to file them; one row is in memory at a time. */
final class BatchRuns {

    private static final int PART = 500;

    private final CaseDesk cases;
    private final StatisticsDesk statistics;
    private final Reads reads;
    private final Commit commit;

    BatchRuns(CaseDesk cases, StatisticsDesk statistics, LedgerWriter writer, Reads reads) {
        this.cases = cases;
        this.statistics = statistics;
        this.reads = reads;
        this.commit = new Commit(writer);
    }

    /** What has been told of rows so far, added up. */
    private static final class Sum {

        private final BatchFigures figures = new BatchFigures();
        private final Caller caller;
        private BatchCounts counts = BatchCounts.NONE;

        Sum(Caller caller) {
            this.caller = caller;
        }

        void add(BatchRow row, BatchRowResult result) {
            counts = counts.plus(result.outcome());
            figures.add(row, result, caller);
        }
    }

    /** Judges every row, tells of each, and keeps nothing in the ledger. */
    Answer trial(BatchSource source, BatchReport report, Intent intent, JobProgress progress) {
        Sum sum = new Sum(intent.caller());
        try {
            report.clear();
            progress.of(BatchFiles.count(source));
            try (BatchReport.Pen pen = report.pen()) {
                BatchTrial trial = new BatchTrial(cases, source.columns()::header, intent, (row, result) -> {
                    progress.oneMore();
                    sum.add(row, result);
                    pen.line(result.json());
                });
                progress.upToStop(source::read, intent.language()).read(trial::judge);
                trial.finish();
            }
            ObjectNode told = told(sum, progress);
            told.set("how", Json.text(BatchTrial.HOW));
            told.set("notes", Json.array(source.notes(), Json::text));
            return Answer.ok(told);
        } catch (BatchStopped stopped) {
            return stopped.answer();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ObjectNode told(Sum sum, JobProgress progress) {
        ObjectNode told = Json.object();
        told.set("counts", sum.counts.json());
        told.set("figures", sum.figures.json(sum.counts, statistics, sum.caller));
        if (progress.isStopping()) {
            told.put("stoppedAfter", sum.counts.rows());
        }
        return told;
    }

    /**
     * Files every row. What was told before this process began is not done again: it goes on behind it. A row that was
     * filed and not told of yet is found to be there already.
     */
    Answer file(BatchSource source, String digest, BatchReport report, Intent intent, JobProgress progress) {
        Sum sum = new Sum(intent.caller());
        try {
            progress.of(BatchFiles.count(source));
            long last = resume(source, report, sum, progress);
            try (BatchReport.Pen pen = report.pen()) {
                new BatchClerks(
                                cases,
                                row -> intent.caller(),
                                source.columns()::header,
                                intent.language(),
                                false,
                                (row, result) -> {
                                    progress.oneMore();
                                    sum.add(row, result);
                                    pen.line(result.json());
                                })
                        .file(behind(progress.upToStop(source::read, intent.language()), last));
            }
            ObjectNode told = told(sum, progress);
            return keep(told, digest, report, intent);
        } catch (BatchStopped stopped) {
            return stopped.answer();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BatchClerks.Rows behind(BatchClerks.Rows rows, long last) {
        return hears -> rows.read(row -> {
            if (row.line() > last) {
                hears.accept(row);
            }
        });
    }

    /** Adds up what was told before, and answers the last line it was told of. */
    private static long resume(BatchSource source, BatchReport report, Sum sum, JobProgress progress)
            throws IOException {
        report.pen().close();
        AtomicLong last = new AtomicLong();
        try (Stream<JsonNode> lines = report.lines()) {
            Iterator<JsonNode> told = lines.iterator();
            if (told.hasNext()) {
                source.read((BatchRow row) -> {
                    if (told.hasNext()) {
                        ObjectNode before = (ObjectNode) told.next();
                        last.set(before.path("line").longValue());
                        sum.add(row, BatchRowResult.told(before));
                        progress.oneMore();
                    }
                });
            }
        }
        return last.get();
    }

    /** Keeps the batch on record, a part at a time. */
    private Answer keep(ObjectNode told, String digest, BatchReport report, Intent intent) throws IOException {
        Caller caller = intent.caller();
        Answer opened = once(intent, "number", digest, tx -> {
            String id = BatchBook.open(tx, caller.organisation(), digest, caller.user());
            return Answer.created(Json.object().put("batch", id));
        });
        if (opened.isProblem()) {
            return opened;
        }
        String id = opened.body().path("batch").asString("");
        Optional<Answer> broken = parts(id, report, intent);
        if (broken.isPresent()) {
            return broken.get();
        }
        ObjectNode line = told.deepCopy()
                .put("maker", caller.user())
                .put("organisation", caller.organisation())
                .put("digest", digest);
        Answer closed = once(intent, "line", id, tx -> {
            BatchBook.close(tx, id, line, caller.user());
            return Answer.created(Json.object().put("batch", id));
        });
        return closed.isProblem() ? closed : Answer.ok(told.put("imported", id));
    }

    private Optional<Answer> parts(String id, BatchReport report, Intent intent) throws IOException {
        Set<String> brought =
                new HashSet<>(BatchBook.brought(reads, intent.caller().organisation()));
        List<ObjectNode> rows = new ArrayList<>();
        int part = 0;
        try (Stream<JsonNode> lines = report.lines()) {
            for (Iterator<JsonNode> each = lines.iterator(); each.hasNext(); ) {
                rows.add((ObjectNode) each.next());
                if (rows.size() == PART || !each.hasNext()) {
                    Answer kept = part(id, ++part, rows, brought, intent);
                    if (kept.isProblem()) {
                        return Optional.of(kept);
                    }
                    rows.clear();
                }
            }
        }
        return Optional.empty();
    }

    private Answer part(String id, int number, List<ObjectNode> rows, Set<String> brought, Intent intent) {
        Caller caller = intent.caller();
        List<String> fresh = rows.stream()
                .map(row -> row.path("case").asString(""))
                .filter(caseId -> !caseId.isEmpty() && brought.add(caseId))
                .toList();
        return once(intent, "part " + number, id, tx -> {
            BatchBook.part(tx, caller.organisation(), id, rows, fresh, caller.user());
            return Answer.created(Json.object().put("batch", id));
        });
    }

    private Answer once(
            Intent intent,
            String part,
            String about,
            java.util.function.Function<org.fendan.app.store.Transaction, Answer> work) {
        return commit.once(intent.part(" import " + part), "import " + about + " " + part, work);
    }
}
