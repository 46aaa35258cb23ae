package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.WORLD;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.entry;
import static org.fendan.core.ledger.LedgerFixture.post;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private final InMemoryJournal journal = new InMemoryJournal();
    private final Book book = new Book();
    private long sequence;

    VerificationTest() {
        append(chain(
                "a",
                new Movement.Open(WORLD, AccountRule.UNBOUNDED),
                new Movement.Open(BANK, AccountRule.UNBOUNDED),
                new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                transfer(WORLD, FUND, 100)));
        append(chain("b", reserve("h", 40), reserve("i", 50)));
        append(chain("c", post("h", 30)));
    }

    private void append(Chain chain) {
        assertThat(book.apply(chain).isBooked()).isTrue();
        journal.append(Block.seal(journal.head(), List.of(entry(++sequence, chain))));
    }

    @Test
    void an_untouched_journal_is_clean() {
        Verification found = Verification.of(journal, book.accounts(), book.holds());
        assertThat(found).isEqualTo(new Verification(3, 3, 3, journal.head(), List.of()));
        assertThat(found.isClean()).isTrue();
        assertThat(journal.head().number()).isEqualTo(3);
        assertThat(Verification.of(new InMemoryJournal(), List.of(), List.of()).head())
                .isEqualTo(Head.GENESIS);
    }

    @Test
    void a_replay_leads_to_the_same_book() {
        Replay replay = new Replay();
        journal.forEachFrom(1, replay::read);
        assertThat(replay.book().accounts()).isEqualTo(book.accounts());
        assertThat(replay.entries()).isEqualTo(3);
        assertThat(replay.head()).isEqualTo(journal.head());
    }

    @Test
    void a_changed_counter_is_found_and_unbalances_the_books() {
        List<Account> accounts = new ArrayList<>(book.accounts());
        accounts.set(0, new Account(BANK, AccountRule.UNBOUNDED, 0, 0, 31, 51));
        assertThat(differences(accounts, book.holds()))
                .containsExactly(
                        "account bank:ccb/received: " + accounts.get(0) + " instead of "
                                + book.account(BANK).orElseThrow(),
                        "all accounts: posted debits of 130 fen, credits of 131 fen",
                        "all accounts: pending debits of 50 fen, credits of 51 fen");
    }

    @Test
    void one_difference_is_enough_to_be_unclean() {
        assertThat(Verification.of(journal, book.accounts(), List.of()).isClean())
                .isFalse();
    }

    @Test
    void a_missing_and_an_extra_hold_are_found() {
        Hold strange = Hold.of(reserve("z", 1));
        assertThat(differences(book.accounts(), List.of(book.holds().get(0), strange)))
                .containsExactly(
                        "hold i: missing: " + book.holds().get(1),
                        "hold z: the journal knows nothing of it: " + strange);
    }

    @Test
    void a_changed_entry_breaks_its_block() {
        Block block = blocks().get(1);
        Block forged = new Block(
                2,
                block.previousHash(),
                block.algorithm(),
                List.of(entry(2, chain("b", reserve("h", 39)))),
                block.hash());
        assertThat(replayed(blocks().get(0), forged))
                .containsExactly("block 2: its SHA-256 hash is not that of its contents: " + block.hash());
    }

    @Test
    void the_hash_is_this_for_good_and_an_unknown_algorithm_is_not_trusted() {
        List<Entry> event = List.of(new Entry(1, Optional.empty(), "t", "a", List.of(new Attachment("k", "é"))));
        Block block = Block.seal(Head.GENESIS, event);
        assertThat(block.hash()).isEqualTo("7cf1d0f1882509d58250e8db895634a3f98b335c6462883694f913fd0ed03f78");
        assertThat(block.isIntact()).isTrue();
        String rightBytes = "ce5d245b9b961f8f6b74aeea1df4cb0bab224b219fe423c171213eda8b577c17";
        assertThat(new Block(1, Head.GENESIS.hash(), "SM3", event, rightBytes).isIntact())
                .isFalse();
    }

    @Test
    void a_block_left_out_is_found_by_number_link_and_bookings() {
        assertThat(replayed(blocks().get(0), blocks().get(2)))
                .containsExactly(
                        "block 3: number 3 instead of 2",
                        "block 3: previous hash " + blocks().get(1).hash() + " instead of "
                                + blocks().get(0).hash(),
                        "block 3: entry number 3 instead of 2",
                        "block 3, entry 3: cannot be booked again: HOLD_UNKNOWN, there is no hold \"h\"");
    }

    @Test
    void the_hash_depends_on_the_block_before() {
        Block first = blocks().get(0);
        Block elsewhere = Block.seal(new Head(0, "f".repeat(64)), first.entries());
        assertThat(elsewhere.hash()).isNotEqualTo(first.hash()).hasSize(64);
        assertThat(Block.seal(Head.GENESIS, first.entries())).isEqualTo(first);
    }

    @Test
    void a_block_that_does_not_follow_or_holds_nothing_is_refused() {
        Block first = blocks().get(0);
        assertThatThrownBy(() -> journal.append(first)).hasMessage("block 1 does not follow block 3");
        Block torn = Block.seal(new Head(3, "f".repeat(64)), first.entries());
        assertThatThrownBy(() -> journal.append(torn)).hasMessage("block 4 does not follow block 3");
        Block early = Block.seal(new Head(4, journal.head().hash()), first.entries());
        assertThatThrownBy(() -> journal.append(early)).hasMessage("block 5 does not follow block 3");
        assertThatThrownBy(() -> Block.seal(journal.head(), List.of())).hasMessage("a block needs an entry");
        List<Block> last = new ArrayList<>();
        journal.forEachFrom(3, last::add);
        assertThat(last).hasSize(1);
    }

    private List<String> differences(List<Account> accounts, List<Hold> holds) {
        return Verification.of(journal, accounts, holds).differences().stream()
                .map(Difference::toString)
                .toList();
    }

    private static List<String> replayed(Block... blocks) {
        Replay replay = new Replay();
        List.of(blocks).forEach(replay::read);
        return replay.verification().differences().stream()
                .map(Difference::toString)
                .toList();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        journal.forEachFrom(1, blocks::add);
        return blocks;
    }
}
