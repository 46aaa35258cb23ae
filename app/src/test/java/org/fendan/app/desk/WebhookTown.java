package org.fendan.app.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fendan.app.job.Destinations;
import org.fendan.app.job.OutsidePost;
import org.fendan.app.json.Json;
import org.fendan.app.people.Seal;
import tools.jackson.databind.node.ObjectNode;

/** A town that tells others what happens in it. */
final class WebhookTown implements AutoCloseable {

    final BatchTown town;
    final OutsidePost post;
    final WebhookRounds rounds;
    final WebhookDesk desk;
    private byte[] key = new byte[Seal.KEY_BYTES];

    WebhookTown(Path folder, Set<String> allowed, Duration... waits) {
        town = new BatchTown(folder);
        Seal seal = new Seal(() -> key);
        post = new OutsidePost(new Destinations(allowed));
        rounds = new WebhookRounds(town.catalogue, town.store.writer(), town.store.reads(), post, seal, List.of(waits));
        desk = new WebhookDesk(town.store.writer(), town.store.reads(), rounds, post, seal);
    }

    /** Somebody restores the store where its key is not. */
    void losesItsKey() {
        key = Arrays.copyOf(new byte[] {1}, Seal.KEY_BYTES);
    }

    static ObjectNode wish(String url, String... topics) {
        ObjectNode wish = Json.object().put("url", url);
        wish.set("topics", Json.strings(List.of(topics)));
        return wish;
    }

    ObjectNode subscribed(Caller caller, String url, String... topics) {
        return BatchTown.expect(201, desk.subscribe(wish(url, topics), town.intent(caller)))
                .body();
    }

    /** Files so many loans: so many messages. */
    void file(Caller bank, String prefix, int loans) {
        BatchTown.expect(
                201,
                town.batches.json(
                        town.batch(prefix, "2021-04-01", 1, Collections.nCopies(loans, "1000000.00")),
                        town.intent(bank)));
    }

    /** Goes round until nothing is due. */
    void deliver() {
        for (String id : rounds.due()) {
            int taken = rounds.round(id);
            while (taken > 0) {
                taken = rounds.round(id);
            }
        }
    }

    @Override
    public void close() {
        post.close();
        town.close();
    }
}
