package org.fendan.app.desk;

import java.util.Optional;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.Reads;
import org.fendan.core.ledger.AccountId;

/**
 * Whose business an account is, told by its name: "chongqing.assist-loan/bank/ccb/…" is that bank's, ".../case/C000007/…"
 * that of the case's bank and enterprise, ".../cap/enterprise-balance/9150…" that of the one it bounds.
 */
final class Sight {

    private final Reads reads;

    Sight(Reads reads) {
        this.reads = reads;
    }

    boolean maySee(Caller caller, AccountId account) {
        if (caller.role().seesAll()) {
            return true;
        }
        String[] parts = account.path().split("/", -1);
        String kind = parts.length > 2 ? parts[1] : "";
        return switch (kind) {
            case "bank" -> caller.role() == Role.BANK && caller.organisation().equals(parts[2]);
            case "case" -> ownCase(caller, parts[2]);
            case "cap" -> parts.length > 3 && caller.organisation().equals(parts[3]);
            default -> false;
        };
    }

    /** An entry is the business of everybody one of its legs belongs to. */
    boolean maySee(Caller caller, EntryView entry) {
        return caller.role().seesAll() || entry.legs().stream().anyMatch(leg -> maySee(caller, leg.account()));
    }

    private boolean ownCase(Caller caller, String id) {
        return Optional.of(id)
                .flatMap(reads::caseRow)
                .filter(row -> caller.maySee(row.bank(), row.enterprise()))
                .isPresent();
    }
}
