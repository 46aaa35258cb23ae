package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fendan.app.store.StoreFixture.FUND;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fendan.core.ledger.Account;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Statements that outlive their use hold up no checkpoint, and are as good as new when they are used again. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeptStatementsTest {

    private static final String ONE = "select 1 from (values(0))";
    private static final int READERS = 3;

    /** A thread for each reader: the pool all share has one where there are two processors. */
    private static final Executor THREADS = task -> new Thread(task).start();

    @TempDir
    private Path folder;

    @Test
    void checkpoints_end_beside_readers_and_works_go_on_after_them() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (Store store = Store.open(folder, StoreOptions.standard().logBytes(1))) {
            StoreFixture.everything(store);
            CountDownLatch reading = new CountDownLatch(READERS);
            List<CompletableFuture<Long>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(CompletableFuture.supplyAsync(() -> readUntil(over, store, reading), THREADS));
            }
            reading.await();
            for (int i = 0; i < 6; i++) {
                assertThat(StoreFixture.book(store, StoreFixture.pay("p" + i, 1))
                                .isBooked())
                        .isTrue();
                file(store, i);
            }
            over.set(true);
            for (CompletableFuture<Long> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(store.reads().events("CASE-1")).hasSize(7);
            assertThat(Files.size(folder.resolve("ledger.log")))
                    .as("the last checkpoint")
                    .isLessThan(5_000);
        }
        try (Store again = Store.open(folder)) {
            assertThat(again.verify().differences()).isEmpty();
        }
    }

    @Test
    void a_checkpoint_waits_for_a_reader_who_looks_for_long_and_then_ends() throws Exception {
        try (Store store = Store.open(folder, StoreOptions.standard().logBytes(1))) {
            StoreFixture.everything(store);
            CountDownLatch looking = new CountDownLatch(1);
            CompletableFuture<Account> reader =
                    CompletableFuture.supplyAsync(() -> store.reads().see(handle -> {
                        Account before = new LedgerQueries(handle).account(FUND).orElseThrow();
                        looking.countDown();
                        pause();
                        assertThat(new LedgerQueries(handle).account(FUND)).contains(before);
                        return before;
                    }));
            looking.await();
            for (int i = 0; i < 2; i++) {
                file(store, i);
            }
            assertThat(reader.get(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(StoreFixture.book(store, StoreFixture.pay("later", 1)).isBooked())
                    .isTrue();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void file(Store store, int number) {
        store.writer().run(tx -> {
            tx.append(Draft.by("clerk"));
            tx.nextNumber("case");
            tx.appendRegister("agreements", "ccb", "{}");
            return tx.appendEvent("CASE-1", "noted", "{\"n\":" + number + "}");
        });
    }

    private static long readUntil(AtomicBoolean over, Store store, CountDownLatch reading) {
        long seen = 0;
        while (!over.get()) {
            seen += store.reads().accounts("").size()
                    + store.reads().registerAll("agreements").size();
            reading.countDown();
        }
        return seen;
    }

    private static Handle open() {
        Handle handle = Jdbi.open("jdbc:hsqldb:mem:kept-statements", "SA", "");
        handle.setStatementBuilder(new KeptStatements(handle.getConnection()));
        return handle;
    }

    @Test
    void a_statement_is_prepared_once_and_lent_to_one_user_at_a_time() throws SQLException {
        try (Handle handle = open();
                Query query = handle.createQuery(ONE)) {
            Connection connection = handle.getConnection();
            KeptStatements kept = new KeptStatements(connection);
            PreparedStatement first = kept.create(connection, ONE, query.getContext());
            PreparedStatement second = kept.create(connection, ONE, query.getContext());
            assertThat(second).isNotSameAs(first);
            kept.close(connection, ONE, first);
            kept.close(connection, ONE, second);
            assertThat(second.isClosed()).isTrue();
            assertThat(kept.create(connection, ONE, query.getContext())).isSameAs(first);
            first.close();
            kept.close(connection, ONE, first);
            assertThat(kept.create(connection, ONE, query.getContext()).isClosed())
                    .as("one that was closed meanwhile is not lent again")
                    .isFalse();
        }
    }

    @Test
    void no_more_statements_are_kept_than_there_is_room_for() throws SQLException {
        try (Handle handle = open();
                Query query = handle.createQuery(ONE)) {
            Connection connection = handle.getConnection();
            KeptStatements kept = new KeptStatements(connection);
            List<PreparedStatement> used = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String sql = "select " + i + " from (values(0))";
                used.add(kept.create(connection, sql, query.getContext()));
                kept.close(connection, sql, used.get(i));
            }
            assertThat(used.get(0).isClosed()).isFalse();
            assertThat(used.get(299).isClosed()).isTrue();
        }
    }

    @Test
    void a_batch_that_was_never_run_leaves_no_rows_to_the_next_of_the_same_words() {
        try (Handle handle = open()) {
            handle.execute("create table numbers (n int primary key)");
            assertThatExceptionOfType(JdbiException.class).isThrownBy(() -> insert(handle, "1", "two"));
            insert(handle, "3");
            assertThat(handle.createQuery("select n from numbers order by n")
                            .mapTo(Integer.class)
                            .list())
                    .containsExactly(3);
            handle.execute("drop table numbers");
        }
    }

    private static void insert(Handle handle, String... numbers) {
        try (PreparedBatch batch = handle.prepareBatch("insert into numbers values (?)")) {
            for (String number : numbers) {
                batch.bind(0, number).add();
            }
            batch.execute();
        }
    }
}
