package org.fendan.app.desk;

import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;

/**
 * Who asks.
 *
 * @param organisation the code of a bank, guarantor or insurer; the credit code of an enterprise
 */
public record Caller(String user, Role role, String organisation) {

    /** Whether a case is the caller's business. */
    boolean maySee(CaseRow row) {
        return switch (role) {
            case BANK -> organisation.equals(row.bank());
            case GUARANTOR, INSURER -> organisation.equals(row.institution());
            case ENTERPRISE, OWNER -> organisation.equals(row.enterprise());
            case AUTHORITY, LEADER, COMMITTEE, AUDITOR -> true;
        };
    }

    /** A list of cases, cut down to the caller's own. */
    CaseFilter own(CaseFilter wanted) {
        return switch (role) {
            case BANK -> wanted.bank(organisation);
            case GUARANTOR, INSURER -> wanted.institution(organisation);
            case ENTERPRISE, OWNER -> wanted.enterprise(organisation);
            case AUTHORITY, LEADER, COMMITTEE, AUDITOR -> wanted;
        };
    }
}
