package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is on record of jobs: a line when one is asked for, and one when it has ended. */
final class JobBook {

    private static final String JOBS = "jobs";
    private static final String OF_USERS = "jobs-of";

    private JobBook() {}

    /**
     * A job on record.
     *
     * @param end how it ended; empty while it has not
     */
    record Kept(String id, JsonNode asked, Optional<JsonNode> end) {

        JobKind kind() {
            return JobKind.valueOf(asked.path("kind").asString());
        }

        String by() {
            return asked.path("by").asString("");
        }
    }

    /** Puts a job on record and answers its id. */
    static String open(Transaction tx, JobKind kind, String user, String now) {
        tx.append(Draft.by(user));
        String id = String.format(Locale.ROOT, "J%06d", tx.nextNumber("job"));
        ObjectNode line = Json.object().put("kind", kind.name()).put("by", user).put("queued", now);
        tx.appendRegister(JOBS, id, Json.write(line));
        tx.appendRegister(OF_USERS, user, Json.write(Json.object().put("job", id)));
        return id;
    }

    /** Puts on record how a job ended; once is enough. */
    static long close(Transaction tx, String id, String user, ObjectNode end) {
        tx.append(Draft.by(user));
        if (tx.register(JOBS, id).size() == 1) {
            tx.appendRegister(JOBS, id, Json.write(end));
        }
        return tx.sequence();
    }

    static Optional<Kept> find(Reads reads, String id) {
        List<JsonNode> lines = reads.register(JOBS, id).stream()
                .map(row -> Json.read(row.body()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kept(id, lines.get(0), lines.stream().skip(1).findFirst()));
    }

    /** The ids of a user's jobs, or of everybody's, the newest first. */
    static List<String> ids(Reads reads, Optional<String> user) {
        List<RegisterRow> rows =
                user.map(name -> reads.register(OF_USERS, name)).orElseGet(() -> reads.registerAll(OF_USERS));
        List<String> ids = new ArrayList<>(rows.stream()
                .map(row -> Json.read(row.body()).path("job").asString(""))
                .toList());
        java.util.Collections.reverse(ids);
        return ids;
    }
}
