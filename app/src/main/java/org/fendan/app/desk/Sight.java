package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.Reads;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Chain;

/**
 * Whose business an account is, told by its name: "city.instrument/bank/ccb/…" is that bank's, ".../case/C000007/…"
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
            case "cap" -> parts.length > 3 && belongs(caller, parts);
            default -> false;
        };
    }

    /** The subject of a cap is its bank, its institution or its enterprise, or two of them, with a year behind it. */
    private static boolean belongs(Caller caller, String[] parts) {
        boolean bySubject = List.of(parts[3].split(":", -1)).contains(caller.organisation());
        return bySubject || parts[parts.length - 1].equals(caller.organisation());
    }

    /** An entry is the business of everybody one of its legs belongs to. */
    boolean maySee(Caller caller, EntryView entry) {
        String chain = entry.entry().chain().map(Chain::id).orElse("");
        if (!caller.role().seesAll() && PaymentRunRecord.isChain(chain)) {
            return PaymentRunRecord.isPaymentTo(PaymentRunView.code(caller), chain); // the others' legs stand in it too
        }
        return caller.role().seesAll() || entry.legs().stream().anyMatch(leg -> maySee(caller, leg.account()));
    }

    private boolean ownCase(Caller caller, String id) {
        return Optional.of(id).flatMap(reads::caseRow).filter(caller::maySee).isPresent();
    }
}
