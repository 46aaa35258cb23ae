package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.BANK;
import static org.fendan.app.store.StoreFixture.DAY;
import static org.fendan.app.store.StoreFixture.FUND;
import static org.fendan.app.store.StoreFixture.WORLD;
import static org.fendan.app.store.StoreFixture.book;
import static org.fendan.app.store.StoreFixture.chain;
import static org.fendan.app.store.StoreFixture.reserve;
import static org.fendan.app.store.StoreFixture.transfer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fendan.app.ExportedBlock;
import org.fendan.app.Stranger;
import org.fendan.app.desk.ExportDesk;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's own verification and the stand-alone verifier agree, chain by chain, on what may be booked. */
class TwoWitnessesTest {

    private static final int CHAINS = Integer.getInteger("fendan.witnessed", 400);
    private static final AccountId OWED = AccountId.of("owed");
    private static final List<AccountId> ACCOUNTS = List.of(WORLD, FUND, BANK, OWED, AccountId.of("unknown"));

    @TempDir
    private Path folder;

    private final Stranger stranger = new Stranger();

    @Test
    void both_find_a_store_with_every_kind_of_movement_clean() {
        try (Store store = Store.open(folder.resolve("store"))) {
            StoreFixture.everything(store);
            Chain paid = chain("paid", new Movement.PostHold("h2", Money.ofFen(200)));
            book(store, paid);
            book(store, chain("more", reserve("h3", 70), reserve("h4", 80), new Movement.VoidHold("h3")));
            LocalDate due = DAY.plusDays(10);
            book(store, Chain.of("due", due, "到期", List.of(new Movement.ExpireHold("h4", due))));
            Book kept = store.writer().run(Transaction::book);
            book(store, Chain.reversalOf(paid, kept::hold, "back", due, "冲销"));
            book(store, Chain.closing(DAY, due, "月结"));
            List<String> lines = new ArrayList<>();
            new ExportDesk(store.reads()).export(1, lines::add);

            assertThat(store.verify().differences()).isEmpty();
            assertThat(store.verify().chains()).isEqualTo(9);
            Stranger.Told told = stranger.check(folder.resolve("export"), lines);
            assertThat(told.isClean()).as(told.words()).isTrue();
            Head head = store.reads().head();
            assertThat(told.words()).contains(head.number() + ":" + head.hash());
        }
    }

    /** Chains at random, right and wrong: what the book refuses is a difference to the verifier, and nothing else is. */
    @Test
    void both_refuse_the_same_chains() {
        long seed = Long.getLong("fendan.seed", System.nanoTime());
        Random random = new Random(seed);
        int booked = 0;
        List<String> disagreed = new ArrayList<>();
        List<Chain> chains = new ArrayList<>(List.of(opening()));
        Book book = new Book();
        book.apply(chains.get(0));
        for (int round = 0; round < CHAINS; round++) {
            if (chains.size() > 40) {
                chains.subList(1, chains.size()).clear();
                book = new Book();
                book.apply(chains.get(0));
            }
            Chain next = anyChain(random, chains);
            boolean stands = book.apply(next).isBooked();
            chains.add(next);
            Stranger.Told told = stranger.check(folder.resolve("chains"), lines(chains));
            if (told.isClean() != stands) {
                disagreed.add("round " + round + ", the book says " + stands + " to " + next + "\n" + told.words());
            }
            if (stands) {
                booked++;
            } else {
                chains.remove(chains.size() - 1);
            }
        }
        System.out.printf("two witnesses: seed %d, %d chains, %d booked by both%n", seed, CHAINS, booked);
        assertThat(disagreed).as("seed %d", seed).isEmpty();
        assertThat(booked).as("seed %d", seed).isBetween(20, CHAINS - 20);
    }

    private static Chain opening() {
        return chain(
                "c0",
                new Movement.Open(WORLD, AccountRule.UNBOUNDED),
                new Movement.Open(BANK, AccountRule.UNBOUNDED),
                new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                new Movement.Open(OWED, AccountRule.CREDITS_WITHIN_DEBITS),
                transfer(WORLD, FUND, 20),
                transfer(OWED, WORLD, 20));
    }

    private static Chain anyChain(Random random, List<Chain> before) {
        LocalDate date = DAY.plusDays(random.nextInt(12));
        if (random.nextInt(40) == 0) {
            return Chain.closing(DAY.plusDays(random.nextInt(4)), date, "close");
        }
        List<Movement> movements = new ArrayList<>();
        for (int left = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2); left > 0; left--) {
            movements.add(movement(random, date));
        }
        String id = "c" + random.nextInt(400);
        Optional<String> reverses = random.nextInt(10) == 0
                ? Optional.of(
                        random.nextInt(4) == 0
                                ? "c" + random.nextInt(400)
                                : before.get(random.nextInt(before.size())).id())
                : Optional.empty();
        return new Chain(id, date, "random", movements, reverses);
    }

    private static Movement movement(Random random, LocalDate date) {
        String hold = "h" + random.nextInt(12);
        Money amount = Money.ofFen(random.nextInt(10) == 0 ? random.nextInt(40) - 2 : 1 + random.nextInt(6));
        return switch (random.nextInt(11)) {
            case 0 -> new Movement.Open(random.nextInt(8) == 0 ? FUND : BANK, AccountRule.UNBOUNDED);
            case 1, 2, 3 -> anyTransfer(random, amount);
            case 4, 5, 6 ->
                new Movement.Reserve(
                        hold,
                        anyTransfer(random, amount),
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(DAY.plusDays(random.nextInt(10))));
            case 7, 8 -> new Movement.PostHold(hold, amount);
            case 9 -> new Movement.VoidHold(hold);
            default -> new Movement.ExpireHold(hold, date.minusDays(random.nextInt(3) - 1));
        };
    }

    private static Movement.Transfer anyTransfer(Random random, Money amount) {
        if (random.nextInt(20) == 0) {
            return new Movement.Transfer(account(random), account(random), amount, "slice");
        }
        int debit = random.nextInt(4);
        return new Movement.Transfer(
                ACCOUNTS.get(debit), ACCOUNTS.get((debit + 1 + random.nextInt(3)) % 4), amount, "slice");
    }

    private static AccountId account(Random random) {
        return ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    }

    private static List<String> lines(List<Chain> chains) {
        List<String> lines = new ArrayList<>();
        Head head = Head.GENESIS;
        for (Chain chain : chains) {
            Entry entry =
                    new Entry(lines.size() + 1L, Optional.of(chain), "2021-11-21T08:00:00.000000Z", "clerk", List.of());
            Block block = Block.seal(head, List.of(entry));
            lines.add(new ExportedBlock(
                            block.number(),
                            block.previousHash(),
                            block.algorithm(),
                            block.hash(),
                            List.of(Canonical.bytes(entry)))
                    .line());
            head = block.head();
        }
        return lines;
    }
}
