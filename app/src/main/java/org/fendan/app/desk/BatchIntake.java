package org.fendan.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Store;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a file of loans in, tries it, files it and takes it back, each as a job; however long the file is, few of its
 * rows are in memory at a time. The file and what was told of its rows lie on disk; that there is an import, which jobs
 * it had and what came of them is on record.
 */
public final class BatchIntake {

    /** The largest file, in bytes, and the most loans in one. */
    public static final long LARGEST = 64_000_000;

    private static final String REGISTER = "imports";
    private static final String TRIAL = "trial";
    private static final String FILING = "filing";
    private static final String UNDO = "undo";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final BatchDesk batches;
    private final BatchRuns runs;
    private final BatchUndo undo;
    private final BatchUploads uploads;
    private final JobDesk jobs;
    private final Reads reads;
    private final Commit commit;
    private final InstantSource clock = InstantSource.system();

    public BatchIntake(
            Catalogue catalogue,
            BatchDesk batches,
            CaseDesk cases,
            StatisticsDesk statistics,
            JobDesk jobs,
            Store store,
            Path folder) {
        this.catalogue = catalogue;
        this.batches = batches;
        this.runs = new BatchRuns(cases, statistics, store.writer(), store.reads());
        this.undo = new BatchUndo(catalogue, cases, store.reads());
        this.uploads = new BatchUploads(catalogue, folder);
        this.jobs = jobs;
        this.reads = store.reads();
        this.commit = new Commit(store.writer());
    }

    /** Writes the workbook a scheme's loans are filled into; false where there is no such scheme. */
    public boolean template(String scheme, OutputStream out) throws IOException {
        return BatchTemplateBook.write(catalogue, scheme, out);
    }

    /** Whether files of loans are taken from this caller. */
    public Optional<Answer> refused(Intent intent) {
        return batches.refused(intent);
    }

    /**
     * Takes a file in; what cannot be read at all is refused here.
     *
     * @param given what a row that does not say it states: scheme, date
     */
    public Answer upload(InputStream file, String name, Map<String, String> given, Intent intent) {
        Optional<Answer> refused = refused(intent);
        if (refused.isPresent()) {
            return refused.get();
        }
        BatchUploads.Kept kept = uploads.keep(file);
        Map<String, String> whole = BatchDesk.own(given, intent.caller());
        ObjectNode line = Json.object()
                .put("file", name)
                .put("form", kept.isWorkbook() ? "XLSX" : "CSV")
                .put("bytes", kept.bytes())
                .put("digest", kept.digest())
                .put("by", intent.caller().user())
                .put("organisation", intent.caller().organisation())
                .put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        line.set("given", Json.strings(new TreeMap<>(whole)));
        try {
            line.set("notes", Json.array(uploads.open(kept.digest(), whole).notes(), Json::text));
        } catch (IllegalArgumentException | IOException unreadable) {
            return unreadable(unreadable, intent.language());
        }
        return commit.once(intent, "import " + kept.digest() + " " + whole, tx -> {
            tx.append(Draft.by(intent.caller().user()));
            String id = String.format(Locale.ROOT, "U%06d", tx.nextNumber("import"));
            tx.appendRegister(REGISTER, id, Json.write(line.put("id", id)));
            return Answer.created(Json.object().put("import", id));
        });
    }

    private static Answer unreadable(Exception unreadable, String language) {
        String why = String.valueOf(unreadable.getMessage());
        Fault fault = Fault.of("file", "FILE_UNREADABLE", "", Text.of("文件：" + why, why), "");
        return Problem.REQUEST_INVALID.answer(List.of(fault), language);
    }

    /** The caller's imports, the newest first, each with its jobs. */
    public List<ObjectNode> list(Caller caller) {
        Map<String, JsonNode> lines = new LinkedHashMap<>();
        reads.registerAll(REGISTER).forEach(row -> lines.put(row.subject(), Json.read(row.body())));
        List<ObjectNode> mine = new ArrayList<>();
        lines.values().stream()
                .filter(line -> maySee(line, caller))
                .forEach(line -> mine.add(0, withJobs((ObjectNode) line)));
        return mine;
    }

