package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files many loans a partner sends in one go, each as a case of its own, and keeps what came together on record. */
public final class BatchDesk {

    /** The most rows one batch may have. */
    public static final int ROWS = 10_000;

    private final Catalogue catalogue;
    private final CaseDesk cases;
    private final StatisticsDesk statistics;
    private final Reads reads;
    private final Commit commit;

    public BatchDesk(Catalogue catalogue, CaseDesk cases, StatisticsDesk statistics, LedgerWriter writer, Reads reads) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.statistics = statistics;
        this.reads = reads;
        this.commit = new Commit(writer);
    }

    /**
     * Files the rows of a CSV file, UTF-8 or GB18030.
     *
     * @param given what a row that does not say it states: scheme, date, bank, institution
     */
    public Answer csv(byte[] file, Map<String, String> given, Intent intent) {
        return csv(file, given, intent, JobProgress.unwatched());
    }

    Answer csv(byte[] file, Map<String, String> given, Intent intent, JobProgress progress) {
        return sent(() -> BatchSent.csv(catalogue, file, own(given, intent.caller())), intent, progress);
    }

    /** Files the rows of {@code {scheme, date, rows: [{reference, facts}]}}. */
    public Answer json(JsonNode request, Intent intent) {
        return json(request, intent, JobProgress.unwatched());
    }

    Answer json(JsonNode request, Intent intent, JobProgress progress) {
        return sent(() -> BatchSent.json(request, own(Map.of(), intent.caller())), intent, progress);
    }

    /** What was told of each row of a batch. */
    JsonNode rows(String batch) {
        return BatchBook.rows(reads, batch);
    }

    /** A partner's own code is known. */
    static Map<String, String> own(Map<String, String> given, Caller caller) {
        Map<String, String> whole = new TreeMap<>(given);
        if (isOfPartner(caller)) {
            whole.putIfAbsent(caller.role() == Role.BANK ? "bank" : "institution", caller.organisation());
        }
        return whole;
    }

    boolean isPartner(Caller caller) {
        return isOfPartner(caller);
    }

    private static boolean isOfPartner(Caller caller) {
        return caller.role() == Role.BANK || caller.role().isInstitution();
    }

    /** Why this caller may not send batches, if they may not. */
    Optional<Answer> refused(Intent intent) {
        String role = intent.caller().role().name();
        return isOfPartner(intent.caller())
                ? PositionRules.refusal(intent.caller(), Position.CLERK, intent.language())
                : Optional.of(refusal(
                        intent,
                        Fault.of(
                                "actor",
                                "ROLE_MAY_NOT",
                                role,
                                Text.of("批量文件由合作机构报送", "a partner sends batches"),
                                Role.GUARANTOR.name())));
    }

    private Answer sent(Supplier<BatchSent> reading, Intent intent, JobProgress progress) {
        Optional<Answer> refused = refused(intent);
        if (refused.isPresent()) {
            return refused.get();
        }
        BatchSent sent;
        try {
            sent = reading.get();
        } catch (IllegalArgumentException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return refusal(intent, Fault.of("", "FILE_UNREADABLE", "", Text.of("文件：" + why, why), ""));
        }
        if (sent.count() == 0 || sent.count() > ROWS) {
            return refusal(
                    intent,
                    Fault.of(
                            "",
                            "ROWS_TOO_MANY",
                            String.valueOf(sent.count()),
                            Text.of("一批须有 1 至 " + ROWS + " 行", "a batch has 1 to " + ROWS + " rows"),
                            ""));
        }
        return file(sent, intent, progress);
    }

    private Answer file(BatchSent sent, Intent intent, JobProgress progress) {
        String request = "batch " + sent.digest();
        if (intent.key().isEmpty() && !intent.dryRun()) {
            return commit.once(intent, request, tx -> Answer.ok(Json.object())); // says that a key is missing
        }
        Optional<Answer> before = commit.before(reads, intent, request);
        if (before.isPresent()) {
            return before.get().isProblem() ? before.get() : again(before.get());
        }
        List<ObjectNode> rows = new ArrayList<>();
        BatchFigures figures = new BatchFigures();
        BatchCounts counts;
        progress.of(sent.count());
        try {
            counts = new BatchClerks(
                            cases,
                            row -> intent.caller(),
                            sent.columns(),
                            intent.language(),
                            intent.dryRun(),
                            (row, result) -> {
                                progress.oneMore();
                                rows.add(result.json());
                                figures.add(row, result, intent.caller());
                            })
                    .file(progress.upToStop(sent.rows(), intent.language()));
        } catch (BatchStopped stopped) {
            return stopped.answer();
        }
        ObjectNode line = line(sent, counts, figures, intent);
        if (progress.isStopping()) {
            line.put("stoppedAfter", rows.size());
        }
        if (intent.dryRun()) {
            return Answer.ok(whole(line.put("dryRun", true), Json.array(rows, row -> row)));
        }
        Answer kept = commit.once(intent, request, tx -> {
            String id = BatchBook.keep(
                    tx,
                    intent.caller().organisation(),
                    line,
                    rows,
                    intent.caller().user());
            return Answer.created(Json.object().put("batch", id));
        });
        if (kept.isProblem() || kept.replayed()) {
            return kept.isProblem() ? kept : again(kept);
        }
        line.put("id", kept.body().path("batch").asString(""));
        return new Answer(kept.status(), whole(line, Json.array(rows, row -> row)), false);
    }

    private ObjectNode line(BatchSent sent, BatchCounts counts, BatchFigures figures, Intent intent) {
        Caller caller = intent.caller();
        ObjectNode line = Json.object()
                .put("id", "")
                .put("maker", caller.user())
                .put("organisation", caller.organisation())
                .put("digest", sent.digest());
        line.set("counts", counts.json());
        line.set("figures", figures.json(counts, statistics, caller));
        if (intent.dryRun()) {
            line.remove("id");
        }
        return line;
    }

    private static ObjectNode whole(ObjectNode line, JsonNode rows) {
        ObjectNode body = line.deepCopy();
        body.set("rows", rows);
        return body;
    }

    /** The answer given before, from what is on record of it. */
    private Answer again(Answer stored) {
        String id = stored.body().path("batch").asString("");
        return BatchBook.line(reads, id)
                .map(line -> new Answer(stored.status(), whole(line, BatchBook.rows(reads, id)), true))
                .orElse(stored);
    }

    private static Answer refusal(Intent intent, Fault fault) {
        return Problem.of(List.of(fault)).answer(List.of(fault), intent.language());
    }
}
