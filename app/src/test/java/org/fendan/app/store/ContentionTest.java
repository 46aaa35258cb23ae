package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;
import static org.fendan.app.store.StoreFixture.reserve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads want the same thing; -Dfendan.contention.claims=1000 for the whole figure. */
class ContentionTest {

    private static final int CLAIMS = Integer.getInteger("fendan.contention.claims", 100);

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open_a_store() {
        store = Store.open(folder);
    }

    @AfterEach
    void verify_and_close() {
        assertThat(store.verify().differences()).isEmpty();
        store.close();
    }

    @Test
    void of_64_threads_claims_on_a_cap_of_500_exactly_500_are_booked() throws Exception {
        open(store, 500);
        List<Callable<Boolean>> threads = new ArrayList<>();
        for (int t = 0; t < 64; t++) {
            String thread = "t" + t + "-";
            threads.add(() -> {
                for (int i = 0; i < CLAIMS; i++) {
                    book(store, pay(thread + i, 1));
                    if (i % 20 == 0) {
                        assertThat(store.reads()
                                        .account(FUND)
                                        .map(Account::available)
                                        .orElseThrow()
                                        .fen())
                                .isBetween(0L, 500L);
                    }
                }
                return true;
            });
        }
        assertThat(atOnce(threads)).hasSize(64);
        System.out.printf(
                "a cap of 500: %d claims by 64 threads, %d booked%n",
                64 * CLAIMS, store.verify().chains() - 1);
        assertThat(store.verify().chains()).isEqualTo(501);
        assertThat(store.reads().account(FUND).map(Account::available)).contains(Money.ZERO);
    }

    @Test
    void a_hold_that_32_threads_want_to_resolve_is_resolved_once() throws Exception {
        open(store, 5000);
        int trials = CLAIMS;
        for (int trial = 0; trial < trials; trial++) {
            String hold = "h" + trial;
            book(store, chain("c" + trial, reserve(hold, 1)));
            List<Callable<Boolean>> threads = new ArrayList<>();
            for (int t = 0; t < 32; t++) {
                Chain resolution = chain(
                        hold + "-" + t,
                        t % 2 == 0 ? new Movement.VoidHold(hold) : new Movement.PostHold(hold, Money.ofFen(1)));
                threads.add(() -> book(store, resolution).isBooked());
            }
            assertThat(atOnce(threads)).containsOnlyOnce(true);
        }
        System.out.printf("%d holds, each resolved by 32 threads: once each%n", trials);
    }

    @Test
    void of_postings_reversed_twice_atOnce_each_is_reversed_once() throws Exception {
        open(store, 5000);
        List<Callable<Boolean>> threads = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Chain original = pay("p" + i, 1);
            book(store, original);
            for (int twice = 0; twice < 2; twice++) {
                Chain back = Chain.reversalOf(
                        original, id -> Optional.empty(), "r" + i + "-" + twice, StoreFixture.DAY, "误付");
                threads.add(() -> book(store, back).isBooked());
            }
        }
        assertThat(atOnce(threads)).filteredOn(booked -> booked).hasSize(500);
        assertThat(store.reads().account(FUND).map(Account::available)).contains(Money.ofFen(5000));
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> answer : pool.invokeAll(threads)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