    private static boolean maySee(JsonNode line, Caller caller) {
        return Wall.maySee(caller, line.path("organisation").asString(""));
    }

    /** An import of the caller's, with its jobs as they stand. */
    public Answer one(String id, Caller caller, String language) {
        return find(id, caller).map(line -> Answer.ok(withJobs(line))).orElseGet(() -> absent(id, language));
    }

    private Optional<ObjectNode> find(String id, Caller caller) {
        return reads.register(REGISTER, id).stream()
                .reduce((first, last) -> last)
                .map(row -> (ObjectNode) Json.read(row.body()))
                .filter(line -> maySee(line, caller));
    }

    private ObjectNode withJobs(ObjectNode line) {
        for (String work : List.of(TRIAL, FILING, UNDO)) {
            String job = line.path(work).path("job").asString("");
            jobs.shown(job).ifPresent(shown -> line.set(work, shown));
        }
        return line;
    }

    private static Answer absent(String id, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有导入 " + id, "there is no import " + id), language);
    }

    /** Judges every row and keeps nothing of them. */
    public Answer trial(String id, Intent intent) {
        return work(
                id,
                TRIAL,
                JobKind.IMPORT_TRIAL,
                intent,
                line -> (source, keyed) ->
                        progress -> named(id, runs.trial(source, uploads.report(id, TRIAL), keyed, progress)));
    }

    /** Files every row; asked for again after an interruption, it goes on where it stopped. */
    public Answer file(String id, Intent intent) {
        return work(id, FILING, JobKind.IMPORT, intent, line -> (source, keyed) -> {
            String digest = digest(line);
            return progress ->
                    named(id, runs.file(source, digest, uploads.report(id, FILING), keyed.part(" job"), progress));
        });
    }

