package org.fendan.app.desk;

/**
 * Who asks.
 *
 * @param organisation the bank's code for a bank, the credit code for an enterprise
 */
public record Caller(String user, Role role, String organisation) {

    /** Whether a case of this bank and enterprise is the caller's business. */
    public boolean maySee(String bank, String enterprise) {
        return switch (role) {
            case BANK -> organisation.equals(bank);
            case ENTERPRISE -> organisation.equals(enterprise);
            case AUTHORITY, LEADER, COMMITTEE, AUDITOR -> true;
        };
    }
}
