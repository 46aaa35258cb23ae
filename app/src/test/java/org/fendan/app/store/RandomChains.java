package org.fendan.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;

/** Chains of every kind, most of them possible: payments, holds made and resolved, reversals; the same for a seed. */
final class RandomChains {

    private static final AccountId WORLD = AccountId.of("world");
    private static final AccountId FUND = AccountId.of("fund/held");
    private static final AccountId CLAIM = AccountId.of("claim");
    private static final AccountId LATER = AccountId.of("later");
    private static final List<AccountRule> RULES = List.of(AccountRule.values());
    private static final int HOLDS_AT_ONCE = 12;

    private final Random random;
    private final List<Chain> booked = new ArrayList<>();
    private int told;
    private int holds = 1;

    RandomChains(Random random) {
        this.random = random;
    }

    /** Opens an account without a bound and one of each bound. */
    Chain opening(String id) {
        return Chain.of(
                id,
                StoreFixture.DAY,
                "开户",
                List.of(
                        new Movement.Open(WORLD, AccountRule.UNBOUNDED),
                        new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                        new Movement.Open(CLAIM, AccountRule.CREDITS_WITHIN_DEBITS),
                        StoreFixture.transfer(WORLD, FUND, 9000),
                        StoreFixture.transfer(CLAIM, WORLD, 9000)));
    }

    /** The next chain; now and then it reverses one that was booked. */
    Chain next(String id, Function<String, Optional<Hold>> known) {
        told++;
        LocalDate date = StoreFixture.DAY.plusDays(told / 10 + random.nextInt(6));
        if (!booked.isEmpty() && random.nextInt(8) == 0) {
            Chain original = booked.get(random.nextInt(booked.size()));
            return Chain.reversalOf(original, known, id, date, "冲销");
        }
        List<Movement> movements = new ArrayList<>();
        for (int i = random.nextInt(10) < 7 ? 1 : random.nextInt(4); i > 0; i--) {
            movements.add(movement(date));
        }
        return Chain.of(id, date, "测试", movements);
    }

    /** From now on the chain may be reversed. */
    void booked(Chain chain) {
        booked.add(chain);
    }

    private Movement movement(LocalDate date) {
        return switch (random.nextInt(16)) {
            case 0 -> new Movement.Open(random.nextBoolean() ? LATER : FUND, rule());
            case 1, 2, 3, 4, 5 -> transfer();
            case 6, 7, 8, 9 -> new Movement.Reserve("h" + holds++, transfer(), expiry(date));
            case 10, 11, 12 -> new Movement.PostHold(hold(), amount());
            case 13 -> new Movement.VoidHold(hold());
            case 14 -> new Movement.ExpireHold(hold(), date.minusDays(random.nextInt(3) - 1L));
            default -> new Movement.Reserve(hold(), transfer(), expiry(date));
        };
    }

    private AccountRule rule() {
        return RULES.get(random.nextInt(RULES.size()));
    }

    private Optional<LocalDate> expiry(LocalDate date) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(date.plusDays(random.nextInt(8)));
    }

    private String hold() {
        return "h" + Math.max(1, holds - random.nextInt(HOLDS_AT_ONCE));
    }

    private Movement.Transfer transfer() {
        return StoreFixture.transfer(account(), account(), amount().fen());
    }

    private AccountId account() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> WORLD;
            case 3, 4, 5 -> FUND;
            case 6, 7 -> CLAIM;
            default -> LATER;
        };
    }

    private Money amount() {
        return Money.ofFen(random.nextInt(60) == 0 ? -random.nextInt(2) : 1 + random.nextInt(1500));
    }
}
