package org.fendan.app.desk;

import org.fendan.app.json.Json;
import org.fendan.app.store.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of who did what, from where and why, and what it was before and after.
 *
 * <p>A line is written in the entry of the work it tells of, so it stands in the same hash chain as the money, and no
 * work is kept without it. It holds no secret and no fact of a request; the entry beside it has those that were kept.
 */
final class Audit {

    static final String REGISTER = "audit";

    private static final int LONGEST = 200;

    private Audit() {}

    /** Writes down what came of a request. */
    static void keep(Transaction tx, Intent intent, Requested request, Answer answer) {
        ObjectNode line = line(intent.caller(), intent.source(), request.what());
        request.content().ifPresent(digest -> line.put("content", digest));
        request.why().ifPresent(reason -> line.put("why", reason));
        line.put("status", answer.status());
        if (answer.isProblem()) {
            refusal(line, answer);
        } else {
            changes(line, tx);
        }
        keep(tx, line);
    }

    /** Writes down what somebody at the machine itself did, with what changed. */
    static void done(Transaction tx, String who, String what) {
        ObjectNode line = nobody(Source.HERE, what).put("who", who).put("status", 200);
        changes(line, tx);
        keep(tx, line);
    }

    /** Writes down what somebody did about their own sign-in, with what changed. */
    static void own(Transaction tx, Caller caller, Source source, String what) {
        ObjectNode line = line(caller, source, what).put("status", 200);
        changes(line, tx);
        keep(tx, line);
    }

    static void keep(Transaction tx, ObjectNode line) {
        tx.appendRegister(REGISTER, line.path("who").asString(), Json.write(line));
    }

    /** A line about somebody who is not signed in. */
    static ObjectNode nobody(Source source, String what) {
        ObjectNode line = Json.object().put("who", Caller.VISITOR);
        line.setAll(source.json());
        return line.put("what", cut(what));
    }

    /** Who asked for what. */
    static ObjectNode line(Caller caller, Source source, String what) {
        ObjectNode line = Json.object()
                .put("who", caller.user())
                .put("person", caller.person())
                .put("role", caller.role().name())
                .put("organisation", caller.organisation());
        line.setAll(source.json());
        return line.put("what", cut(what.strip()));
    }

    private static void refusal(ObjectNode line, Answer answer) {
        line.put("code", answer.body().path("code").asString(""));
        ArrayNode codes = Json.array();
        answer.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("code").asString(""))
                .distinct()
                .forEach(codes::add);
        if (!codes.isEmpty()) {
            line.set("faults", codes);
        }
    }

    private static void changes(ObjectNode line, Transaction tx) {
        if (!tx.told().isEmpty()) {
            line.set("changed", Json.array(tx.told(), Audit::change));
        }
    }

    private static JsonNode change(Transaction.Told told) {
        ObjectNode change = Json.object().put("what", told.what());
        told.before().ifPresent(before -> change.put("before", before));
        return change.put("after", told.after());
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
