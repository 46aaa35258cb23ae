package org.fendan.core.settlement;

import org.fendan.core.amount.Cap;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;

/**
 * Which account stands for what. Every scheme has its own accounts; every bank's pool within it is apart.
 *
 * <p>Funds and caps can never be overdrawn; all other accounts record what happened.
 */
public record ChartOfAccounts(String scheme) {

    public static ChartOfAccounts of(Scheme scheme) {
        return new ChartOfAccounts(scheme.id());
    }

    /** A fund's money at a bank. */
    public AccountId fund(String bank, Bearer fund) {
        return AccountId.of(atBank(bank) + "/fund/" + fund.id());
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

    /** What may still be used of a cap. */
    public AccountId cap(Cap cap, String subject) {
        return AccountId.of(capPath(cap, subject) + "/left");
    }

    /** Where a cap's room comes from: its debits less its credits are what is used. */
    public AccountId capLimit(Cap cap, String subject) {
        return AccountId.of(capPath(cap, subject) + "/limit");
    }

    /** Money from or to somebody whose books are elsewhere. */
    public AccountId outside(String who) {
        return AccountId.of(scheme + "/outside/" + who);
    }

    /** The beginning of the names of all accounts at a bank. */
    public String atBank(String bank) {
        return scheme + "/bank/" + bank;
    }

    private String capPath(Cap cap, String subject) {
        return scheme + "/cap/" + cap.id() + "/" + subject;
    }
}
