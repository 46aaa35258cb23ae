package org.fendan.app.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;

/**
 * A random history, told to a store and to the model: transfers, holds and their ends, reversals, closes, entries dated
 * back, and a clock that stands still, jumps, and now and then goes back.
 */
final class AsOfHistory implements InstantSource {

    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final List<String> PATHS =
            List.of("world", "city/fund/a", "city/fund/b", "city/bank/x", "city/bank/y", "cap/1/left", "cap/1/used");

    private final Random random;
    private final AsOfModel model;
    private final List<String> opened = new ArrayList<>();
    private Instant now = Instant.parse("2021-03-01T00:00:00.123456789Z");
    private LocalDate today = BEGIN;
    private LocalDate closed = BEGIN.minusDays(30);
    private int refused;
    private int closes;

    AsOfHistory(Random random, AsOfModel model) {
        this.random = random;
        this.model = model;
    }

    @Override
    public Instant instant() {
        return now;
    }

    int refused() {
        return refused;
    }

    int closes() {
        return closes;
    }

    /** An account that exists. */
    String account() {
        return opened.get(random.nextInt(opened.size()));
    }

    /** A day a little before the beginning, a little after the end, or between. */
    LocalDate day() {
        return BEGIN.minusDays(15).plusDays(random.nextInt((int) (today.toEpochDay() - BEGIN.toEpochDay()) + 30));
    }

    /** A chain dated on the last day closed. */
    Chain late() {
        return Chain.of("late", closed, "p", List.of(transfer()));
    }

    void write(Store store, int chains) {
        for (int i = 0; i < chains; i++) {
            tick();
            if (opened.size() < PATHS.size() && (opened.size() < 2 || random.nextInt(20) == 0)) {
                open(store, i);
            } else if (random.nextInt(60) == 0) {
                book(store, Chain.closing(today.minusDays(8 + random.nextInt(5)), today, "close"));
            } else {
                book(store, chain(i));
            }
        }
        while (opened.size() < PATHS.size()) {
            open(store, chains + opened.size());
        }
    }

    private void tick() {
        now = now.plusNanos(
                switch (random.nextInt(6)) {
                    case 0, 1 -> 0;
                    case 2 -> random.nextInt(3000);
                    case 3 -> -random.nextInt(1_000_000_000);
                    default -> random.nextInt(2_000_000_000);
                });
        today = today.plusDays(random.nextInt(4) == 0 ? 1 : 0);
    }

    private void open(Store store, int number) {
        String path = PATHS.get(opened.size());
        AccountRule rule = path.endsWith("/b") ? AccountRule.DEBITS_WITHIN_CREDITS : AccountRule.UNBOUNDED;
        book(store, Chain.of("open-" + number, today, "p", List.of(new Movement.Open(AccountId.of(path), rule))));
        opened.add(path);
    }

    private Chain chain(int number) {
        String id = "c" + number;
        LocalDate date = today.plusDays(3).minusDays(random.nextInt(12));
        if (random.nextInt(15) == 0 && !model.chains.isEmpty()) {
            Chain original = model.chains.get(random.nextInt(model.chains.size()));
            if (original.movements().stream().noneMatch(Movement.PostHold.class::isInstance)) {
                return Chain.reversalOf(original, hold -> Optional.empty(), id, date, "p");
            }
        }
        List<Movement> movements = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            movements.add(movement(number + "." + i, date));
        }
        return Chain.of(id, date, "p", movements);
    }

    private Movement movement(String name, LocalDate date) {
        int kind = random.nextInt(10);
        if (kind < 3 || model.reserves.isEmpty()) {
            return kind < 2 ? transfer() : reserve(name);
        }
        List<String> holds = List.copyOf(model.reserves.keySet());
        String hold = holds.get(random.nextInt(holds.size()));
        Movement.Reserve reserve = model.reserves.get(hold);
        return switch (kind) {
            case 3, 4 -> transfer();
            case 5, 6 -> reserve(name);
            case 7 -> new Movement.PostHold(hold, part(reserve.transfer().amount()));
            case 8 -> new Movement.VoidHold(hold);
            default -> new Movement.ExpireHold(hold, reserve.expires().orElse(date));
        };
    }

    private Money part(Money whole) {
        return random.nextBoolean() ? whole : Money.ofFen(1 + random.nextInt((int) whole.fen()));
    }

    private Movement.Transfer transfer() {
        int debit = random.nextInt(opened.size());
        int credit = (debit + 1 + random.nextInt(opened.size() - 1)) % opened.size();
        return new Movement.Transfer(
                AccountId.of(opened.get(debit)),
                AccountId.of(opened.get(credit)),
                Money.ofFen(1 + random.nextInt(1000)),
                "s");
    }

    private Movement.Reserve reserve(String name) {
        boolean expires = random.nextInt(3) > 0;
        return new Movement.Reserve(
                "h" + name,
                transfer(),
                expires ? Optional.of(today.minusDays(5).plusDays(random.nextInt(10))) : Optional.empty());
    }

    private void book(Store store, Chain chain) {
        long entry =
                store.writer().run(tx -> tx.append(Draft.by("clerk", chain)).isBooked() ? tx.sequence() : 0L);
        if (entry == 0) {
            refused++;
            return;
        }
        String recorded = store.reads().entry(entry).orElseThrow().entry().recordedAt();
        model.booked(entry, Instant.parse(recorded), chain);
        chain.movements().stream()
                .filter(Movement.Close.class::isInstance)
                .map(Movement.Close.class::cast)
                .forEach(close -> {
                    closed = close.through();
                    closes++;
                });
    }
}
