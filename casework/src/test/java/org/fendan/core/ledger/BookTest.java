package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.CLAIM;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.WORLD;
import static org.fendan.core.ledger.LedgerFixture.account;
import static org.fendan.core.ledger.LedgerFixture.book;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.said;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

class BookTest {

    @Test
    void a_transfer_changes_one_counter_of_each_account() {
        Book book = book();

        assertThat(said(book.apply(chain("a", transfer(FUND, BANK, 1200))))).isEqualTo("booked");

        assertThat(account(book, FUND))
                .isEqualTo(new Account(FUND, AccountRule.DEBITS_WITHIN_CREDITS, 1200, 0, 5000, 0));
        assertThat(account(book, BANK)).isEqualTo(new Account(BANK, AccountRule.UNBOUNDED, 0, 0, 1200, 0));
        assertThat(account(book, FUND).balance()).isEqualTo(Money.ofFen(3800));
    }

    @Test
    void a_booked_chain_answers_the_accounts_and_holds_it_changed() {
        Book book = book();
        Outcome.Booked booked = (Outcome.Booked) book.apply(chain("a", reserve("h", 1), transfer(WORLD, FUND, 7)));

        assertThat(booked.accounts()).containsExactly(account(book, BANK), account(book, FUND), account(book, WORLD));
        assertThat(booked.holds()).containsExactly(book.hold("h").orElseThrow());
        assertThat(booked.isBooked()).isTrue();
    }

    @Test
    void a_fund_pays_its_last_fen_and_not_one_more() {
        assertThat(said(book().apply(chain("a", transfer(FUND, BANK, 5000))))).isEqualTo("booked");
        assertThat(said(book().apply(chain("a", transfer(FUND, BANK, 5001))))).isEqualTo("EXCEEDS_CREDITS at 0");
    }

    @Test
    void a_claim_takes_back_its_last_fen_and_not_one_more() {
        Book book = book();
        book.apply(chain("a", transfer(CLAIM, WORLD, 300)));
        assertThat(said(book.preview(chain("b", transfer(BANK, CLAIM, 300))))).isEqualTo("booked");
        Outcome refused = book.preview(chain("b", transfer(BANK, CLAIM, 301)));
        assertThat(said(refused)).isEqualTo("EXCEEDS_DEBITS at 0");
        assertThat(((Outcome.Rejected) refused).available()).isEqualTo(Money.ofFen(300));
        assertThat(account(book, CLAIM).balance()).isEqualTo(Money.ofFen(-300));
    }

    @Test
    void what_is_pending_counts_for_a_claim_too() {
        Book book = book();
        book.apply(chain("a", transfer(CLAIM, WORLD, 300)));
        book.apply(chain("b", new Movement.Reserve("h", transfer(BANK, CLAIM, 200), java.util.Optional.empty())));
        assertThat(said(book.preview(chain("c", transfer(BANK, CLAIM, 100))))).isEqualTo("booked");
        assertThat(said(book.preview(chain("c", transfer(BANK, CLAIM, 101))))).isEqualTo("EXCEEDS_DEBITS at 0");
    }

    @Test
    void six_holds_of_1000_on_a_cap_of_5000_and_the_sixth_is_refused() {
        Book book = book();
        for (int i = 1; i <= 5; i++) {
            assertThat(said(book.apply(chain("c" + i, reserve("h" + i, 1000))))).isEqualTo("booked");
        }
        assertThat(said(book.apply(chain("c6", reserve("h6", 1000))))).isEqualTo("EXCEEDS_CREDITS at 0");
        assertThat(account(book, FUND).available()).isEqualTo(Money.ZERO);
        assertThat(account(book, FUND).balance()).isEqualTo(Money.ofFen(5000));
        assertThat(book.hold("h6")).isEmpty();
    }

    @Test
    void a_refused_chain_leaves_no_mark() {
        Book book = book();
        var accounts = book.accounts();

        assertThat(said(book.apply(chain(
                        "a",
                        new Movement.Open(AccountId.of("new"), AccountRule.UNBOUNDED),
                        reserve("h", 10),
                        transfer(FUND, BANK, 4991)))))
                .isEqualTo("EXCEEDS_CREDITS at 2");

        assertThat(book.accounts()).isEqualTo(accounts);
        assertThat(book.holds()).isEmpty();
        assertThat(book.hasChain("a")).isFalse();
        assertThat(said(book.apply(chain("a", reserve("h", 10))))).isEqualTo("booked");
    }

    @Test
    void a_preview_changes_nothing() {
        Book book = book();
        var accounts = book.accounts();
        assertThat(said(book.preview(chain("a", reserve("h", 10))))).isEqualTo("booked");
        assertThat(book.accounts()).isEqualTo(accounts);
        assertThat(book.hasChain("a")).isFalse();
    }

    @Test
    void an_account_is_opened_once_and_keeps_its_rule() {
        Book book = book();
        book.apply(chain("a", transfer(FUND, BANK, 1)));
        assertThat(said(book.apply(chain("b", new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS)))))
                .isEqualTo("booked");
        assertThat(account(book, FUND).debitsPosted()).isEqualTo(1);
        assertThat(said(book.apply(chain("c", new Movement.Open(FUND, AccountRule.UNBOUNDED)))))
                .isEqualTo("ACCOUNT_RULE_DIFFERS at 0");
    }

    @Test
    void counters_never_overflow() {
        Book book = book();
        assertThat(said(book.apply(chain("a", transfer(WORLD, BANK, Long.MAX_VALUE - 5000)))))
                .isEqualTo("booked");
        Outcome refused = book.apply(chain("b", transfer(WORLD, CLAIM, 1)));
        assertThat(said(refused)).isEqualTo("OVERFLOW at 0");
        assertThat(((Outcome.Rejected) refused).account()).contains(WORLD);
        Movement pending = new Movement.Reserve("h", transfer(WORLD, CLAIM, 1), java.util.Optional.empty());
        assertThat(said(book.apply(chain("b", pending)))).isEqualTo("OVERFLOW at 0");
    }
}
