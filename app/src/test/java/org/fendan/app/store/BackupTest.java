package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.WORLD;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.everything;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;
import static org.fendan.app.store.StoreFixture.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger copied while eight clients write in it; -Dfendan.backup.rounds=50 for a longer run. */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class BackupTest {

    private static final int ROUNDS = Integer.getInteger("fendan.backup.rounds", 3);
    private static final int CLIENTS = 8;

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong acknowledged = new AtomicLong();

    @Test
    void a_backup_under_load_opens_elsewhere_with_a_head_the_original_had() throws Exception {
        Map<Long, String> copied = new HashMap<>();
        try (Store store = Store.open(keeping.fresh(folder), StoreOptions.standard())) {
            everything(store);
            book(store, chain("more", transfer(WORLD, FUND, 1_000_000_000L)));
            ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client" + client + "-";
                clients.add(pool.submit(() -> write(store, name)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                Head head = backUp(store, folder.resolve("copy" + round));
                copied.put(head.number(), head.hash());
            }
            over.set(true);
            for (Future<?> client : clients) {
                client.get();
            }
            pool.shutdown();
            Map<Long, String> hashes = new HashMap<>();
            store.reads().blocks(1, block -> hashes.put(block.number(), block.hash()));
            assertThat(hashes).containsAllEntriesOf(copied);
        }
        System.out.printf(
                "%s: %d backups while 8 clients wrote %d entries: each opened with its head, blocks %s%n",
                keeping, ROUNDS, acknowledged.get(), copied.keySet());
    }

    private void write(Store store, String name) {
        for (int i = 0; !over.get(); i++) {
            String key = name + i;
            long entry = store.writer().run(tx -> {
                tx.append(Draft.by("clerk", pay(key, 1)));
                tx.appendEvent("CASE-1", "paid", key);
                tx.publish("paid", key);
                tx.remember(key, "hash", 201, "{}");
                return tx.sequence();
            });
            acknowledged.accumulateAndGet(entry, Math::max);
        }
    }

    /** All that was acknowledged before the backup began is in it, and it goes on. */
    private Head backUp(Store store, Path target) {
        long before = acknowledged.get();
        Head copied = store.copyTo(Database.embedded(target));
        try (Store copy = Store.open(target)) {
            Verification found = copy.verify();
            assertThat(found.differences()).isEmpty();
            assertThat(found.entries()).isGreaterThanOrEqualTo(before);
            Head head = copy.reads().head();
            assertThat(head).isEqualTo(copied);
            book(copy, pay("goes on", 1));
            assertThat(copy.reads().head().number()).isEqualTo(head.number() + 1);
            return head;
        }
    }

    @Test
    void a_ledger_moved_to_the_other_engine_and_back_keeps_its_head_and_goes_on() {
        Database.Postgres moved = Postgres.fresh();
        Head head;
        try (Store store = Store.open(keeping.fresh(folder), StoreOptions.standard())) {
            everything(store);
            store.writer().run(tx -> {
                tx.advance("mail", store.reads().messages("mail", 1).get(0));
                return true;
            });
            head = store.reads().head();
            assertThat(LedgerCopy.toPostgres(store.reads(), moved, Reached.UNWATCHED))
                    .isEqualTo(head);
        }
        try (Store store = Reopened.open(moved)) {
            assertThat(store.reads().messages("mail", 9)).isEmpty();
            check(store, head);
            assertThat(LedgerCopy.toFolder(store.reads(), folder.resolve("back"), Reached.UNWATCHED))
                    .isEqualTo(store.reads().head());
            head = store.reads().head();
        }
        try (Store store = Store.open(folder.resolve("back"))) {
            check(store, head);
        }
    }

    /** It has the head, is what its entries say, knows what it was asked before, and goes on writing. */
    private static void check(Store store, Head head) {
        assertThat(store.reads().head()).isEqualTo(head);
        assertThat(store.verify().differences()).isEmpty();
        assertThat(book(store, pay("pay", 1)).isBooked()).isFalse();
        String next = "after " + head.number();
        assertThat(book(store, pay(next, 1)).isBooked()).isTrue();
        String answer =
                store.writer().run(tx -> tx.answered("key-1").orElseThrow().answer());
        assertThat(answer).isEqualTo("{\"ok\":true}");
        assertThat(store.verify().differences()).isEmpty();
    }

    @Test
    void a_copy_is_not_made_over_what_is_there() {
        Database.Postgres taken = Postgres.fresh();
        try (Store other = Store.open(taken, StoreOptions.standard())) {
            open(other, 1);
        }
        try (Store store = Store.open(keeping.fresh(folder), StoreOptions.standard())) {
            open(store, 1);
            Database copy = Database.embedded(folder.resolve("b"));
            store.copyTo(copy);
            assertThatThrownBy(() -> store.copyTo(copy))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("exists already");
            assertThatThrownBy(() -> LedgerCopy.toPostgres(store.reads(), taken, Reached.UNWATCHED))
                    .isInstanceOf(StoreRefused.class);
            assertThat(store.writer().isRunning()).isTrue();
        }
        try (Store other = Reopened.open(taken)) {
            assertThat(other.verify().differences()).isEmpty();
            assertThat(other.verify().entries()).isEqualTo(1);
        }
    }
}
