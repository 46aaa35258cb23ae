package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.pay;
import static org.fendan.app.store.StoreFixture.reserve;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.ledger.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded engine alone needs: a guard on its writing, a mark on its disk, checkpoints. */
class EmbeddedEngineTest {

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open_a_store() {
        store = Store.open(folder);
        StoreFixture.open(store, 5000);
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
