package org.fendan.core.sharing;

import org.fendan.core.law.Text;

/** Who bears a part of a loss or receives a part of a recovery. Two with one id are equal. */
public record Bearer(String id, Text name, Kind kind) {

    /** What stands behind a bearer. */
    public enum Kind {
        /** Money kept in an account of its own, which can be empty. */
        FUND,
        /** An institution that pays from what it owns. */
        PARTY,
        /** Nobody yet: the part waits for a decision. */
        UNDECIDED,
        /** The one who owed the loan: what is left of a recovery is theirs. */
        DEBTOR
    }

    public static final Bearer BANK = new Bearer("bank", Text.of("合作银行", "bank"), Kind.PARTY);
    public static final Bearer BORROWER = new Bearer("borrower", Text.of("借款企业", "borrower"), Kind.DEBTOR);

    @Override
    public boolean equals(Object other) {
        return other instanceof Bearer that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
