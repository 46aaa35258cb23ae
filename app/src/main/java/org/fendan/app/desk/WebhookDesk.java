package org.fendan.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.Seal;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.MessageRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions to what happens: made, looked at, tried out, given a new secret, told again, and ended. */
public final class WebhookDesk {

    /** How long a former secret signs beside its successor. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String SECRET = "secret";
    private static final int TOLD = 50;

    private final LedgerWriter writer;
    private final Reads reads;
    private final WebhookRounds rounds;
    private final WebhookRules rules;
    private final Commit commit;
    private final Seal seal;
    private final InstantSource clock = InstantSource.system();

    public WebhookDesk(LedgerWriter writer, Reads reads, WebhookRounds rounds, WebhookPost post, Seal seal) {
        this.writer = writer;
        this.reads = reads;
        this.rounds = rounds;
        this.rules = new WebhookRules(post);
        this.commit = new Commit(writer);
        this.seal = seal;
    }

    /** Subscribes: {@code {url, topics?, description?}}. The secret is in this answer and in no other. */
    public Answer subscribe(JsonNode request, Intent intent) {
        String secret = WebhookSecret.fresh();
        WebhookRules.Wish wish = rules.read(request, intent);
        Answer answer = commit.once(intent, "webhook " + Json.write(request), tx -> {
            if (!wish.faults().isEmpty()) {
                return Problem.of(wish.faults()).answer(wish.faults(), intent.language());
            }
            List<Webhook> own = WebhookBook.all(tx::setting).stream()
                    .filter(webhook -> webhook.isOf(intent.caller()))
                    .toList();
            if (own.size() >= WebhookRules.MOST) {
                return WebhookRules.tooMany(intent.language());
            }
            tx.append(Draft.by(intent.caller().user()));
            String id = String.format(Locale.ROOT, "W%06d", tx.nextNumber("webhook"));
            Webhook webhook = wish.webhook(id, intent.caller(), now(), WebhookSecret.of(secret, id, seal));
            WebhookBook.save(tx, webhook);
            tx.advance(webhook.reader(), new MessageRow(tx.sequence(), Integer.MAX_VALUE, "", ""));
            return Answer.created(webhook.shown());
        });
        return withSecret(answer, secret, intent);
    }

    /** A stored answer has no secret in it: history keeps none. */
    private static Answer withSecret(Answer answer, String secret, Intent intent) {
        if (!answer.isProblem() && !answer.replayed() && !intent.dryRun()) {
            answer.body().put(SECRET, secret);
        }
        return answer;
    }

    /** A new secret; the one before it signs beside it for a day. */
    public Answer rotate(String id, Intent intent) {
        String secret = WebhookSecret.fresh();
        Answer answer = change("webhook secret " + id, id, intent, (tx, webhook) -> {
            tx.append(Draft.by(intent.caller().user()));
            Webhook rotated = webhook.rotated(WebhookSecret.of(secret, id, seal), now(), now().plus(OVERLAP));
            WebhookBook.save(tx, rotated);
            return Answer.created(rotated.shown());
        });
        return withSecret(answer, secret, intent);
    }

    public Answer end(String id, Intent intent) {
        return change("webhook end " + id, id, intent, (tx, webhook) -> {
            tx.append(Draft.by(intent.caller().user()));
            WebhookBook.remove(tx, webhook);
            return Answer.ok(webhook.shown().put("state", "ENDED"));
        });
    }

    /** Tells again from a message on, or from a moment on: {@code {from}} or {@code {since}}. */
    public Answer replay(String id, JsonNode request, Intent intent) {
        WebhookRules.Start start = WebhookRules.start(request, reads);
        return change("webhook replay " + id + " " + Json.write(request), id, intent, (tx, webhook) -> {
            if (start.place().isEmpty()) {
                return Problem.of(start.faults()).answer(start.faults(), intent.language());
            }
            tx.append(Draft.by(intent.caller().user()));
            tx.advance(webhook.reader(), start.place().get());
            if (!intent.dryRun()) {
                rounds.log(id).turnBack();
            }
            WebhookBook.save(tx, webhook.gone(false));
            return Answer.created(webhook.gone(false).shown());
        });
    }

    private Answer change(String what, String id, Intent intent, BiFunction<Transaction, Webhook, Answer> work) {
        return commit.once(
                intent,
                what,
                tx -> WebhookBook.find(id, tx::setting)
                        .filter(webhook -> webhook.isOf(intent.caller()) && WebhookRules.maySubscribe(intent.caller()))
                        .map(webhook -> work.apply(tx, webhook))
                        .orElseGet(() -> absent(id, intent.language())));
    }

    /** Sends a message of its own at once, and tells what came back. */
    public Answer ping(String id, Intent intent) {
        onTheWritingNode();
        Optional<Webhook> found = find(id, intent.caller()).filter(webhook -> webhook.isOf(intent.caller()));
        if (found.isEmpty()) {
            return absent(id, intent.language());
        }
        String message = "msg_ping_" + Long.toHexString(System.nanoTime());
        ObjectNode body = Json.object().put("type", "ping").put("timestamp", now().toString());
        body.set("data", Json.object().put("webhook", id));
        ObjectNode told = Json.object().put("message", message);
        if (intent.dryRun()) {
            return Answer.ok(told.put("dryRun", true).set("body", body));
        }
        WebhookPost.Told heard = rounds.send(found.get(), message, Json.write(body));
        rounds.log(id).note(new WebhookAttempt(message, "ping", 1, now(), heard));
        return Answer.ok(told.put("delivered", heard.isTaken())
                .put("status", heard.status())
                .put("detail", heard.detail())
                .put("millis", heard.millis()));
    }

    /** A page of the subscriptions of the caller's organisation; the auditor sees all. */
    public Answer list(Page page, Caller caller) {
        List<Webhook> seen = WebhookBook.all(reads::setting).stream()
                .filter(webhook -> maySee(webhook, caller))
                .toList();
        return Answer.ok(page.into(Json.object(), "webhooks", seen, Webhook::id, Webhook::shown));
    }

    public Answer one(String id, Caller caller, String language) {
        return find(id, caller).map(webhook -> Answer.ok(webhook.shown())).orElseGet(() -> absent(id, language));
    }

    /** The last tries since this node began to write, and what was given up for good. */
    public Answer deliveries(String id, Caller caller, String language) {
        onTheWritingNode();
        if (find(id, caller).isEmpty()) {
            return absent(id, language);
        }
        List<RegisterRow> lost = reads.register(WebhookRounds.UNDELIVERED, id);
        ObjectNode body = rounds.log(id).json().put("webhook", id);
        body.set(
                "undelivered",
                Json.array(lost.subList(Math.max(0, lost.size() - TOLD), lost.size()), row -> Json.read(row.body())));
        return Answer.ok(body);
    }

    private Optional<Webhook> find(String id, Caller caller) {
        return WebhookBook.find(id, reads::setting).filter(webhook -> maySee(webhook, caller));
    }

    private static boolean maySee(Webhook webhook, Caller caller) {
        return caller.role() == Role.AUDITOR || webhook.isOf(caller);
    }

    /** Only the node that delivers knows what came of it. */
    private void onTheWritingNode() {
        if (!writer.isRunning()) {
            Elsewhere.orHere(() -> writer.rehearse(tx -> true));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Answer absent(String id, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有订阅 " + id, "there is no subscription " + id), language);
    }
}
