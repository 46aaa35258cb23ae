package org.fendan.app.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.QueueFull;
import org.fendan.app.store.Reads;
import org.fendan.app.store.WriteRefused;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes work that is long, answers at once, and tells how far it has come.
 *
 * <p>What is asked for, and how it ended, are on record; how far it has come is known to the process that does it. A job
 * that process did not end is interrupted: sent again under the same key, it goes on where it stopped, because each row
 * of it has a name of its own that is answered once.
 */
public final class JobDesk {

    /** The most jobs that wait or run at a time. */
    static final int MOST = 16;

    private static final int PATIENCE = 600;
    private static final long MOMENT = 100_000_000;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final String RESULT = "result";
    private static final String PROBLEM = "problem";

    private final JobWork work;
    private final LedgerWriter writer;
    private final Reads reads;
    private final Commit commit;
    private final Executor workers;
    private final InstantSource clock;
    private final Map<String, JobRun> runs = new ConcurrentHashMap<>();

    /** A desk whose jobs are done by these workers, each in its turn. */
    public JobDesk(JobWork work, LedgerWriter writer, Reads reads, Executor workers) {
        this.work = work;
        this.writer = writer;
        this.reads = reads;
        this.commit = new Commit(writer);
        this.workers = workers;
        this.clock = InstantSource.system();
    }

    /** Files the rows of a CSV file, as {@link BatchDesk#csv} does. */
    public Answer csv(byte[] file, Map<String, String> given, Intent intent) {
        String content = Sha256.of(file) + " " + given;
        return work.refusedBatch(intent)
                .orElseGet(() -> queue(JobKind.BATCH, content, intent, run -> work.csv(file, given, intent, run)));
    }

    /** Files the rows of a document, as {@link BatchDesk#json} does. */
    public Answer json(JsonNode request, Intent intent) {
        return work.refusedBatch(intent)
                .orElseGet(() ->
                        queue(JobKind.BATCH, Json.write(request), intent, run -> work.json(request, intent, run)));
    }

    /** Verifies the whole ledger. */
    public Answer verification(Intent intent) {
        return work.refusedVerification(intent)
                .orElseGet(() -> queue(JobKind.VERIFICATION, "", intent, run -> work.verification(run)));
    }

    /** Backs the ledger up, as {@link BackupDesk} does. */
    public Answer backup(String name, Intent intent) {
        return work.refusedBackup(name, intent)
                .orElseGet(() -> queue(JobKind.BACKUP, name, intent, run -> work.backup(name, intent, run)));
    }

    /** Takes up work of another desk; {@code content} tells it from other work under the same key. */
    Answer begin(JobKind kind, String content, Intent intent, Function<JobProgress, Answer> doing) {
        return queue(kind, content, intent, doing);
    }

    /** A job as it stands, for a desk that shows it with its own work. */
    Optional<ObjectNode> shown(String id) {
        return JobBook.find(reads, id).map(job -> shown(job, false));
    }

    private Answer queue(JobKind kind, String content, Intent intent, Function<JobProgress, Answer> doing) {
        if (runs.size() >= MOST) {
            return Commit.busy(intent.language());
        }
        String user = intent.caller().user();
        String digest = Sha256.of(content);
        Answer kept = commit.once(
                intent,
                "job " + kind + " " + digest,
                tx -> new Answer(ACCEPTED, Json.object().put("id", JobBook.open(tx, kind, user, now())), false));
        if (kept.isProblem()) {
            return kept;
        }
        if (intent.dryRun()) {
            ObjectNode told = Json.object().put("kind", kind.name()).put("dryRun", true);
            told.set("kindName", Json.text(kind.label()));
            return Answer.ok(told);
        }
        String id = kept.body().path("id").asString();
        JobBook.Kept job = JobBook.find(reads, id).orElseThrow();
        if (job.end().isEmpty()) {
            start(job, doing, intent.language());
        }
        return new Answer(ACCEPTED, shown(job, false), kept.replayed());
    }

    private void start(JobBook.Kept job, Function<JobProgress, Answer> doing, String language) {
        JobRun run = new JobRun(job.id());
        if (runs.putIfAbsent(job.id(), run) == null) {
            workers.execute(() -> doOne(job, run, doing, language));
        }
    }

    private void doOne(JobBook.Kept job, JobRun run, Function<JobProgress, Answer> doing, String language) {
        try {
            run.start(clock.instant().truncatedTo(ChronoUnit.SECONDS));
            Answer answer = run.progress().isLeaving() ? Commit.busy(language) : outcome(run, doing, language);
            if (answer.status() != UNAVAILABLE) {
                close(job, end(run, answer));
            }
        } catch (WriteRefused notKept) {
            work.log(job.id(), notKept);
        } finally {
            runs.remove(job.id());
        }
    }

