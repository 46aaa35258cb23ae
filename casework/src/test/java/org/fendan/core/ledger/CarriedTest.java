package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However many accounts and holds there are, a book carries few of them and looks the others up. */
class CarriedTest {

    private static final LocalDate DAY = LocalDate.of(2021, 9, 1);
    private static final AccountId FUND = AccountId.of("fund");
    private static final int MANY = 50_000;
    private static final int FEW = 20_000;

    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<String, Hold> holds = new HashMap<>();
    private final Book book = new Snapshot(Head.GENESIS, 0, 0, Optional.empty()).book(new Past() {
        @Override
        public Optional<Account> account(AccountId id) {
            asked++;
            return Optional.ofNullable(accounts.get(id));
        }

        @Override
        public Optional<Hold> hold(String id) {
            asked++;
            return Optional.ofNullable(holds.get(id));
        }

        @Override
        public Optional<Boolean> reversed(String chain) {
            return Optional.empty();
        }
    });
    private int asked;

    @BeforeEach
    void many_loans_are_kept_in_batches() {
        keep(List.of(new Movement.Open(FUND, AccountRule.UNBOUNDED)), "fund");
        for (int loan = 0; loan < MANY; loan += 2) {
            keep(List.of(open(loan), open(loan + 1), reserve(loan), reserve(loan + 1)), "chain-" + loan);
        }
    }

    private void keep(List<Movement> movements, String id) {
        Book batch = book.branch();
        assertThat(batch.apply(Chain.of(id, DAY, "测试", movements)).isBooked()).isTrue();
        batch.changedAccounts().forEach(account -> accounts.put(account.id(), account));
        batch.changedHolds().forEach(hold -> holds.put(hold.id(), hold));
        batch.merge();
        book.forget();
    }

    private static AccountId account(int loan) {
        return AccountId.of("loan/" + loan);
    }

    private static Movement open(int loan) {
        return new Movement.Open(account(loan), AccountRule.UNBOUNDED);
    }

    private static Movement reserve(int loan) {
        return new Movement.Reserve(
                "hold-" + loan,
                new Movement.Transfer(FUND, account(loan), Money.ofFen(loan + 1), "s"),
                Optional.empty());
    }

    @Test
    void it_carries_those_that_changed_last() {
        assertThat(book.accounts()).hasSize(FEW);
        assertThat(book.holds()).hasSize(FEW);
        int before = asked;
        assertThat(book.account(account(MANY - 1))).isPresent();
        assertThat(book.account(FUND)).isPresent();
        assertThat(asked).isEqualTo(before);
    }

    @Test
    void the_others_are_as_they_were() {
        for (int loan = 0; loan < MANY; loan += 997) {
            assertThat(book.account(account(loan))).contains(accounts.get(account(loan)));
            assertThat(book.hold("hold-" + loan)).contains(holds.get("hold-" + loan));
        }
        Chain early = Chain.of("post", DAY, "测试", List.of(new Movement.PostHold("hold-0", Money.ofFen(1))));
        assertThat(book.branch().apply(early).isBooked()).isTrue();
        assertThat(book.branch()
                        .apply(Chain.of("twice", DAY, "测试", List.of(reserve(1))))
                        .isBooked())
                .isFalse();
    }

    @Test
    void what_is_not_there_is_asked_for_once_until_it_is_there() {
        Book batch = book.branch();
        int before = asked;
        assertThat(batch.account(account(MANY))).isEmpty();
        assertThat(batch.account(account(MANY))).isEmpty();
        assertThat(batch.hold("hold-" + MANY)).isEmpty();
        assertThat(batch.hold("hold-" + MANY)).isEmpty();
        assertThat(asked).isEqualTo(before + 2);

        keep(List.of(open(MANY), reserve(MANY)), "more");
        assertThat(book.account(account(MANY))).contains(accounts.get(account(MANY)));
        assertThat(book.hold("hold-" + MANY)).contains(holds.get("hold-" + MANY));
    }
}
