package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.caseRow;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;
import static org.fendan.app.store.StoreFixture.reserve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.ledger.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerWriterTest {

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open_a_store() {
        store = Store.open(folder, StoreOptions.standard().queue(10));
        open(store, 5000);
    }

    @AfterEach
    void close_and_verify() {
        store.close();
        try (Store again = Store.open(folder)) {
            assertThat(again.verify().differences()).isEmpty();
        }
    }

    private Outcome append(Transaction tx, String id, long fen) {
        return tx.append(Draft.by("clerk", pay(id, fen)));
    }

    @Test
    void a_work_that_throws_between_two_good_ones_is_undone_alone() {
        long blocks = store.reads().head().number();
        Pause pause = Pause.of(store);
        CompletableFuture<Outcome> before = store.writer().submit(tx -> append(tx, "a", 1));
        CompletableFuture<Outcome> bad = store.writer().submit(tx -> {
            append(tx, "b", 2);
            tx.saveCase(caseRow("C", 1));
            tx.appendEvent("C", "filed", "{}");
            tx.nextNumber("n");
            throw new IllegalStateException("changed my mind");
        });
        CompletableFuture<Outcome> refused = store.writer().submit(tx -> append(tx, "c", 4998));
        CompletableFuture<Outcome> after = store.writer().submit(tx -> append(tx, "b", 4999));
        assertThat(pause.end()).isTrue();

        assertThat(before.join().isBooked()).isTrue();
        assertThat(refused.join().isBooked()).isTrue();
        assertThat(after.join().isBooked()).isFalse();
        assertThatThrownBy(bad::join).hasMessageContaining("changed my mind");
        assertThat(store.reads().head().number()).isEqualTo(blocks + 1);
        assertThat(store.reads().account(FUND).map(Account::debitsPosted)).contains(4999L);
        assertThat(store.reads().caseRow("C")).isEmpty();
        boolean known = store.writer().run(tx -> tx.book().hasChain("b"));
        assertThat(known).isFalse();
        long number = store.writer().run(tx -> {
            tx.append(Draft.by("clerk"));
            return tx.nextNumber("n");
        });
        assertThat(number).isEqualTo(1);
    }

    @Test
    void a_full_queue_refuses_at_once() {
        Pause pause = Pause.of(store);
        List<CompletableFuture<Long>> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(store.writer().submit(Transaction::sequence));
        }
        assertThat(store.writer().waiting()).isEqualTo(10);
        assertThatThrownBy(() -> store.writer().submit(Transaction::sequence))
                .isInstanceOf(QueueFull.class)
                .hasMessageContaining("10 requests wait");
        assertThat(pause.end()).isTrue();
        assertThat(waiting).extracting(CompletableFuture::join).containsOnly(2L);
    }

    @Test
    void below_the_free_disk_mark_nothing_is_written() {
        store.close();
        store = Store.open(folder, StoreOptions.standard().freeBytes(Long.MAX_VALUE));
        assertThatThrownBy(() -> book(store, pay("a", 1))).isInstanceOf(DiskLow.class);
        assertThat(store.reads().account(FUND)).isPresent();
        assertThat(store.writer().isRunning()).isTrue();
    }

    @Test
    void a_warning_of_the_engine_stops_the_writer_before_anybody_is_told() {
        Pause pause = Pause.of(store);
        CompletableFuture<Outcome> first = store.writer().submit(tx -> append(tx, "a", 1));
        CompletableFuture<Outcome> second = store.writer().submit(tx -> {
            Logger.getLogger("hsqldb.db").warning("ScriptWriter synch error: ");
            return append(tx, "b", 1);
        });
        assertThat(pause.end()).isTrue();
        for (CompletableFuture<Outcome> told : List.of(first, second)) {
            assertThatThrownBy(told::join)
                    .hasCauseInstanceOf(StoreStopped.class)
                    .hasMessageContaining("the engine could not write: ScriptWriter synch error");
        }
        assertThatThrownBy(() -> store.writer().submit(Transaction::sequence)).isInstanceOf(StoreStopped.class);
        assertThat(store.writer().isRunning()).isFalse();
    }

    @Test
    void a_closed_store_takes_no_work() {
        store.close();
        assertThatThrownBy(() -> store.writer().submit(Transaction::sequence))
                .isInstanceOf(StoreStopped.class)
                .hasMessageContaining("it was closed");
    }

    @Test
    void a_checkpoint_keeps_everything() {
        store.close();
        store = Store.open(folder, StoreOptions.standard().logBytes(2000));
        for (int i = 0; i < 30; i++) {
            book(store, pay("p" + i, 1));
        }
        book(store, chain("h", reserve("h", 1)));
        Verification verification = store.verify();
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.entries()).isEqualTo(32);
    }
}
