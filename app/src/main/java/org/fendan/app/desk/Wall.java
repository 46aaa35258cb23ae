package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.app.people.Role;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.Reads;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Chain;

/**
 * The wall between organisations: whose business a case, an account, an entry or a line of a register is. Every desk asks
 * here before it tells, and what is not one's business is answered like what is not there.
 *
 * <p>Whose business an account is, its name tells: "city.instrument/bank/ccb/…" is that bank's, ".../case/C000007/…"
 * that of the case's parties, ".../cap/enterprise-balance/9150…" that of the one it bounds, and the accounts of funds are
 * the custodian's too.
 */
final class Wall {

    private static final int FUND = 3;

    private final Reads reads;

    Wall(Reads reads) {
        this.reads = reads;
    }

    /** Whether a case is the caller's business. */
    static boolean maySee(Caller caller, CaseRow row) {
        return maySee(caller, row.bank(), row.institution(), row.enterprise());
    }

    /** Whether what is about these three is the caller's business. */
    static boolean maySee(Caller caller, String bank, String institution, String enterprise) {
        String own = caller.organisation();
        return switch (caller.role()) {
            case BANK -> own.equals(bank);
            case GUARANTOR, INSURER, REGUARANTOR -> own.equals(institution);
            case ENTERPRISE, OWNER -> own.equals(enterprise);
            case AUTHORITY, LEADER, COMMITTEE, FINANCE, AUDITOR -> true;
            case CUSTODIAN, ADMINISTRATOR -> false;
        };
    }

    /** A list of cases, cut down to the caller's own. */
    static CaseFilter own(Caller caller, CaseFilter wanted) {
        String own = caller.organisation();
        return switch (caller.role()) {
            case BANK -> wanted.bank(own);
            case GUARANTOR, INSURER, REGUARANTOR -> wanted.institution(own);
            case ENTERPRISE, OWNER -> wanted.enterprise(own);
            case AUTHORITY, LEADER, COMMITTEE, FINANCE, AUDITOR -> wanted;
            case CUSTODIAN, ADMINISTRATOR -> wanted.nothing();
        };
    }

    /** Whether what one organisation did or holds is the caller's business. */
    static boolean maySee(Caller caller, String organisation) {
        return caller.role().seesAll()
                || (isPartner(caller) && caller.organisation().equals(organisation));
    }

    /** Whether the money in the funds of a bank is the caller's business. */
    static boolean maySeeFunds(Caller caller, String bank) {
        return maySee(caller, bank) || caller.role() == Role.CUSTODIAN;
    }

    /** Whether the money of all in one is the caller's business: shared pools, floors, caps. */
    static boolean maySeeWhole(Caller caller) {
        return caller.role().seesAll();
    }

    /** Whether who works with whom is the caller's business: enterprises are told whom they may turn to. */
    static boolean maySeeAgreement(Caller caller, String partner) {
        return caller.role().isOfEnterprise() || maySee(caller, partner);
    }

    /** Whether that an enterprise is barred is the caller's business. */
    static boolean maySeeBarred(Caller caller, String enterprise) {
        return maySeeWhole(caller)
                || (isPartner(caller) && (!caller.role().isOfEnterprise() || maySee(caller, enterprise)));
    }

    /** By which code the caller is paid in payment runs; empty for whoever is not. */
    static Optional<String> payee(Caller caller) {
        return switch (caller.role()) {
            case BANK -> Optional.of("bank-" + caller.organisation());
            case GUARANTOR, INSURER, REGUARANTOR -> Optional.of("institution-" + caller.organisation());
            case ENTERPRISE, OWNER -> Optional.of("enterprise-" + caller.organisation());
            case AUTHORITY, LEADER, COMMITTEE, CUSTODIAN, FINANCE, AUDITOR, ADMINISTRATOR -> Optional.empty();
        };
    }

    private static boolean isPartner(Caller caller) {
        return payee(caller).isPresent();
    }

    /** Whether a case, by its id, is the caller's business. */
    boolean maySeeCase(Caller caller, String id) {
        return reads.caseRow(id).filter(row -> maySee(caller, row)).isPresent();
    }

    boolean maySee(Caller caller, AccountId account) {
        if (maySeeWhole(caller)) {
            return true;
        }
        String[] parts = account.path().split("/", -1);
        if (caller.role() == Role.CUSTODIAN) {
            return isFund(parts);
        }
        String kind = parts.length > 2 && isPartner(caller) ? parts[1] : "";
        return switch (kind) {
            case "bank" -> caller.role() == Role.BANK && caller.organisation().equals(parts[2]);
            case "case" -> maySeeCase(caller, parts[2]);
            case "cap" -> parts.length > FUND && bounds(caller, parts);
            default -> false;
        };
    }

    /** "city.instrument/bank/ccb/fund/…", or "pool/city/fund/…". */
    private static boolean isFund(String[] parts) {
        return (parts.length > FUND && parts[1].equals("bank") && parts[FUND].equals("fund"))
                || (parts.length > 2 && parts[0].equals("pool") && parts[2].equals("fund"));
    }

    /** The subject of a cap is its bank, its institution or its enterprise, or two of them, with a year behind it. */
    private static boolean bounds(Caller caller, String[] parts) {
        boolean bySubject = List.of(parts[FUND].split(":", -1)).contains(caller.organisation());
        return bySubject || parts[parts.length - 1].equals(caller.organisation());
    }

    /** An entry is the business of every partner one of its legs belongs to; to the custodian it would tell of cases. */
    boolean maySee(Caller caller, EntryView entry) {
        if (maySeeWhole(caller) || !isPartner(caller)) {
            return maySeeWhole(caller);
        }
        String chain = entry.entry().chain().map(Chain::id).orElse("");
        if (PaymentRunRecord.isChain(chain)) { // the others' legs stand in it too
            return payee(caller)
                    .filter(own -> PaymentRunRecord.isPaymentTo(own, chain))
                    .isPresent();
        }
        return entry.legs().stream().anyMatch(leg -> maySee(caller, leg.account()));
    }
}
