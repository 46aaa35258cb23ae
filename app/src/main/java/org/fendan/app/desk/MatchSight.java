package org.fendan.app.desk;

import java.util.Optional;
import org.fendan.app.people.Role;

/**
 * Which of our records an answer may rest on: those that are the caller's business anyway.
 *
 * @param bank empty where none is known, or it is not the caller's business
 * @param institution the same
 * @param enterprise the same
 * @param seesFunds whether the money of the funds, and caps on all loans, are the caller's business
 */
record MatchSight(String bank, String institution, String enterprise, boolean seesFunds) {

    /** A partner sees what it would see when it files; an enterprise what is kept of itself; strangers nothing. */
    static Optional<MatchSight> of(Optional<Caller> caller, String bank, String institution, String enterprise) {
        return caller.flatMap(who -> of(who, bank, institution, enterprise));
    }

    private static Optional<MatchSight> of(Caller who, String bank, String institution, String enterprise) {
        String own = who.organisation();
        if (who.role() == Role.BANK) {
            return own(bank, own).map(code -> new MatchSight(code, institution, enterprise, true));
        }
        if (who.role().isInstitution()) {
            return own(institution, own).map(code -> new MatchSight(bank, code, enterprise, true));
        }
        if (who.role().isOfEnterprise()) {
            return own(enterprise, own).map(code -> new MatchSight(bank, institution, code, false));
        }
        return Wall.maySeeWhole(who)
                ? Optional.of(new MatchSight(bank, institution, enterprise, true))
                : Optional.empty();
    }

    private static Optional<String> own(String asked, String own) {
        return asked.isEmpty() || asked.equals(own) ? Optional.of(own) : Optional.empty();
    }
}
