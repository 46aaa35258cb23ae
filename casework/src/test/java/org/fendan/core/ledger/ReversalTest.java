package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.CLAIM;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.WORLD;
import static org.fendan.core.ledger.LedgerFixture.account;
import static org.fendan.core.ledger.LedgerFixture.book;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.post;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.said;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import java.util.Optional;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

class ReversalTest {

    @Test
    void a_reversal_swaps_the_sides_and_takes_the_last_leg_first() {
        Chain original = chain("a", transfer(FUND, BANK, 30), transfer(CLAIM, WORLD, 40));
        Chain back = reverse(book(), original, "b");
        assertThat(back.movements()).containsExactly(transfer(WORLD, CLAIM, 40), transfer(BANK, FUND, 30));
        assertThat(back.reverses()).contains("a");
        assertThat(back.date()).isEqualTo(DAY);
        assertThat(back.purpose()).isEqualTo("error");
    }

    @Test
    void a_chain_is_reversed_once() {
        Book book = book();
        Chain original = chain("a", transfer(FUND, BANK, 30));
        book.apply(original);
        assertThat(book.isReversed("a")).isFalse();
        assertThat(said(book.apply(reverse(book, original, "b")))).isEqualTo("booked");
        assertThat(book.isReversed("a")).isTrue();
        assertThat(book.isReversed("b")).isFalse();
        assertThat(said(book.apply(reverse(book, original, "c")))).isEqualTo("ALREADY_REVERSED at -1");
        assertThat(account(book, FUND).balance()).isEqualTo(Money.ofFen(5000));
        assertThat(account(book, FUND).debitsPosted()).isEqualTo(30);
    }

    @Test
    void a_reversal_can_itself_be_reversed_once() {
        Book book = book();
        Chain original = chain("a", transfer(FUND, BANK, 30));
        book.apply(original);
        Chain back = reverse(book, original, "b");
        book.apply(back);
        assertThat(said(book.apply(reverse(book, back, "c")))).isEqualTo("booked");
        assertThat(said(book.apply(reverse(book, back, "d")))).isEqualTo("ALREADY_REVERSED at -1");
    }

    @Test
    void a_posted_hold_is_reversed_by_what_was_posted_of_it() {
        Book book = book();
        book.apply(chain("a", reserve("h", 30)));
        Chain posting = chain("b", post("h", 20));
        book.apply(posting);
        assertThat(reverse(book, posting, "c").movements()).containsExactly(transfer(BANK, FUND, 20));
        assertThatThrownBy(() -> Chain.reversalOf(posting, id -> Optional.empty(), "c", DAY, "error"))
                .hasMessage("no hold \"h\" to reverse");
    }

    @Test
    void a_reservation_is_reversed_by_voiding_it() {
        Book book = book();
        Chain original = chain("a", reserve("h", 30));
        book.apply(original);
        assertThat(said(book.apply(reverse(book, original, "b")))).isEqualTo("booked");
        assertThat(book.hold("h").orElseThrow().state()).isEqualTo(Hold.State.VOIDED);
    }

    @Test
    void what_posted_nothing_has_nothing_to_reverse() {
        Book book = book();
        Chain original = chain(
                "a",
                new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                new Movement.VoidHold("h"),
                new Movement.ExpireHold("h", DAY));
        assertThat(said(book.apply(reverse(book, original, "b")))).isEqualTo("CHAIN_EMPTY at -1");
    }

    private static Chain reverse(Book book, Chain original, String id) {
        return Chain.reversalOf(original, book::hold, id, DAY, "error");
    }
}
