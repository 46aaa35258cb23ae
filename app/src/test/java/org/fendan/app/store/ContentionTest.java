package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.BANK;
import static org.fendan.app.store.StoreFixture.DAY;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.WORLD;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.open;
import static org.fendan.app.store.StoreFixture.pay;
import static org.fendan.app.store.StoreFixture.reserve;
import static org.fendan.app.store.StoreFixture.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many threads want the same thing; -Dfendan.contention.claims=1000 -Dfendan.contention.trials=10000
 * -Dfendan.contention.rounds=500 for the whole figures.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class ContentionTest {

    private static final int CLAIMS = Integer.getInteger("fendan.contention.claims", 100);
    private static final int TRIALS = Integer.getInteger("fendan.contention.trials", 1000);
    private static final int ROUNDS = Integer.getInteger("fendan.contention.rounds", 50);

    /** As many as 32 threads may want at once in one queue. */
    private static final int AT_ONCE = 25;

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open_a_store() {
        store = Store.open(keeping.fresh(folder), StoreOptions.standard());
    }

    @AfterEach
    void verify_and_close() {
        assertThat(store.verify().differences()).isEmpty();
        store.close();
    }

    @Test
    void of_64_threads_claims_on_a_cap_of_500_exactly_500_are_booked() throws Exception {
        open(store, 500);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<Integer> pictures = reader.submit(() -> watch(over));
        List<Callable<Integer>> threads = IntStream.range(0, 64)
                .<Callable<Integer>>mapToObj(t -> () -> (int) IntStream.range(0, CLAIMS)
                        .filter(i -> book(store, pay("t" + t + "-" + i, 1)).isBooked())
                        .count())
                .toList();
        int booked = atOnce(threads).stream().mapToInt(Integer::intValue).sum();
        over.set(true);
        System.out.printf(
                "%s: a cap of 500: %d claims by 64 threads, %d booked, never exceeded in %d pictures%n",
                keeping, 64 * CLAIMS, booked, pictures.get());
        reader.shutdown();
        assertThat(booked).isEqualTo(500);
        assertThat(store.verify().chains()).isEqualTo(501);
        assertThat(store.reads().account(FUND).map(Account::available)).contains(Money.ZERO);
    }

    private int watch(AtomicBoolean over) {
        int pictures = 0;
        long last = 500;
        while (!over.get() || pictures == 0) {
            List<Account> all = store.reads().accounts("");
            Account fund =
                    all.stream().filter(a -> a.id().equals(FUND)).findFirst().orElseThrow();
            assertThat(fund.available().fen()).isBetween(0L, last);
            assertThat(all.stream().mapToLong(Account::debitsPosted).sum())
                    .isEqualTo(all.stream().mapToLong(Account::creditsPosted).sum());
            last = fund.available().fen();
            pictures++;
            LockSupport.parkNanos(1_000_000);
        }
        return pictures;
    }

    @Test
    void of_six_holds_of_1000_on_a_cap_of_5000_the_sixth_is_refused_always() throws Exception {
        open(store, 1);
        for (int round = 0; round < ROUNDS; round++) {
            AccountId cap = AccountId.of("cap/" + round);
            book(
                    store,
                    chain(
                            "cap" + round,
                            new Movement.Open(cap, AccountRule.DEBITS_WITHIN_CREDITS),
                            transfer(WORLD, cap, 5000)));
            String name = "hold" + round + "-";
            List<Callable<Boolean>> six = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Chain claim =
                        chain(name + i, new Movement.Reserve(name + i, transfer(cap, BANK, 1000), Optional.empty()));
                six.add(() -> book(store, claim).isBooked());
            }
            assertThat(atOnce(six)).containsOnlyOnce(false);
            assertThat(store.reads().account(cap).map(Account::debitsPending)).contains(5000L);
        }
        System.out.printf("%s: six holds on a cap that fits five, %d rounds: one refused each time%n", keeping, ROUNDS);
    }

    @Test
    void a_hold_that_32_threads_want_to_post_void_and_expire_is_resolved_once() throws Exception {
        open(store, TRIALS);
        for (int first = 0; first < TRIALS; first += AT_ONCE) {
            List<Integer> holds = IntStream.range(first, Math.min(TRIALS, first + AT_ONCE))
                    .boxed()
                    .toList();
            Movement[] reserves = holds.stream().map(i -> reserve("h" + i, 1)).toArray(Movement[]::new);
            book(store, chain("holds" + first, reserves));
            List<Callable<List<Integer>>> threads = IntStream.range(0, 32)
                    .<Callable<List<Integer>>>mapToObj(t -> () -> resolved(t, holds))
                    .toList();
            List<Integer> resolved =
                    atOnce(threads).stream().flatMap(List::stream).toList();
            assertThat(resolved).containsExactlyInAnyOrderElementsOf(holds);
        }
        Map<Hold.State, Long> ends =
                store.reads().holds().stream().collect(Collectors.groupingBy(Hold::state, Collectors.counting()));
        System.out.printf("%s: %d holds, each wanted by 32 threads, resolved once: %s%n", keeping, TRIALS, ends);
        assertThat(ends).doesNotContainKey(Hold.State.PENDING);
        assertThat(store.reads().account(BANK).map(Account::creditsPosted))
                .contains(ends.getOrDefault(Hold.State.POSTED, 0L));
    }

    /** The holds this thread was the one to resolve; each thread begins with another. */
    private List<Integer> resolved(int thread, List<Integer> holds) {
        List<Integer> order = new ArrayList<>(holds);
        Collections.shuffle(order, new Random(thread));
        Map<Integer, CompletableFuture<Outcome>> answers = order.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        i -> store.writer().submit(tx -> tx.append(Draft.by("clerk", resolution(thread, "h" + i))))));
        return order.stream().filter(i -> answers.get(i).join().isBooked()).toList();
    }

    private static Chain resolution(int thread, String hold) {
        Movement how = switch (thread % 3) {
            case 0 -> new Movement.PostHold(hold, Money.ofFen(1));
            case 1 -> new Movement.VoidHold(hold);
            default -> new Movement.ExpireHold(hold, DAY.plusDays(10));
        };
        return Chain.of(hold + "-" + thread, DAY.plusDays(10), "处理", List.of(how));
    }

    @Test
    void of_postings_reversed_twice_at_once_each_is_reversed_once() throws Exception {
        open(store, 5000);
        List<Chain> originals =
                IntStream.range(0, 500).mapToObj(i -> pay("p" + i, 1)).toList();
        List<CompletableFuture<Outcome>> booked = originals.stream()
                .map(chain -> store.writer().submit(tx -> tx.append(Draft.by("clerk", chain))))
                .toList();
        assertThat(booked).allMatch(outcome -> outcome.join().isBooked());
        List<Callable<Boolean>> threads = new ArrayList<>();
        for (Chain original : originals) {
            for (int twice = 0; twice < 2; twice++) {
                Chain back = Chain.reversalOf(
                        original, id -> Optional.empty(), "back-" + original.id() + "-" + twice, DAY, "误付");
                threads.add(() -> book(store, back).isBooked());
            }
        }
        assertThat(atOnce(threads)).filteredOn(reversed -> reversed).hasSize(500);
        assertThat(store.reads().account(FUND).map(Account::available)).contains(Money.ofFen(5000));
        System.out.printf("%s: 500 postings reversed twice at once: 500 reversals%n", keeping);
    }

    private static <T> List<T> atOnce(List<Callable<T>> threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(threads)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
