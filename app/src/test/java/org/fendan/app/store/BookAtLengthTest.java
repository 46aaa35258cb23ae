package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Outcome;
import org.junit.jupiter.api.Test;

/**
 * A book and a plain ledger are told the same many times, and stand the same after each chain.
 *
 * <p>-Dfendan.book.operations=1000000 for the whole figure; -Dfendan.book.seed=N to begin with another seed.
 */
class BookAtLengthTest {

    private static final int OPERATIONS = Integer.getInteger("fendan.book.operations", 100_000);
    private static final long FIRST = Long.getLong("fendan.book.seed", 1);
    private static final int HISTORY = 250;

    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    void a_book_and_a_plain_ledger_stand_the_same_after_each_chain() {
        int told = 0;
        for (long seed = FIRST; told < OPERATIONS; seed++) {
            tell(seed);
            told += HISTORY;
        }
        System.out.printf("%d operations on the book, seeds from %d: the same each time; %s%n", told, FIRST, outcomes);
        assertThat(outcomes).hasSizeGreaterThan(10);
    }

    private void tell(long seed) {
        RandomChains chains = new RandomChains(new Random(seed));
        Book book = new Book();
        PlainLedger model = new PlainLedger();
        for (int i = 0; i < HISTORY; i++) {
            Chain chain = i == 0 ? chains.opening("c0") : chains.next(i % 50 == 0 ? "c0" : "c" + i, model::hold);
            Outcome outcome = book.apply(chain);
            outcomes.merge(outcome.fold(booked -> "booked", no -> no.code().name()), 1, Integer::sum);
            boolean same = outcome.isBooked() ? model.takes(chain) : model.refuses(chain);
            assertThat(same)
                    .as("seed %d, chain %d: %s, %s", seed, i, chain, outcome)
                    .isTrue();
            if (outcome.isBooked()) {
                chains.booked(chain);
            }
            compareAccounts(book, model, seed);
        }
        Map<String, Hold> holds = new HashMap<>();
        book.holds().forEach(hold -> holds.put(hold.id(), hold));
        assertThat(holds).as("seed %d", seed).isEqualTo(model.holds());
    }

    private static void compareAccounts(Book book, PlainLedger model, long seed) {
        Map<AccountId, Account> accounts = new HashMap<>();
        book.accounts().forEach(account -> accounts.put(account.id(), account));
        assertThat(accounts).as("seed %d", seed).isEqualTo(model.accounts());
    }
}
