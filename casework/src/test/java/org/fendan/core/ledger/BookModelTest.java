package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.ledger.LedgerFixture.DAY;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.fendan.core.money.Money;

/** The book and a naive model of it are told the same; they must answer and stand the same after every chain. */
class BookModelTest {

    private static final int TRIES = 10;
    private static final int ACTIONS = Integer.getInteger("fendan.model.actions", 4000);

    @Property(tries = TRIES)
    void the_book_and_the_model_stand_the_same_after_every_chain(@ForAll("histories") List<Chain> history) {
        Book book = new Book();
        NaiveBook model = new NaiveBook();
        InMemoryJournal journal = new InMemoryJournal();
        long sequence = 0;
        for (Chain chain : history) {
            NaiveBook next = model.after(chain);
            assertThat(book.preview(chain).isBooked()).isEqualTo(next != model);
            Outcome outcome = book.apply(chain);
            String code =
                    outcome.fold(booked -> "booked", refused -> refused.code().name());
            Statistics.collect(code);
            assertThat(outcome.isBooked()).isEqualTo(next != model);
            model = next;
            assertSame(book, model);
            if (outcome.isBooked()) {
                journal.append(Block.seal(journal.head(), List.of(LedgerFixture.entry(++sequence, chain))));
            }
        }
        assertThat(Verification.of(journal, book.accounts(), book.holds()).differences())
                .isEmpty();
    }

    private static void assertSame(Book book, NaiveBook model) {
        assertThat(book.closedThrough())
                .isEqualTo(model.closes.values().stream().max(Comparator.naturalOrder()));
        assertThat(book.accounts()).hasSize(model.counters.size());
        for (Account account : book.accounts()) {
            assertThat(List.of(
                            account.debitsPosted(),
                            account.debitsPending(),
                            account.creditsPosted(),
                            account.creditsPending()))
                    .isEqualTo(model.counters.get(account.id()).stream()
                            .map(BigInteger::longValueExact)
                            .toList());
        }
        assertThat(book.holds()).hasSize(model.reserved.size());
        for (Hold hold : book.holds()) {
            BigInteger posted = model.resolved.get(hold.id());
            assertThat(hold.isPending()).isEqualTo(posted == null);
            assertThat(hold.posted().fen()).isEqualTo(posted == null ? 0 : posted.longValueExact());
        }
    }

    @Provide
    Arbitrary<List<Chain>> histories() {
        Arbitrary<String> id = number(1, 20_000).map(n -> "c" + n);
        Arbitrary<Integer> day = number(0, 20);
        Arbitrary<List<Movement>> movements = Arbitraries.frequencyOf(
                Tuple.of(40, movement().list().ofSize(1)),
                Tuple.of(10, movement().list().ofSize(2)),
                Tuple.of(5, movement().list().ofSize(3)),
                Tuple.of(1, Arbitraries.just(List.of())));
        Arbitrary<Told> told = Combinators.combine(
                        id, day, movements, number(0, 9999).optional(0.12), number(0, 9))
                .as(Told::new);
        Arbitrary<Told> close = Combinators.combine(
                        number(-4, 14), day, number(0, 9999).optional(0.1), number(0, 9))
                .as(BookModelTest::close);
        return Arbitraries.frequencyOf(Tuple.of(30, told), Tuple.of(1, close))
                .list()
                .ofSize(Math.max(1, ACTIONS / TRIES))
                .map(BookModelTest::opened);
    }

    /** A chain before its place in the history is known: its days count from there, and what it reverses came before. */
    private record Told(String id, int day, List<Movement> movements, Optional<Integer> reverses, int whim) {

        Chain after(List<Chain> earlier) {
            int since = earlier.size() / 20;
            LocalDate date = DAY.plusDays(day + since);
            Optional<Chain> original = reverses.map(at -> earlier.get(at % earlier.size()));
            boolean exact = original.filter(
                            chain -> chain.movements().stream().noneMatch(Movement.PostHold.class::isInstance))
                    .isPresent();
            if (exact && whim > 2) {
                return Chain.reversalOf(original.get(), hold -> Optional.empty(), id, date, "p");
            }
            List<Movement> later = movements.stream()
                    .map(movement -> movement instanceof Movement.Close close
                            ? new Movement.Close(close.through().plusDays(since))
                            : movement)
                    .toList();
            String name = later.stream()
                    .filter(movement -> movement instanceof Movement.Close && whim > 1)
                    .map(movement -> "close/" + ((Movement.Close) movement).through())
                    .findFirst()
                    .orElse(id);
            return new Chain(name, date, "p", later, original.map(Chain::id));
        }
    }

    /** Mostly as closes are made; now and then under another name, or with something beside it. */
    private static Told close(int through, int day, Optional<Integer> reverses, int whim) {
        LocalDate last = DAY.plusDays(through);
        List<Movement> movements = whim == 0
                ? List.of(new Movement.Close(last), new Movement.Open(account("e"), AccountRule.UNBOUNDED))
                : List.of(new Movement.Close(last));
        return new Told("close/" + DAY, day, movements, reverses, whim);
    }

    private static List<Chain> opened(List<Told> history) {
        List<Chain> all = new ArrayList<>();
        all.add(LedgerFixture.chain(
                "c0",
                new Movement.Open(account("a"), AccountRule.UNBOUNDED),
                new Movement.Open(account("b"), AccountRule.DEBITS_WITHIN_CREDITS),
                new Movement.Open(account("c"), AccountRule.CREDITS_WITHIN_DEBITS),
                LedgerFixture.transfer(account("a"), account("b"), 9000),
                LedgerFixture.transfer(account("c"), account("a"), 9000)));
        history.forEach(told -> all.add(told.after(all)));
        return all;
    }

    private static AccountId account(String path) {
        return AccountId.of(path);
    }

    private static Arbitrary<Integer> number(int from, int to) {
        return Arbitraries.integers()
                .between(from, to)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    private static Arbitrary<Movement> movement() {
        Arbitrary<AccountId> account =
                Arbitraries.of("a", "a", "b", "b", "b", "c", "c", "d").map(AccountId::of);
        Arbitrary<AccountRule> rule = Arbitraries.of(AccountRule.class);
        Arbitrary<String> hold = number(1, 40).map(n -> "h" + n);
        Arbitrary<Money> amount = Arbitraries.frequencyOf(
                        Tuple.of(500, number(-1, 1000).map(Long::valueOf)),
                        Tuple.of(1, Arbitraries.longs().between(Long.MAX_VALUE / 2, Long.MAX_VALUE)))
                .map(Money::ofFen);
        Arbitrary<Movement.Transfer> transfer = Combinators.combine(account, account, amount)
                .as((debit, credit, sum) -> new Movement.Transfer(debit, credit, sum, "s"));
        Arbitrary<Integer> day = number(0, 20);
        return Arbitraries.frequencyOf(
                Tuple.of(1, Combinators.combine(account, rule).as(Movement.Open::new)),
                Tuple.of(6, transfer.map(Movement.class::cast)),
                Tuple.of(
                        8,
                        Combinators.combine(hold, transfer, day.optional(0.7))
                                .as((name, kept, days) -> new Movement.Reserve(name, kept, days.map(DAY::plusDays)))),
                Tuple.of(3, Combinators.combine(hold, amount).as(Movement.PostHold::new)),
                Tuple.of(1, hold.map(Movement.VoidHold::new)),
                Tuple.of(
                        2,
                        Combinators.combine(hold, day)
                                .as((name, days) -> new Movement.ExpireHold(name, DAY.plusDays(days)))));
    }
}
