package org.fendan.app.desk;

import java.util.Optional;
import java.util.Set;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.people.User;
import org.fendan.app.store.CaseRow;
import org.fendan.core.money.Money;

/**
 * Who asks.
 *
 * @param organisation the code of a bank, guarantor or insurer; the credit code of an enterprise
 * @param person tells natural persons apart: two users of one person are one
 * @param positions what they do in their organisation
 * @param limit the most they may approve; no limit where empty
 */
public record Caller(
        String user, Role role, String organisation, String person, Set<Position> positions, Optional<Money> limit) {

    /** Nobody in particular: asks pure questions. */
    public static final String VISITOR = "visitor";

    public Caller {
        positions = Set.copyOf(positions);
    }

    /** Somebody with all the role can be. */
    public Caller(String user, Role role, String organisation) {
        this(user, role, organisation, user, role.positions(), Optional.empty());
    }

    /** Whether a case is the caller's business. */
    boolean maySee(CaseRow row) {
        return Wall.maySee(this, row);
    }

    static Caller of(User user) {
        return new Caller(user.name(), user.role(), user.organisation(), user.person(), user.positions(), user.limit());
    }
}
