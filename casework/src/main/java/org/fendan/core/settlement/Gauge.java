package org.fendan.core.settlement;

import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.money.Money;

/** The accounts of one tally, with or without a limit, for one subject. */
public record Gauge(Tally tally, Optional<Cap> cap, String subject, String enterprise, ChartOfAccounts chart) {

    public static Gauge of(Cap cap, String subject, String enterprise, ChartOfAccounts chart) {
        return new Gauge(cap.tally(), Optional.of(cap), subject, enterprise, chart);
    }

    public static Gauge of(Tally tally, String subject, String enterprise, ChartOfAccounts chart) {
        return new Gauge(tally, Optional.empty(), subject, enterprise, chart);
    }

    boolean isBounded() {
        return cap.isPresent() && !isPerHead();
    }

    boolean isPerHead() {
        return cap.map(Cap::perHead).orElse(false);
    }

    AccountId left() {
        return chart.left(tally, subject);
    }

    AccountId limit() {
        return chart.limit(tally, subject);
    }

    AccountId used() {
        return isPerHead() ? chart.usedBy(tally, subject, enterprise) : chart.used(tally, subject);
    }

    /** What is used, what is promised included. */
    public Money sum(Function<AccountId, Optional<Account>> accounts) {
        return accounts.apply(used())
                .map(account -> account.balance().plus(Money.ofFen(account.creditsPending())))
                .orElse(Money.ZERO);
    }

    /** What a cap still leaves; an average may already be above its limit, which leaves nothing. */
    public Money room(Function<AccountId, Optional<Account>> accounts) {
        return accounts.apply(left())
                .map(Account::available)
                .map(room -> room.max(Money.ZERO))
                .orElse(isPerHead() ? Money.ZERO : cap.map(Cap::limit).orElse(Money.ofFen(Money.LIMIT)));
    }

    /** What a cap on an average would still leave if this enterprise were added. */
    public Money roomForOneMore(Function<AccountId, Optional<Account>> accounts) {
        Money now = accounts.apply(left()).map(Account::available).orElse(Money.ZERO);
        Money more = sum(accounts).isZero() ? cap.map(Cap::limit).orElse(Money.ZERO) : Money.ZERO;
        return now.plus(more);
    }
}
