package org.fendan.app.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows batches, and takes a step on every case of one that allows it. */
public final class BatchSteps {

    private static final int UNDER_WAY = 256;

    private final Catalogue catalogue;
    private final CaseDesk cases;
    private final Reads reads;
    private final Commit commit;

    /** A case whose answer is not there yet. */
    private record Waiting(String caseId, Commit.Pending answer) {}

    public BatchSteps(Catalogue catalogue, CaseDesk cases, LedgerWriter writer, Reads reads) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.reads = reads;
        this.commit = new Commit(writer);
    }

    /** A page of batches, the newest first; {@code next} goes on behind it. */
    public Answer list(Optional<String> after, int limit, Caller caller) {
        List<JsonNode> lines = new ArrayList<>(BatchBook.all(reads).stream()
                .filter(line -> maySee(caller, line))
                .filter(line -> after.map(id -> id(line).compareTo(id) < 0).orElse(true))
                .toList());
        lines.sort(java.util.Comparator.comparing(BatchSteps::id).reversed());
        List<JsonNode> page = lines.subList(0, Math.min(limit, lines.size()));
        ObjectNode body = Json.object();
        body.set("batches", Json.array(page, line -> line));
        if (page.size() < lines.size()) {
            body.put("next", id(page.get(page.size() - 1)));
        }
        return Answer.ok(body);
    }

    private static String id(JsonNode line) {
        return line.path("id").asString("");
    }

    private static boolean maySee(Caller caller, JsonNode line) {
        return Wall.maySee(caller, line.path("organisation").asString(""));
    }

    /** A batch, its cases that are the caller's business, and how many of them stand at each stage. */
    public Answer one(String id, Caller caller, String language) {
        Optional<ObjectNode> line = BatchBook.line(reads, id);
        List<CaseRow> rows = line.map(found -> rows(found, caller)).orElse(List.of());
        if (line.isEmpty() || (!maySee(caller, line.get()) && rows.isEmpty())) {
            return absent(id, language);
        }
        ObjectNode body =
                maySee(caller, line.get()) ? line.get() : Json.object().put("id", id);
        TreeMap<String, Integer> stages = new TreeMap<>();
        rows.forEach(row -> stages.merge(row.stage(), 1, Integer::sum));
        ObjectNode counted = Json.object();
        stages.forEach(counted::put);
        body.set("stages", counted);
        body.set(
                "cases",
                Json.array(
                        rows,
                        row -> Json.object()
                                .put("case", row.id())
                                .put("enterprise", row.enterprise())
                                .put("stage", row.stage())));
        return Answer.ok(body);
    }

    private List<CaseRow> rows(JsonNode line, Caller caller) {
        return BatchBook.cases(reads, line.path("organisation").asString(""), id(line)).stream()
                .flatMap(caseId -> reads.caseRow(caseId).stream())
                .filter(row -> Wall.maySee(caller, row))
                .toList();
    }

    /**
     * Takes one step on every case that allows it, each for itself, and tells of each; what the case itself tells (the
     * charge due, the sum approved) may be left out. Sending it again takes nothing twice.
     */
    public Answer step(String id, String step, JsonNode request, Intent intent) {
        Optional<ObjectNode> line = BatchBook.line(reads, id);
        List<CaseRow> rows = line.map(found -> rows(found, intent.caller())).orElse(List.of());
        if (rows.isEmpty()) {
            return absent(id, intent.language());
        }
        if (rows.stream().noneMatch(row -> hasStep(row, step))) {
            rows.stream().filter(row -> !isLoaded(row)).findFirst().ifPresent(row -> {
                throw new SchemeAbsent(row.scheme(), row.editionDate(), Optional.empty());
            });
            return Problem.NOT_FOUND.answer(
                    Text.of("本批案件没有步骤“" + step + "”", "no case of this batch has a step \"" + step + "\""),
                    intent.language());
        }
        String content = "batch-step " + id + " " + step + " " + Json.write(request);
        if (intent.key().isEmpty() && !intent.dryRun()) {
            return commit.once(intent, content, tx -> Answer.ok(Json.object())); // says that a key is missing
        }
        Optional<Answer> before = commit.before(reads, intent, content);
        if (before.filter(Answer::isProblem).isPresent()) {
            return before.get();
        }
        BatchStepResults results = new BatchStepResults(intent.dryRun());
        take(rows, step, request, intent, results);
        ObjectNode body = results.json().put("batch", id).put("step", step);
        if (results.stopped().isPresent()) {
            return results.stopped().get();
        }
        if (!intent.dryRun()) {
            commit.once(intent, content, tx -> {
                tx.append(org.fendan.app.store.Draft.by(intent.caller().user()));
                return Answer.ok(Json.object().put("batch", id));
            });
        }
        return new Answer(200, body, before.isPresent());
    }

    private void take(List<CaseRow> rows, String step, JsonNode request, Intent intent, BatchStepResults results) {
        if (intent.dryRun()) {
            cases.rehearse(tx ->
                    rows.forEach(row -> results.add(row.id(), cases.stepWithin(tx, row.id(), step, request, intent))));
            return;
        }
        Deque<Waiting> underWay = new ArrayDeque<>();
        String key = intent.caller().user() + ":" + intent.key().orElseThrow() + "/";
        for (CaseRow row : rows) {
            if (underWay.size() == UNDER_WAY) {
                results.add(
                        underWay.element().caseId(), underWay.remove().answer().await());
            }
            underWay.add(new Waiting(row.id(), cases.stepLater(key + row.id(), row.id(), step, request, intent)));
        }
        underWay.forEach(
                waiting -> results.add(waiting.caseId(), waiting.answer().await()));
    }

    private boolean isLoaded(CaseRow row) {
        return catalogue.edition(row.scheme(), row.editionDate()).isPresent();
    }

    private boolean hasStep(CaseRow row, String step) {
        return catalogue
                .edition(row.scheme(), row.editionDate())
                .flatMap(scheme -> scheme.procedure().step(step))
                .isPresent();
    }

    private static Answer absent(String id, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有批次 " + id, "there is no batch " + id), language);
    }
}