    /** Names the same batch that the same file makes over the API. */
    private static String digest(JsonNode line) {
        return Sha256.of((line.path("given") + line.path("digest").asString(""))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Answer named(String id, Answer answer) {
        if (!answer.isProblem()) {
            answer.body().put("import", id);
        }
        return answer;
    }

    /** What a job does with an import, once its file is open. */
    private interface Doing {
        Function<JobProgress, Answer> on(BatchSource source, Intent keyed);
    }

    private Answer work(String id, String name, JobKind kind, Intent intent, Function<ObjectNode, Doing> work) {
        Optional<Answer> refused = refused(intent);
        Optional<ObjectNode> found = find(id, intent.caller());
        if (refused.isPresent() || found.isEmpty()) {
            return refused.orElseGet(() -> absent(id, intent.language()));
        }
        ObjectNode line = found.get();
        try {
            BatchSource source = uploads.open(line.path("digest").asString(""), given(line));
            Intent keyed = keyed(line, name, intent);
            Function<JobProgress, Answer> doing = work.apply(line).on(source, keyed);
            return begun(id, name, keyed, jobs.begin(kind, id, keyed, doing));
        } catch (IllegalArgumentException unreadable) {
            return unreadable(unreadable, intent.language());
        }
    }

    private static Map<String, String> given(JsonNode line) {
        Map<String, String> given = new TreeMap<>();
        line.path("given")
                .properties()
                .forEach(one -> given.put(one.getKey(), one.getValue().asString("")));
        return given;
    }

    /** Work that was interrupted goes on under the key it had. */
    private Intent keyed(JsonNode line, String name, Intent intent) {
        JsonNode before = line.path(name);
        boolean goesOn = before.has("job")
                && before.path("by").asString("").equals(intent.caller().user())
                && jobs.shown(before.path("job").asString(""))
                        .filter(job -> !job.has("ended"))
                        .isPresent();
        Optional<String> key = goesOn ? Optional.of(before.path("key").asString("")) : intent.key();
        return new Intent(intent.caller(), key, false, intent.language(), Optional.empty(), intent.source());
    }

    private Answer begun(String id, String name, Intent keyed, Answer job) {
        if (job.isProblem()) {
            return job;
        }
        ObjectNode link = Json.object()
                .put("job", job.body().path("id").asString(""))
                .put("key", keyed.key().orElse(""))
                .put("by", keyed.caller().user());
        Answer kept = commit.once(keyed.part(" link"), "import " + id + " " + name, tx -> {
            tx.append(Draft.by(keyed.caller().user()));
            ObjectNode now = tx.register(REGISTER, id).stream()
                    .reduce((first, last) -> last)
                    .map(row -> (ObjectNode) Json.read(row.body()))
                    .orElseGet(() -> Json.object()
                            .put("id", id)
                            .put("organisation", keyed.caller().organisation()));
            now.set(name, link);
            tx.appendRegister(REGISTER, id, Json.write(now));
            return Answer.ok(Json.object().put("import", id));
        });
        return kept.isProblem() ? kept : job;
    }

    /** Whether the rows of an import are the caller's to see: those of their own organisation, not of others. */
    public boolean maySeeRows(JsonNode line, Caller caller) {
        return caller.organisation().equals(line.path("organisation").asString("")) && batches.isPartner(caller);
    }

    /** What was told of the refused rows, as they are read; to be closed. */
    public Stream<JsonNode> refusedRows(String id, boolean filed) {
        try {
            return uploads.report(id, filed ? FILING : TRIAL).lines().filter(BatchReport::isRefused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes the file back with what is wrong in it. */
    public void giveBack(JsonNode line, boolean filed, boolean all, OutputStream out) throws IOException {
        String id = line.path("id").asString("");
        BatchSource source = uploads.open(line.path("digest").asString(""), given(line));
        BatchReturned returned = new BatchReturned(source, uploads.report(id, filed ? FILING : TRIAL), all);
        if (line.path("form").asString("").equals("XLSX")) {
            returned.workbook(out);
        } else {
            returned.csv(out);
        }
    }

    /** The cases an import or a batch has brought. */
    private List<String> cases(JsonNode line) {
        String batch = line.path(FILING).path("result").path("imported").asString("");
        return BatchBook.cases(reads, line.path("organisation").asString(""), batch);
    }

    /** How many of an import's cases can be taken back, and why the others cannot. */
    public Map<BatchStanding, Integer> undoable(JsonNode line, Caller caller) {
        return undo.counts(cases(line), caller);
    }

    /** The cases that stay as they are, each with the reason. */
    public Stream<ObjectNode> notUndoable(JsonNode line, Caller caller) {
        return cases(line).stream()
                .map(id -> undo.judge(id, caller))
                .filter(judged -> judged.standing() != BatchStanding.CAN)
                .map(BatchUndo.Judged::json);
    }

    /** What was told of each case when the import was taken back; to be closed. */
    public Stream<JsonNode> undone(String id) {
        try {
            return uploads.report(id, UNDO).lines();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The day it is where the law is made. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    /** Withdraws every case of an import on which nothing has happened since. */
    public Answer takeBack(String id, String date, Intent intent) {
        Optional<Answer> refused = refused(intent);
        Optional<ObjectNode> found = find(id, intent.caller());
        if (refused.isPresent() || found.isEmpty()) {
            return refused.orElseGet(() -> absent(id, intent.language()));
        }
        ObjectNode line = found.get();
        Intent keyed = keyed(line, UNDO, intent);
        List<String> ids = cases(withJobs(line.deepCopy()));
        Answer job = jobs.begin(
                JobKind.IMPORT_UNDO,
                id,
                keyed,
                progress -> named(id, undo.undo(ids, date, uploads.report(id, UNDO), keyed.part(" job"), progress)));
        return begun(id, UNDO, keyed, job);
    }
}
