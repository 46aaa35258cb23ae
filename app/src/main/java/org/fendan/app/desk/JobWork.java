package org.fendan.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fendan.app.json.Json;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What jobs do, each by the desk whose work it is; and who is refused before a job is made of it. */
public final class JobWork {

    private static final Logger LOG = Logger.getLogger(JobWork.class.getName());
    /** Names a part of the request the job was made from; the blank can stand in no key a request carries. */
    private static final String PART = " job";

    private static final String BATCH = "batch";

    private final BatchDesk batches;
    private final LedgerDesk ledger;
    private final BackupDesk backups;

    public JobWork(BatchDesk batches, LedgerDesk ledger, BackupDesk backups) {
        this.batches = batches;
        this.ledger = ledger;
        this.backups = backups;
    }

    Optional<Answer> refusedBatch(Intent intent) {
        return batches.refused(intent);
    }

    Answer csv(byte[] file, Map<String, String> given, Intent intent, JobProgress progress) {
        return withoutRows(batches.csv(file, given, intent.part(PART), progress));
    }

    Answer json(JsonNode request, Intent intent, JobProgress progress) {
        return withoutRows(batches.json(request, intent.part(PART), progress));
    }

    /** A result keeps what its rows come to; the rows themselves are on record with their batch. */
    private static Answer withoutRows(Answer answer) {
        if (answer.isProblem()) {
            return answer;
        }
        ObjectNode result = Json.object().put(BATCH, answer.body().path("id").asString(""));
        List.of("counts", "figures", "stoppedAfter")
                .forEach(name ->
                        Optional.ofNullable(answer.body().get(name)).ifPresent(value -> result.set(name, value)));
        return new Answer(answer.status(), result, answer.replayed());
    }

    /** A result with its rows, where it has some. */
    JsonNode whole(JsonNode result) {
        if (!result.has(BATCH)) {
            return result;
        }
        ObjectNode whole = ((ObjectNode) result).deepCopy();
        whole.set("rows", batches.rows(result.path(BATCH).asString("")));
        return whole;
    }

    Optional<Answer> refusedVerification(Intent intent) {
        if (Wall.maySeeWhole(intent.caller())) {
            return Optional.empty();
        }
        Fault fault = Fault.of(
                "actor",
                "ROLE_MAY_NOT",
                intent.caller().role().name(),
                Text.of("由主管单位或审计办理", "the supervising authority and the auditor do this"),
                "AUDITOR");
        return Optional.of(Problem.ROLE_MAY_NOT.answer(List.of(fault), intent.language()));
    }

    Answer verification(JobProgress progress) {
        return ledger.verify(progress::reached);
    }

    Optional<Answer> refusedBackup(String name, Intent intent) {
        return backups.refused(name, intent.caller(), intent.language());
    }

    Answer backup(String name, Intent intent, JobProgress progress) {
        return backups.backup(name, intent.caller(), intent.language(), progress::reached);
    }

    void log(String job, RuntimeException thrown) {
        LOG.log(Level.WARNING, "job " + job, thrown);
    }
}
