package org.fendan.core.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;

/** The movements of one chain while they are put together; sums of nothing are left out. */
final class Legs {

    private final Function<AccountId, Optional<Account>> accounts;
    private String reference;
    private final Map<AccountId, AccountRule> opened = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private Optional<LocalDate> heldUntil = Optional.empty();

    /**
     * @param accounts the ledger's accounts, as they are before the chain
     * @param reference of the event the money moves for; each leg adds its own part
     */
    Legs(Function<AccountId, Optional<Account>> accounts, String reference) {
        this.accounts = accounts;
        this.reference = reference;
    }

    AccountId open(AccountId account, AccountRule rule) {
        if (!exists(account)) {
            opened.putIfAbsent(account, rule);
        }
        return account;
    }

    AccountId open(AccountId account) {
        return open(account, AccountRule.UNBOUNDED);
    }

    AccountId fund(AccountId account) {
        return open(account, AccountRule.DEBITS_WITHIN_CREDITS);
    }

    void transfer(AccountId debit, AccountId credit, Money amount, String part) {
        if (amount.isPositive()) {
            movements.add(new Movement.Transfer(debit, credit, amount, reference + "/" + part));
        }
    }

    void reserve(String hold, AccountId debit, AccountId credit, Money amount, String part) {
        if (amount.isPositive()) {
            Movement.Transfer transfer = new Movement.Transfer(debit, credit, amount, reference + "/" + part);
            movements.add(new Movement.Reserve(hold, transfer, heldUntil));
        }
    }

    /** From here on, what is reserved may be let go from this day on. */
    Legs heldUntil(Optional<LocalDate> day) {
        heldUntil = day;
        return this;
    }

    void post(String hold, Money amount) {
        if (amount.isPositive()) {
            movements.add(new Movement.PostHold(hold, amount));
        }
    }

    void release(String hold) {
        movements.add(new Movement.VoidHold(hold));
    }

    void expire(String hold, LocalDate on) {
        movements.add(new Movement.ExpireHold(hold, on));
    }

    /** Opens a gauge's accounts; a cap gets its whole limit when it is first used. */
    private void open(Gauge gauge) {
        if (gauge.isBounded() && !knows(gauge.left())) {
            open(gauge.left(), AccountRule.DEBITS_WITHIN_CREDITS);
            transfer(
                    open(gauge.limit()), gauge.left(), gauge.cap().orElseThrow().limit(), part(gauge));
        }
        open(gauge.left(), AccountRule.UNBOUNDED);
        open(gauge.used());
    }

    private boolean knows(AccountId account) {
        return exists(account) || opened.containsKey(account);
    }

    private boolean exists(AccountId account) {
        return accounts.apply(account).isPresent();
    }

    void use(Gauge gauge, Money amount) {
        open(gauge);
        transfer(gauge.left(), gauge.used(), amount, part(gauge));
    }

    void promise(Gauge gauge, String hold, Money amount) {
        open(gauge);
        if (gauge.isPerHead() && gauge.sum(accounts).isZero()) {
            transfer(
                    open(gauge.limit()), gauge.left(), gauge.cap().orElseThrow().limit(), part(gauge));
        }
        reserve(hold, gauge.left(), gauge.used(), amount, part(gauge));
    }

    /** A promise, or what was used, is given up; an enterprise that has nothing open takes its head with it. */
    void leave(Gauge gauge, Money amount) {
        if (gauge.isPerHead() && amount.isPositive() && gauge.sum(accounts).equals(amount)) {
            transfer(
                    gauge.left(), open(gauge.limit()), gauge.cap().orElseThrow().limit(), part(gauge));
        }
    }

    void giveBack(Gauge gauge, Money amount) {
        if (!amount.isPositive()) {
            return;
        }
        open(gauge);
        leave(gauge, amount);
        transfer(gauge.used(), gauge.left(), amount, part(gauge));
    }

    static String part(Gauge gauge) {
        return "cap-" + gauge.tally().id();
    }

    /** The same chain goes on for another event. */
    Legs under(String next) {
        reference = next;
        return this;
    }

    /** The chain; empty where nothing moves. */
    Optional<Chain> chain(String id, LocalDate date, String purpose) {
        if (movements.isEmpty()) {
            return Optional.empty();
        }
        List<Movement> all = new ArrayList<>();
        opened.forEach((account, rule) -> all.add(new Movement.Open(account, rule)));
        all.addAll(movements);
        return Optional.of(Chain.of(id, date, purpose, all));
    }
}
