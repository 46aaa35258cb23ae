package org.fendan.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The last tries of one subscription, and when the next one is due; known to the node that delivers. */
final class WebhookLog {

    private static final int KEPT = 50;

    private final Deque<WebhookAttempt> attempts = new ArrayDeque<>();
    private Optional<Instant> next = Optional.empty();
    private String message = "";
    private int tries;
    private int turn;

    /** Which try of this message the next one is, from 1. */
    synchronized int next(String id) {
        if (!message.equals(id)) {
            message = id;
            tries = 0;
        }
        return tries + 1;
    }

    synchronized void note(WebhookAttempt attempt) {
        attempts.addFirst(attempt);
        if (attempts.size() > KEPT) {
            attempts.removeLast();
        }
    }

    synchronized void failed(Instant now, Duration wait) {
        tries++;
        next = Optional.of(now.plus(wait));
    }

    /** Starts afresh: with another message, or with the same from its first try. */
    synchronized void afresh() {
        message = "";
        tries = 0;
        next = Optional.empty();
    }

    /** Somebody sent the reader elsewhere: what was read before is no longer the place to go on from. */
    synchronized void turnBack() {
        turn++;
        afresh();
    }

    synchronized int turn() {
        return turn;
    }

    synchronized boolean isDue(Instant now) {
        return next.filter(now::isBefore).isEmpty();
    }

    synchronized List<WebhookAttempt> attempts() {
        return List.copyOf(attempts);
    }

    synchronized ObjectNode json() {
        ObjectNode node = Json.object();
        next.ifPresent(at -> node.put("waitsFor", message).put("tries", tries).put("nextTry", at.toString()));
        node.set("attempts", Json.array(attempts, WebhookAttempt::json));
        return node;
    }
}
