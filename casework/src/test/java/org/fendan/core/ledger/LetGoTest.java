package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.WORLD;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.post;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a book lets go of goes to its past, and is looked up there. */
class LetGoTest {

    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<String, Hold> holds = new HashMap<>();
    private final Map<String, Boolean> chains = new HashMap<>();
    private final Book whole = new Book();
    private final Book book = new Snapshot(Head.GENESIS, 0, 0, Optional.empty()).book(new Past() {
        @Override
        public Optional<Account> account(AccountId id) {
            return Optional.ofNullable(accounts.get(id));
        }

        @Override
        public Optional<Hold> hold(String id) {
            return Optional.ofNullable(holds.get(id));
        }

        @Override
        public Optional<Boolean> reversed(String chain) {
            return Optional.ofNullable(chains.get(chain));
        }

        @Override
        public void keep(Account account) {
            accounts.put(account.id(), account);
        }

        @Override
        public void keep(Hold hold) {
            holds.put(hold.id(), hold);
        }

        @Override
        public void keep(String chain, boolean reversed) {
            chains.put(chain, reversed);
        }
    });

    @BeforeEach
    void everything_is_let_go_behind_each_chain() {
        answer(chain(
                "open",
                new Movement.Open(WORLD, AccountRule.UNBOUNDED),
                new Movement.Open(BANK, AccountRule.UNBOUNDED),
                new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                transfer(WORLD, FUND, 100)));
        answer(chain("hold", reserve("h", 40), reserve("i", 50)));
        answer(chain("post", post("h", 30)));
    }

    /** The answer of a book that lets go of all, which is that of one that carries all. */
    private Outcome answer(Chain chain) {
        Outcome outcome = book.apply(chain);
        assertThat(outcome).isEqualTo(whole.apply(chain));
        book.forget(0);
        return outcome;
    }

    @Test
    void the_past_has_all_of_it_as_it_stood_last() {
        assertThat(book.accounts()).isEmpty();
        assertThat(book.holds()).isEmpty();
        assertThat(accounts.values()).containsExactlyInAnyOrderElementsOf(whole.accounts());
        assertThat(holds.values()).containsExactlyInAnyOrderElementsOf(whole.holds());
        assertThat(chains).containsOnlyKeys("open", "hold", "post").doesNotContainValue(true);
    }

    @Test
    void it_answers_as_a_book_that_carries_all() {
        Chain back = new Chain("back", LedgerFixture.DAY, "测试", List.of(transfer(BANK, FUND, 30)), Optional.of("post"));
        assertThat(answer(back).isBooked()).isTrue();
        assertThat(chains).containsEntry("post", true);
        Chain twice = new Chain("twice", back.date(), back.purpose(), back.movements(), back.reverses());
        assertThat(answer(twice).isBooked()).isFalse();
        assertThat(answer(chain("hold", transfer(WORLD, FUND, 1))).isBooked()).isFalse();
        assertThat(answer(chain("again", post("h", 1))).isBooked()).isFalse();
        assertThat(answer(chain("much", transfer(FUND, BANK, 51))).isBooked()).isFalse();
        assertThat(answer(chain("last", transfer(FUND, BANK, 50))).isBooked()).isTrue();
    }

    @Test
    void it_may_carry_some() {
        Chain more = chain("more", transfer(WORLD, FUND, 7));
        assertThat(book.apply(more)).isEqualTo(whole.apply(more));
        book.forget(1);
        assertThat(book.accounts()).hasSize(1);
        assertThat(whole.accounts()).containsAll(book.accounts());
        assertThat(accounts).hasSize(3);
    }
}
