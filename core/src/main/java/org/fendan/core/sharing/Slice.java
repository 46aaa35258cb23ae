package org.fendan.core.sharing;

import java.util.Optional;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/**
 * One bearer's part of a sum, with its basis and what it was computed from.
 *
 * @param number its place in the split, from 1
 * @param bearer who bears the part of a loss, or whose part is repaid by a recovery
 * @param payee who receives the part of a recovery; of a loss, the bearer itself
 * @param of the sum the rule looked at: what was left when its turn came
 * @param share the fraction of {@code of}, for a share
 * @param limit what the bearer could pay, or was still owed, where that counts
 * @param cap the cap that set the limit, where it was a cap and not the fund's own money
 */
public record Slice(
        int number,
        Role role,
        Bearer bearer,
        Bearer payee,
        Money amount,
        Citation citation,
        Money of,
        Optional<Ratio> share,
        Optional<Money> limit,
        Optional<String> cap) {

    static Slice of(int number, Role role, Bearer bearer, Money amount, Citation citation, Money of) {
        return new Slice(
                number,
                role,
                bearer,
                bearer,
                amount,
                citation,
                of,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Slice within(Optional<Money> most, Optional<String> cappedBy) {
        return new Slice(number, role, bearer, payee, amount, citation, of, share, most, cappedBy);
    }

    Slice paidTo(Bearer other) {
        return new Slice(number, role, bearer, other, amount, citation, of, share, limit, cap);
    }

    /** By which kind of rule a part came about. */
    public enum Role {
        /** Pays in order, up to what it holds. */
        FIRST,
        /** A fraction of what the firsts leave, down to the fen. */
        SHARE,
        /** A share that a clause makes nothing. */
        EXCLUDED,
        /** What a share's fund could not cover. */
        UNCOVERED,
        /** What remains, the odd fen with it. */
        REST,
        /** Repaid in its turn, up to what it is still owed. */
        TURN,
        /** Repaid in proportion to what each bore. */
        PROPORTION,
        /** What is left when everybody is repaid. */
        SURPLUS
    }
}