    private void close(JobBook.Kept job, ObjectNode end) {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                writer.run(tx -> JobBook.close(tx, job.id(), job.by(), end));
                return;
            } catch (QueueFull full) {
                LockSupport.parkNanos(MOMENT);
            }
        }
    }

    private Answer outcome(JobRun run, Function<JobProgress, Answer> doing, String language) {
        try {
            return doing.apply(run.progress());
        } catch (SchemeAbsent absent) {
            return Problem.SCHEME_ABSENT.answer(absent.sentence(), language);
        } catch (RuntimeException unforeseen) {
            work.log(run.id(), unforeseen);
            return Problem.INTERNAL.answer(
                    Text.of("见系统日志中的 " + run.id(), "the log has it under " + run.id()), language);
        }
    }

    private ObjectNode end(JobRun run, Answer answer) {
        ObjectNode end = Json.object()
                .put("state", (answer.isProblem() ? JobState.FAILED : JobState.DONE).name())
                .put("started", run.started().orElseThrow().toString())
                .put("ended", now())
                .put("done", run.progress().done())
                .put("of", run.progress().of())
                .put("stopped", run.progress().isStopping());
        end.set(answer.isProblem() ? PROBLEM : RESULT, answer.body());
        return end;
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A job of the caller's with its result, row by row where it has rows. */
    public Answer one(String id, Caller caller, String language) {
        return find(id, caller).map(job -> Answer.ok(shown(job, true))).orElseGet(() -> absent(id, language));
    }

    /** How a job of the caller's stands, in short. */
    public Answer brief(String id, Caller caller, String language) {
        return find(id, caller).map(job -> Answer.ok(shown(job, false))).orElseGet(() -> absent(id, language));
    }

    /** A page of the caller's jobs, the newest first. */
    public Answer list(Page page, Caller caller) {
        onTheWritingNode();
        boolean all = caller.role() == Role.AUDITOR;
        List<String> ids = JobBook.ids(reads, all ? Optional.empty() : Optional.of(caller.user()));
        return Answer.ok(page.into(
                Json.object(),
                "jobs",
                ids,
                id -> Page.key(Long.MAX_VALUE / 10_000 - Long.parseLong(id.substring(1))),
                id -> shown(JobBook.find(reads, id).orElseThrow(), false)));
    }

    /** Asks a job of the caller's to stop where it is; what is done stays done. */
    public Answer stop(String id, Intent intent) {
        Optional<JobBook.Kept> job = find(id, intent.caller())
                .filter(known -> known.by().equals(intent.caller().user()));
        if (job.isEmpty()) {
            return absent(id, intent.language());
        }
        Optional<JobRun> run = Optional.ofNullable(runs.get(id));
        run.filter(underWay -> !intent.dryRun())
                .ifPresent(underWay -> underWay.progress().stop());
        return new Answer(run.isPresent() ? ACCEPTED : 200, shown(job.get(), false), false);
    }

    /** Leaves every job where it is: the app is shutting down. */
    public void leave() {
        runs.values().forEach(run -> run.progress().leave());
    }

    private Optional<JobBook.Kept> find(String id, Caller caller) {
        onTheWritingNode();
        return JobBook.find(reads, id).filter(job -> job.by().equals(caller.user()) || caller.role() == Role.AUDITOR);
    }

    /** Only the node that does the jobs knows how far they have come. */
    private void onTheWritingNode() {
        if (!writer.isRunning()) {
            Elsewhere.orHere(() -> writer.rehearse(tx -> true));
        }
    }

    private ObjectNode shown(JobBook.Kept seen, boolean whole) {
        Optional<JobRun> run = Optional.ofNullable(runs.get(seen.id()));
        // it may have ended since it was read
        JobBook.Kept job = run.isPresent() || seen.end().isPresent()
                ? seen
                : JobBook.find(reads, seen.id()).orElse(seen);
        JobState state = job.end()
                .map(end -> JobState.valueOf(end.path("state").asString()))
                .orElseGet(() -> run.map(JobRun::state).orElse(JobState.INTERRUPTED));
        ObjectNode shown =
                Json.object().put("id", job.id()).put("kind", job.kind().name());
        shown.set("kindName", Json.text(job.kind().label()));
        shown.put("state", state.name()).set("stateName", Json.text(state.label()));
        shown.put("by", job.by()).put("queued", job.asked().path("queued").asString(""));
        if (job.end().isPresent()) {
            ended(shown, job.end().get(), whole);
        } else {
            Instant now = clock.instant();
            run.ifPresent(underWay -> underWay.show(shown, now));
        }
        return shown;
    }

    private void ended(ObjectNode shown, JsonNode end, boolean whole) {
        List.of("started", "ended").forEach(name -> shown.set(name, end.get(name)));
        JobRun.show(shown, end.path("done").longValue(), end.path("of").longValue());
        shown.put("stopped", end.path("stopped").booleanValue());
        if (end.has(PROBLEM)) {
            shown.set(PROBLEM, end.get(PROBLEM));
        } else {
            JsonNode result = end.path(RESULT);
            shown.set(RESULT, whole ? work.whole(result) : result);
        }
    }

    private static Answer absent(String id, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有任务 " + id, "there is no job " + id), language);
    }
}
