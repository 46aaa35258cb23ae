package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.everything;
import static org.fendan.app.store.StoreFixture.pay;
import static org.fendan.app.store.StoreFixture.reserve;

import java.nio.file.Path;
import java.util.Optional;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An opening reads what came after the last checkpoint, and trusts the checkpoint only as far as it is sealed. */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class CheckpointTest {

    private static final StoreOptions OPTIONS = StoreOptions.standard().checkpoint(20);

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void a_store_with_holds_open_and_resolved_on_both_sides_of_a_checkpoint() {
        database = keeping.fresh(folder);
        try (Store store = Store.open(database, OPTIONS)) {
            everything(store);
            book(store, chain("early", reserve("early", 5)));
            for (int i = 0; i < 50; i++) {
                book(store, pay("p" + i, 1));
            }
        }
        try (Store store = Store.open(database, OPTIONS)) {
            book(store, chain("late", new Movement.VoidHold("early"), reserve("late", 5)));
        }
    }

    @Test
    void an_opening_goes_on_from_the_checkpoint() {
        try (Store store = Store.open(database, OPTIONS)) {
            Snapshot snapshot =
                    store.reads().see(Checkpoint::last).orElseThrow().snapshot();
            assertThat(snapshot.entries()).isGreaterThan(20);
            assertThat(begins(store)).isEqualTo(snapshot.entries() + 1);
            assertThat(store.reads()
                            .see(handle ->
                                    StoreVerification.sinceCheckpoint(handle).replay())
                            .verification())
                    .isEqualTo(store.verify());
            assertThat(book(store, pay("p0", 1)).isBooked())
                    .as("a chain of before")
                    .isFalse();
            assertThat(book(store, chain("again", reserve("early", 1))).isBooked())
                    .isFalse();
            Chain back = Chain.reversalOf(pay("p0", 1), id -> Optional.empty(), "back", StoreFixture.DAY, "误付");
            assertThat(book(store, back).isBooked()).isTrue();
            assertThat(book(store, chain("void", new Movement.VoidHold("late"))).isBooked())
                    .isTrue();
        }
        try (Store store = Store.open(database, OPTIONS)) {
            assertThat(store.verify().differences()).isEmpty();
            Chain twice = Chain.reversalOf(pay("p0", 1), id -> Optional.empty(), "twice", StoreFixture.DAY, "误付");
            assertThat(book(store, twice).isBooked()).isFalse();
        }
    }

    @Test
    void a_checkpoint_that_was_altered_is_found_at_opening() {
        refused("update checkpoint set content = overlay(content placing 'A' from 40 for 1)");
    }

    @Test
    void a_checkpoint_that_points_elsewhere_is_found_at_opening() {
        refused("update checkpoint set block_number = block_number - 1");
    }

    @Test
    void what_came_after_the_checkpoint_is_compared_at_opening() {
        refused("update leg set amount = 6 where hold_id = 'late'");
    }

    @Test
    void a_counter_changed_at_any_time_is_found_at_opening() {
        refused("update account set debits_posted = debits_posted + 1 where id = 'world'");
    }

    @Test
    void a_rule_changed_at_any_time_is_found_at_opening() {
        refused("update account set rule = 'UNBOUNDED' where rule = 'DEBITS_WITHIN_CREDITS'");
    }

    @Test
    void an_account_nobody_opened_is_found_at_opening_whenever_it_claims_to_be_opened() {
        refused("insert into account values ('ghost', 'UNBOUNDED', 0, 0, 0, 0, " + Integer.MAX_VALUE + ")");
    }

    @Test
    void a_hold_that_nobody_reserved_is_found_at_opening() {
        refused("insert into held values ('ghost', 'world', 'fund', 5, 'slice', null)");
    }

    @Test
    void a_hold_that_nobody_resolved_is_found_at_opening() {
        refused("insert into hold_resolution values ('late', 'VOIDED', 0)");
    }

    @Test
    void a_store_of_the_release_before_gets_its_tables_and_is_read_whole_once() {
        Database older = keeping.fresh(folder.resolve("older"));
        try (Store store = Store.open(older, StoreOptions.standard())) {
            everything(store);
            book(store, chain("waits", reserve("waits", 5)));
            long block = store.reads().head().number();
            store.writer().run(tx -> {
                tx.append(Draft.by("ledger"));
                tx.saveCheckpoint("part-0", block, "all accounts and holds, as that release wrote them");
                return block;
            });
        }
        keeping.alter(older, "alter table account drop column opened");
        keeping.alter(older, "delete from \"flyway_schema_history\" where \"version\" = '2'");
        if (keeping == Keeping.HSQLDB) {
            keeping.alter(older, "set table account type memory");
        }
        try (Store store = Store.open(older, OPTIONS.checkpoint(1))) {
            assertThat(begins(store)).isZero();
            assertThat(book(store, pay("later", 1)).isBooked()).isTrue();
            assertThat(book(store, chain("void", new Movement.VoidHold("waits")))
                            .isBooked())
                    .isTrue();
        }
        try (Store store = Store.open(older, OPTIONS)) {
            assertThat(begins(store)).isPositive();
            assertThat(store.verify().differences()).isEmpty();
        }
    }

    private static long begins(Store store) {
        return store.reads()
                .see(handle -> StoreVerification.sinceCheckpoint(handle).checkpoint());
    }

    @Test
    void what_came_before_it_is_found_by_a_whole_verification() {
        keeping.alter(database, "update leg set amount = 2 where entry_seq = 6");
        try (Store store = Store.open(database, OPTIONS)) {
            assertThat(store.verify().differences()).isNotEmpty();
        }
    }

    @Test
    void a_process_restarted_often_leaves_checkpoints_as_one_that_runs_on_does() {
        Database often = keeping.fresh(folder.resolve("often"));
        StoreOptions options = StoreOptions.standard().checkpoint(100);
        for (int start = 0; start < 8; start++) {
            try (Store store = Reopened.open(often, options)) {
                if (start == 0) {
                    StoreFixture.open(store, 5000);
                }
                for (int i = 0; i < 3; i++) {
                    book(store, pay("start" + start + "-" + i, 1));
                }
            }
        }
        try (Store store = Reopened.open(often, options)) {
            long kept =
                    store.reads().see(Checkpoint::last).orElseThrow().snapshot().entries();
            assertThat(store.verify().entries() - kept).isLessThan(10);
        }
    }

    @Test
    void a_process_that_writes_nothing_leaves_everything_as_it_was() {
        StoreOptions sooner = StoreOptions.standard().checkpoint(1);
        Head head;
        try (Store store = Reopened.open(database, sooner)) {
            head = store.reads().head();
            assertThat(store.verify().differences()).isEmpty();
        }
        try (Store again = Reopened.open(database, sooner)) {
            assertThat(again.reads().head()).isEqualTo(head);
        }
    }

    private void refused(String attack) {
        keeping.alter(database, attack);
        assertThatThrownBy(() -> Store.open(database, OPTIONS))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("is not what its entries say");
    }
}
