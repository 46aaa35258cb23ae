package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A writer whose epoch is over does not know it yet; -Dfendan.stale.trials=200 for more. */
class StaleWriterTest {

    private static final int TRIALS = Integer.getInteger("fendan.stale.trials", 20);

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Told told = new Told();
    private WritingTerm writing;
    private PostgresEngine engine;

    /** The lock is lost behind the writer's back while its connection lives on, as behind a proxy that pools. */
    @Test
    void a_writer_whose_epoch_was_overtaken_has_its_next_commit_refused() throws Exception {
        Database.Postgres database = Postgres.fresh();
        try (Store store = Store.open(database, StoreOptions.standard())) {
            StoreFixture.open(store, 1_000_000_000L);
        }
        try (PostgresPool pool = PostgresPool.open(database)) {
            Reads reads = new Reads(pool.readers());
            takeOffice(pool);
            for (int trial = 1; trial <= TRIALS; trial++) {
                overtake(pool, reads, "t" + trial);
                told.check(reads, "seed " + seed + ", trial " + trial);
            }
            writing.close();
            engine.close(true);
            long kept = told.check(reads, "seed " + seed + ", at the end");
            System.out.printf(
                    "stale writer: seed %d, %d trials, each next commit refused; %d acknowledged, %d kept%n",
                    seed, TRIALS, told.size(), kept);
        }
    }

    /** The node does not give up: it reads what is kept and stands for the lock again. */
    @Test
    void a_node_whose_epoch_was_overtaken_stands_again() throws Exception {
        Database.Postgres database = Postgres.fresh();
        try (Store store = Store.open(database, StoreOptions.standard());
                PostgresPool pool = PostgresPool.open(database)) {
            StoreFixture.open(store, 1_000_000_000L);
            for (int trial = 1; trial <= TRIALS / 4; trial++) {
                String key = "t" + trial;
                try (Handle owner = pool.plain()) {
                    owner.execute("update writer_term set epoch = epoch + 1");
                }
                assertThatThrownBy(() -> store.writer().run(tx -> KilledWriter.pay(tx, key)))
                        .isInstanceOf(StoreStopped.class)
                        .hasMessageContaining("another node writes since epoch");
                assertThat(store.reads().answered(key)).isEmpty();
                long end = System.currentTimeMillis() + 30_000;
                while (!store.writer().isRunning()) {
                    assertThat(System.currentTimeMillis())
                            .as("in office again, trial %d", trial)
                            .isLessThan(end);
                    Thread.sleep(1);
                }
                told.note(key, store.writer().run(tx -> KilledWriter.pay(tx, key)));
            }
            told.checkAll(store.reads(), "at the end");
        }
    }

    /** Another takes office while this writer has requests in flight; whatever it is asked after that is refused. */
    private void overtake(PostgresPool pool, Reads reads, String trial) throws Exception {
        WritingTerm stale = writing;
        PostgresEngine old = engine;
        LedgerWriter writer = new LedgerWriter(() -> new StoreStopped("nobody writes"));
        writer.begin(stale);
        try (Clients clients = Clients.start(4, trial, told, key -> paid(writer, key))) {
            clients.await(random.nextInt(20));
            stale.between(() -> old.writer().execute("select pg_advisory_unlock_all()"))
                    .join();
            takeOffice(pool);
            assertThatThrownBy(() -> stale.join(Job.toKeep(tx -> KilledWriter.pay(tx, trial + "-late")))
                            .join())
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isInstanceOf(StoreStopped.class),
                            thrown -> assertThat(thrown)
                                    .isInstanceOf(CompletionException.class)
                                    .hasCauseInstanceOf(StoreStopped.class))
                    .hasMessageContaining("another node writes since epoch " + engine.epoch());
            writer.begin(writing);
            clients.stop();
        }
        assertThat(reads.answered(trial + "-late")).isEmpty();
        assertThat(stale.isRunning()).isFalse();
        stale.close();
        old.close(false);
    }

    private static Optional<String> paid(LedgerWriter writer, String key) {
        try {
            return Optional.of(writer.run(tx -> KilledWriter.pay(tx, key)));
        } catch (WriteRefused again) {
            return Optional.empty();
        }
    }

    private void takeOffice(PostgresPool pool) {
        engine = PostgresEngine.win(pool, Optional.empty()).orElseThrow();
        writing = StoreOpening.term(engine, StoreOptions.standard());
        writing.start();
    }
}
