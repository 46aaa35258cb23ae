package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.account;
import static org.fendan.core.ledger.LedgerFixture.book;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.post;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.said;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

class HoldTest {

    @Test
    void a_hold_is_posted_whole() {
        Book book = book();
        book.apply(chain("a", reserve("h", 1000)));
        assertThat(account(book, FUND).debitsPending()).isEqualTo(1000);
        assertThat(account(book, BANK).creditsPending()).isEqualTo(1000);

        assertThat(said(book.apply(chain("b", post("h", 1000))))).isEqualTo("booked");

        assertThat(account(book, FUND))
                .isEqualTo(new Account(FUND, AccountRule.DEBITS_WITHIN_CREDITS, 1000, 0, 5000, 0));
        assertThat(book.hold("h").orElseThrow().state()).isEqualTo(Hold.State.POSTED);
    }

    @Test
    void a_hold_posted_in_part_releases_the_rest() {
        Book book = book();
        book.apply(chain("a", reserve("h", 1000)));
        book.apply(chain("b", post("h", 999)));
        assertThat(account(book, FUND).available()).isEqualTo(Money.ofFen(4001));
        assertThat(account(book, BANK)).isEqualTo(new Account(BANK, AccountRule.UNBOUNDED, 0, 0, 999, 0));
        assertThat(book.hold("h").orElseThrow().posted()).isEqualTo(Money.ofFen(999));
    }

    @Test
    void a_hold_is_resolved_once() {
        for (Movement first : new Movement[] {post("h", 5), new Movement.VoidHold("h")}) {
            Book book = book();
            book.apply(chain("a", reserve("h", 5)));
            assertThat(said(book.apply(chain("b", first)))).isEqualTo("booked");
            assertThat(said(book.apply(chain("c", post("h", 5))))).isEqualTo("HOLD_ALREADY_RESOLVED at 0");
            assertThat(said(book.apply(chain("c", new Movement.VoidHold("h")))))
                    .isEqualTo("HOLD_ALREADY_RESOLVED at 0");
            assertThat(said(book.apply(chain("c", new Movement.ExpireHold("h", DAY)))))
                    .isEqualTo("HOLD_ALREADY_RESOLVED at 0");
        }
    }

    @Test
    void a_voided_hold_frees_what_it_kept() {
        Book book = book();
        book.apply(chain("a", reserve("h", 5000)));
        book.apply(chain("b", new Movement.VoidHold("h")));
        assertThat(account(book, FUND).available()).isEqualTo(Money.ofFen(5000));
        assertThat(book.hold("h").orElseThrow().state()).isEqualTo(Hold.State.VOIDED);
        assertThat(book.hold("h").orElseThrow().posted()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_hold_expires_on_its_day_and_not_one_earlier() {
        Book book = book();
        book.apply(chain("a", reserve("h", 5000)));
        assertThat(said(expire(book, 9, 20))).isEqualTo("HOLD_NOT_EXPIRED at 0");
        assertThat(said(expire(book, 10, 9))).isEqualTo("HOLD_NOT_EXPIRED at 0");
        assertThat(said(expire(book, 10, 10))).isEqualTo("booked");
        assertThat(book.hold("h").orElseThrow().state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(account(book, FUND).available()).isEqualTo(Money.ofFen(5000));
    }

    private static Outcome expire(Book book, int on, int booked) {
        Movement expiry = new Movement.ExpireHold("h", DAY.plusDays(on));
        return book.apply(Chain.of("e", DAY.plusDays(booked), "expiry", java.util.List.of(expiry)));
    }

    @Test
    void a_hold_without_an_expiry_never_expires() {
        Book book = book();
        book.apply(chain("a", new Movement.Reserve("h", transfer(FUND, BANK, 1), java.util.Optional.empty())));
        assertThat(said(book.apply(chain("e", new Movement.ExpireHold("h", DAY)))))
                .isEqualTo("HOLD_NOT_EXPIRED at 0");
    }
}
