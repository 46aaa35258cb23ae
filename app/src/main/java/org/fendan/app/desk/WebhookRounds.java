package org.fendan.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fendan.app.json.Json;
import org.fendan.app.people.Seal;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.MessageRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells each subscription what the outbox has for it, one message after the other, each at least once.
 *
 * <p>A message is marked as read only when the receiver has taken it, so whatever falls between comes again under the
 * same id. While a message fails, those behind it wait; after the last try it is put on record as undelivered, and the
 * next has its turn. Only the node that writes delivers.
 */
public final class WebhookRounds {

    /** How long to wait after each failed try; after one more there are no others. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    static final String UNDELIVERED = "webhook-undelivered";
    private static final String ACTOR = "webhooks";
    private static final int PAGE = 50;

    private final WebhookMessages messages;
    private final LedgerWriter writer;
    private final Reads reads;
    private final WebhookPost post;
    private final Seal seal;
    private final List<Duration> waits;
    private final InstantSource clock;
    private final Map<String, WebhookLog> logs = new ConcurrentHashMap<>();

    public WebhookRounds(Catalogue catalogue, LedgerWriter writer, Reads reads, WebhookPost post, Seal seal) {
        this(catalogue, writer, reads, post, seal, WAITS);
    }

    WebhookRounds(
            Catalogue catalogue, LedgerWriter writer, Reads reads, WebhookPost post, Seal seal, List<Duration> waits) {
        this.messages = new WebhookMessages(catalogue, reads);
        this.writer = writer;
        this.reads = reads;
        this.post = post;
        this.seal = seal;
        this.waits = List.copyOf(waits);
        this.clock = InstantSource.system();
    }

    /** The subscriptions that may have something to hear now; none where this node does not write. */
    public List<String> due() {
        if (!writer.isRunning()) {
            return List.of();
        }
        Instant now = clock.instant();
        return WebhookBook.all(reads::setting).stream()
                .filter(webhook -> !webhook.gone())
                .map(Webhook::id)
                .filter(id -> log(id).isDue(now))
                .toList();
    }

    /** Tells one subscription what waits for it, up to the first failure; answers how many messages it took. */
    public int round(String id) {
        Optional<Webhook> webhook = WebhookBook.find(id, reads::setting);
        if (webhook.isEmpty() || webhook.get().gone()) {
            return 0;
        }
        int turn = log(id).turn();
        int taken = 0;
        Optional<MessageRow> passed = Optional.empty();
        for (MessageRow message : reads.messages(webhook.get().reader(), PAGE)) {
            Optional<String> told = messages.told(webhook.get(), message);
            if (told.isPresent()) {
                passed.ifPresent(last -> mark(webhook.get(), last, turn));
                if (!deliver(webhook.get(), message, told.get(), turn)) {
                    return taken;
                }
                taken++;
            }
            passed = told.isPresent() ? Optional.empty() : Optional.of(message);
        }
        passed.ifPresent(last -> mark(webhook.get(), last, turn));
        return taken;
    }

    /** Whether the next message may follow. */
    private boolean deliver(Webhook webhook, MessageRow message, String body, int turn) {
        String id = WebhookMessages.id(message);
        WebhookLog log = log(webhook.id());
        int number = log.next(id);
        WebhookPost.Told told = send(webhook, id, body);
        log.note(new WebhookAttempt(id, message.topic(), number, clock.instant(), told));
        if (told.isTaken()) {
            log.afresh();
            return mark(webhook, message, turn);
        }
        if (told.isGone()) {
            writer.run(tx -> leave(tx, webhook));
            return false;
        }
        if (number <= waits.size()) {
            log.failed(clock.instant(), waits.get(number - 1));
            return false;
        }
        log.afresh();
        return writer.run(tx -> log.turn() == turn && giveUp(tx, webhook, message, number, told));
    }

    /** Sends a body signed by the subscription's secrets. */
    WebhookPost.Told send(Webhook webhook, String id, String body) {
        Instant now = clock.instant();
        String signatures = webhook.signatures(id, now, body, seal);
        if (signatures.isEmpty()) {
            return new WebhookPost.Told(0, "the secret was sealed under another key: make a new one", 0);
        }
        return post.post(
                webhook.url(),
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", String.valueOf(now.getEpochSecond()),
                        "webhook-signature", signatures),
                body);
    }

    /** Notes how far a subscription has read, unless somebody has sent it elsewhere meanwhile. */
    private boolean mark(Webhook webhook, MessageRow message, int turn) {
        return writer.run(tx -> {
            boolean still = log(webhook.id()).turn() == turn;
            if (still) {
                tx.advance(webhook.reader(), message);
            }
            return still;
        });
    }

    private static boolean leave(Transaction tx, Webhook seen) {
        WebhookBook.find(seen.id(), tx::setting).ifPresent(webhook -> {
            tx.append(Draft.by(ACTOR));
            WebhookBook.save(tx, webhook.gone(true));
        });
        return true;
    }

    private static boolean giveUp(
            Transaction tx, Webhook webhook, MessageRow message, int tries, WebhookPost.Told last) {
        tx.append(Draft.by(ACTOR));
        ObjectNode line = Json.object()
                .put("message", WebhookMessages.id(message))
                .put("topic", message.topic())
                .put("tries", tries)
                .put("status", last.status())
                .put("detail", last.detail());
        tx.appendRegister(UNDELIVERED, webhook.id(), Json.write(line));
        tx.advance(webhook.reader(), message);
        return true;
    }

    WebhookLog log(String id) {
        return logs.computeIfAbsent(id, any -> new WebhookLog());
    }
}
