package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.caseRow;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class LedgerWriterTest {

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Database database;
    private Store store;

    @BeforeEach
    void open_a_store() {
        database = keeping.fresh(folder);
        store = Store.open(database, StoreOptions.standard().queue(10));
        open(store, 5000);
    }

    @AfterEach
    void close_and_verify() {
        store.close();
        try (Store again = Store.open(database, StoreOptions.standard())) {
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
    void a_closed_store_takes_no_work() {
        store.close();
        assertThatThrownBy(() -> store.writer().submit(Transaction::sequence))
                .isInstanceOf(StoreStopped.class)
                .hasMessageContaining("it was closed");
    }
}
