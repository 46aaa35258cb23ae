package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.book;
import static org.fendan.core.ledger.LedgerFixture.entry;
import static org.fendan.core.ledger.LedgerFixture.said;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.Test;

/** A period closed stays closed: for what is booked, previewed, branched, replayed and reversed. */
class CloseTest {

    private static final LocalDate LAST = DAY.plusDays(9);
    private static final Chain CLOSE = Chain.closing(LAST, LAST.plusDays(1), "month end");

    private final Book book = book();

    @Test
    void from_the_close_on_its_days_are_refused_and_the_next_is_open() {
        assertThat(book.closedThrough()).isEmpty();
        assertThat(said(book.apply(pay("a", LAST)))).isEqualTo("booked");
        assertThat(said(book.apply(CLOSE))).isEqualTo("booked");
        assertThat(book.closedThrough()).contains(LAST);
        for (LocalDate closed : List.of(DAY, LAST)) {
            assertThat(said(book.preview(pay("b", closed)))).isEqualTo("PERIOD_CLOSED at -1");
            assertThat(said(book.apply(pay("b", closed)))).isEqualTo("PERIOD_CLOSED at -1");
        }
        assertThat(said(book.apply(pay("b", LAST.plusDays(1))))).isEqualTo("booked");
    }

    @Test
    void the_refusal_names_the_closed_day_and_the_first_open_one() {
        book.apply(CLOSE);
        Outcome.Rejected refused = (Outcome.Rejected) book.apply(pay("b", DAY));
        assertThat(refused.firstOpenDay()).contains(LAST.plusDays(1));
        assertThat(refused.sentence())
                .isEqualTo(Text.of(
                        "账期已结至2021-11-30，最早可记2021-12-01",
                        "the books are closed through 2021-11-30; the first open day is 2021-12-01"));
        Outcome.Rejected other = (Outcome.Rejected) book.apply(CLOSE);
        assertThat(other.code()).isEqualTo(Rejection.CHAIN_ID_TAKEN);
        assertThat(other.firstOpenDay()).isEmpty();
    }

    @Test
    void a_preview_and_a_branch_that_is_dropped_close_nothing() {
        assertThat(said(book.preview(CLOSE))).isEqualTo("booked");
        Book branch = book.branch();
        branch.apply(CLOSE);
        assertThat(branch.closedThrough()).contains(LAST);
        assertThat(branch.branch().closedThrough()).contains(LAST);
        assertThat(book.closedThrough()).isEmpty();
        assertThat(said(book.apply(pay("a", LAST)))).isEqualTo("booked");
    }

    @Test
    void a_branch_that_is_merged_closes_for_good_and_one_without_a_close_opens_nothing() {
        Book branch = book.branch();
        branch.apply(CLOSE);
        branch.merge();
        assertThat(book.closedThrough()).contains(LAST);
        branch.apply(pay("a", LAST.plusDays(1)));
        branch.merge();
        assertThat(book.closedThrough()).contains(LAST);
        assertThat(Snapshot.of(book, Head.GENESIS, 0, 0).book(Past.NONE).closedThrough())
                .contains(LAST);
    }

    @Test
    void a_refused_close_leaves_the_day_as_it_was() {
        book.apply(CLOSE);
        Chain early = Chain.closing(LAST.plusDays(5), LAST.plusDays(5), "too early");
        assertThat(said(book.apply(early))).isEqualTo("CLOSE_NOT_OVER at 0");
        Chain back = Chain.closing(LAST.minusDays(1), LAST.plusDays(5), "back");
        assertThat(said(book.apply(back))).isEqualTo("CLOSE_NOT_FORWARD at 0");
        assertThat(book.closedThrough()).contains(LAST);
        Chain next = Chain.closing(LAST.plusDays(1), LAST.plusDays(2), "one day more");
        assertThat(said(book.apply(next))).isEqualTo("booked");
        assertThat(book.closedThrough()).contains(LAST.plusDays(1));
    }

    @Test
    void a_close_cannot_be_reversed_and_what_it_closed_can_be_in_an_open_period() {
        book.apply(pay("a", DAY));
        book.apply(CLOSE);
        Chain undo = Chain.reversalOf(CLOSE, book::hold, "undo", LAST.plusDays(1), "p");
        assertThat(said(book.apply(undo))).isEqualTo("CHAIN_EMPTY at -1");
        Chain forced =
                new Chain("undo", LAST.plusDays(1), "p", List.of(transfer(FUND, BANK, 1)), Optional.of(CLOSE.id()));
        assertThat(said(book.apply(forced))).isEqualTo("CLOSE_REVERSED at -1");
        Chain original = pay("a", DAY);
        assertThat(said(book.apply(Chain.reversalOf(original, book::hold, "back", LAST, "p"))))
                .isEqualTo("PERIOD_CLOSED at -1");
        assertThat(said(book.apply(Chain.reversalOf(original, book::hold, "back", LAST.plusDays(1), "p"))))
                .isEqualTo("booked");
    }

    @Test
    void a_replay_closes_again_and_finds_what_was_booked_into_a_closed_period() {
        InMemoryJournal journal = new InMemoryJournal();
        journal.append(Block.seal(Head.GENESIS, List.of(entry(1, CLOSE))));
        Chain late = Chain.of("late", LAST, "p", List.of(new Movement.Open(FUND, AccountRule.UNBOUNDED)));
        Replay replay = new Replay();
        journal.forEachFrom(1, replay::read);
        assertThat(replay.book().closedThrough()).contains(LAST);
        journal.append(Block.seal(journal.head(), List.of(entry(2, late))));
        assertThat(Verification.of(journal, List.of(), List.of()).differences())
                .extracting(Difference::toString)
                .containsExactly("block 2, entry 2: cannot be booked again: PERIOD_CLOSED,"
                        + " the books are closed through 2021-11-30; the first open day is 2021-12-01");
    }

    private static Chain pay(String id, LocalDate date) {
        return Chain.of(id, date, "p", List.of(transfer(FUND, BANK, 1)));
    }
}
