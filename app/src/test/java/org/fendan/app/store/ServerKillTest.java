package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's server is killed, all of it, under load; -Dfendan.kill.rounds=200 for the whole figure. */
@Tag("long")
class ServerKillTest {

    private static final int ROUNDS = Integer.getInteger("fendan.kill.rounds", 20);
    private static final int ROUNDS_WITHOUT_WAITING = 4;

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Told told = new Told();
    private final AtomicReference<Store> store = new AtomicReference<>();

    @TempDir
    private Path folder;

    /** The process that writes goes on, or is started again as well. */
    @Test
    void nothing_acknowledged_is_lost_or_doubled_or_half_done_by_the_servers_death() throws Exception {
        long slowest = 0;
        try (OwnServer server = OwnServer.create(folder.resolve("server"), List.of())) {
            Database.Postgres database = open(server, StoreOptions.standard());
            try (Clients clients = clients()) {
                for (int round = 1; round <= ROUNDS; round++) {
                    clients.await(1 + random.nextInt(150));
                    server.kill();
                    if (random.nextInt(4) == 0) {
                        store.get().close();
                        server.start();
                        store.set(Store.open(database, StoreOptions.standard()));
                    } else {
                        server.start();
                    }
                    long up = System.nanoTime();
                    clients.await(1);
                    slowest = Math.max(slowest, (System.nanoTime() - up) / 1_000_000);
                    told.check(store.get().reads(), "seed " + seed + ", round " + round);
                }
                clients.stop();
                long kept = told.checkAll(store.get().reads(), "seed " + seed + ", at the end");
                System.out.printf(
                        "server killed: seed %d, %d rounds, %d acknowledged, %d kept, 0 lost, 0 doubled, 0 half;"
                                + " %d refusals, writes back within %d ms of its start%n",
                        seed, ROUNDS, told.size(), kept, clients.refused(), slowest);
            }
            store.get().close();
        }
    }

    @Test
    void the_same_harness_finds_losses_when_a_commit_does_not_wait_for_the_disk() throws Exception {
        try (OwnServer server = OwnServer.create(folder.resolve("server"), List.of())) {
            open(server, StoreOptions.standard().synchronous(false));
            try (Clients clients = clients()) {
                for (int round = 1; round <= ROUNDS_WITHOUT_WAITING; round++) {
                    clients.await(50 + random.nextInt(150));
                    server.kill();
                    server.start();
                    clients.await(1);
                }
                clients.stop();
            }
            long lost = told.lost(store.get().reads());
            System.out.printf(
                    "server killed with synchronous_commit=off: seed %d, %d rounds, %d acknowledged, %d lost%n",
                    seed, ROUNDS_WITHOUT_WAITING, told.size(), lost);
            assertThat(lost).isPositive();
            store.get().close();
        }
    }

    private Database.Postgres open(OwnServer server, StoreOptions options) {
        Database.Postgres database = server.ledger("ledger");
        store.set(Store.open(database, options));
        StoreFixture.open(store.get(), 1_000_000_000L);
        return database;
    }

    private Clients clients() {
        return Clients.start(KilledWriter.THREADS, "k", told, Clients.into(store::get));
    }
}
