package org.fendan.core.settlement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.amount.Tally;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;

/**
 * Which account stands for what. Every scheme has its own accounts; every bank's pool within it is apart.
 *
 * <p>Funds and caps can never be overdrawn; all other accounts record what happened.
 */
public record ChartOfAccounts(String scheme, Map<Bearer, String> pools) {

    public static ChartOfAccounts of(Scheme scheme) {
        Map<Bearer, String> pools = new HashMap<>();
        scheme.funds().forEach(fund -> fund.pool().ifPresent(pool -> pools.put(fund.bearer(), pool)));
        return new ChartOfAccounts(scheme.id(), Map.copyOf(pools));
    }

    /** A fund's money: at a bank, or in the single account of its pool. */
    public AccountId fund(String bank, Bearer fund) {
        return Optional.ofNullable(pools.get(fund))
                .map(pool -> AccountId.of(inPool(pool) + "/fund/" + fund.id()))
                .orElseGet(() -> AccountId.of(atBank(bank) + "/fund/" + fund.id()));
    }

    /** The beginning of the names of all accounts of a pool. */
    public static String inPool(String pool) {
        return "pool/" + pool;
    }

    /** What a party bore of losses, or what waits for a decision, less what came back. */
    public AccountId borne(String bank, Bearer bearer) {
        return AccountId.of(atBank(bank) + "/borne/" + bearer.id());
    }

    /** A bank's open loans; its balance is their sum. */
    public AccountId lent(String bank) {
        return AccountId.of(atBank(bank) + "/lent");
    }

    /** What one loan's borrower owes of its principal, as a debit balance. */
    public AccountId principal(String caseId) {
        return AccountId.of(scheme + "/case/" + caseId + "/principal");
    }

    /** What was paid or borne for one loan's losses. */
    public AccountId loss(String caseId) {
        return AccountId.of(scheme + "/case/" + caseId + "/loss");
    }

    /** What came back on one loan, as a debit balance. */
    public AccountId recovered(String caseId) {
        return AccountId.of(scheme + "/case/" + caseId + "/recovered");
    }

    /** What may still be used of a cap; of a mere tally, where its sum comes from. */
    public AccountId left(Tally tally, String subject) {
        return AccountId.of(path(tally, subject) + "/left");
    }

    /** Where a cap's room comes from. */
    public AccountId limit(Tally tally, String subject) {
        return AccountId.of(path(tally, subject) + "/limit");
    }

    /** What is used of a cap, or the sum of a tally; one cap on an average has one for each enterprise. */
    public AccountId used(Tally tally, String subject) {
        return AccountId.of(path(tally, subject) + "/used");
    }

    /** What is used of a cap on an average by one enterprise. */
    public AccountId usedBy(Tally tally, String subject, String enterprise) {
        return AccountId.of(path(tally, subject) + "/by/" + enterprise);
    }

    /** Money from or to somebody whose books are elsewhere. */
    public AccountId outside(String who) {
        return AccountId.of(scheme + "/outside/" + who);
    }

    /** The beginning of the names of all accounts at a bank. */
    public String atBank(String bank) {
        return scheme + "/bank/" + bank;
    }

    /** The beginning of the names of all accounts of a tally or cap. */
    public String path(Tally tally) {
        boolean pooled = tally.scope() == Tally.Scope.POOL;
        String owner = pooled
                ? pools.values().stream()
                        .sorted()
                        .findFirst()
                        .map(ChartOfAccounts::inPool)
                        .orElse(scheme)
                : scheme;
        return owner + "/cap/" + tally.id();
    }

    private String path(Tally tally, String subject) {
        return path(tally) + "/" + subject;
    }
}
