package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Outcome;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A store and a plain ledger in memory are told the same, and stand the same after each commit.
 *
 * <p>-Dfendan.store.operations=500000 for a long run; -Dfendan.store.seed=N for other chains.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(Keeping.class)
class StoreModelTest {

    private static final int OPERATIONS = Integer.getInteger("fendan.store.operations", 3000);
    private static final long SEED = Long.getLong("fendan.store.seed", 1);
    private static final int LIVES = 4;
    private static final int AT_ONCE = 12;

    @Parameter
    private Keeping keeping;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final RandomChains chains = new RandomChains(random);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private PlainLedger model = new PlainLedger();
    private int told;
    private int commits;

    @Test
    void a_store_and_a_plain_ledger_stand_the_same_after_each_commit() {
        Database database = keeping.fresh(folder);
        for (int life = 1; life <= LIVES; life++) {
            try (Store store = Reopened.open(database)) {
                while (told < OPERATIONS / LIVES * life) {
                    tell(store);
                }
                store.reads().see(this::compareAll);
                assertThat(store.verify().differences()).isEmpty();
            }
        }
        System.out.printf(
                "%s: %d operations in %d commits and %d lives, seed %d: the same each time; %s%n",
                keeping, told, commits, LIVES, SEED, outcomes);
        assertThat(outcomes).containsKey("booked").hasSizeGreaterThan(5);
    }

    /** Some chains, in one commit if the writer is quick. */
    private void tell(Store store) {
        List<Chain> some = new ArrayList<>();
        PlainLedger known = model;
        for (int i = random.nextInt(AT_ONCE); i >= 0; i--) {
            String id = "c" + told++;
            some.add(told == 1 ? chains.opening(id) : chains.next(random.nextInt(50) == 0 ? "c0" : id, known::hold));
        }
        List<CompletableFuture<Outcome>> answers = some.stream()
                .map(chain -> store.writer().submit(tx -> tx.append(Draft.by("clerk", chain))))
                .toList();
        for (int i = 0; i < some.size(); i++) {
            Outcome outcome = answers.get(i).join();
            outcomes.merge(outcome.fold(booked -> "booked", no -> no.code().name()), 1, Integer::sum);
            PlainLedger next = model.after(some.get(i));
            assertThat(outcome.isBooked()).as("seed %d, %s", SEED, some.get(i)).isEqualTo(next != model);
            if (outcome.isBooked()) {
                chains.booked(some.get(i));
            }
            model = next;
        }
        commits++;
        store.reads().see(handle -> compare(handle, some));
    }

    private boolean compare(Handle handle, List<Chain> some) {
        LedgerQueries ledger = new LedgerQueries(handle);
        Map<AccountId, Account> accounts = new HashMap<>();
        ledger.accounts("").forEach(account -> accounts.put(account.id(), account));
        assertThat(accounts).as("seed %d", SEED).isEqualTo(model.accounts());
        for (Chain chain : some) {
            for (Movement movement : chain.movements()) {
                if (movement instanceof Movement.Reserve reserve) {
                    assertThat(ledger.hold(reserve.hold())).isEqualTo(model.hold(reserve.hold()));
                } else if (movement instanceof Movement.PostHold post) {
                    assertThat(ledger.hold(post.hold())).isEqualTo(model.hold(post.hold()));
                }
            }
        }
        long entries = handle.createQuery("select count(*) from entry")
                .mapTo(Long.class)
                .one();
        assertThat(entries).isEqualTo(model.chains());
        return true;
    }

    private boolean compareAll(Handle handle) {
        Map<String, Hold> holds = new HashMap<>();
        new LedgerQueries(handle).holds().forEach(hold -> holds.put(hold.id(), hold));
        assertThat(holds).isEqualTo(model.holds());
        return true;
    }
}
