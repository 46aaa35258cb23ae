package org.fendan.core.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fendan.core.amount.Cap;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;

/** The movements of one chain while they are put together; sums of nothing are left out. */
final class Legs {

    private final ChartOfAccounts chart;
    private final Predicate<AccountId> exists;
    private final String reference;
    private final Map<AccountId, AccountRule> opened = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();

    /**
     * @param exists whether the ledger knows an account already
     * @param reference of the event the money moves for; each leg adds its own part
     */
    Legs(ChartOfAccounts chart, Predicate<AccountId> exists, String reference) {
        this.chart = chart;
        this.exists = exists;
        this.reference = reference;
    }

    AccountId open(AccountId account, AccountRule rule) {
        if (!exists.test(account)) {
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
            movements.add(new Movement.Reserve(hold, transfer, Optional.empty()));
        }
    }

    void post(String hold, Money amount) {
        if (amount.isPositive()) {
            movements.add(new Movement.PostHold(hold, amount));
        }
    }

    void release(String hold) {
        movements.add(new Movement.VoidHold(hold));
    }

    /** The account of a cap; opened with its whole limit when first used. */
    AccountId cap(Cap cap, String subject) {
        AccountId left = chart.cap(cap, subject);
        if (!exists.test(left) && !opened.containsKey(left)) {
            fund(left);
            transfer(limit(cap, subject), left, cap.limit(), "cap-" + cap.id());
        }
        return left;
    }

    AccountId limit(Cap cap, String subject) {
        return open(chart.capLimit(cap, subject));
    }

    /** The chain; empty where nothing moves. */
    Optional<Chain> chain(LocalDate date, String purpose) {
        if (movements.isEmpty()) {
            return Optional.empty();
        }
        List<Movement> all = new ArrayList<>();
        opened.forEach((account, rule) -> all.add(new Movement.Open(account, rule)));
        all.addAll(movements);
        return Optional.of(Chain.of(reference, date, purpose, all));
    }
}
