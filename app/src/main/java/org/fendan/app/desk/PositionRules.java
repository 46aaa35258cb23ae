package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.people.Position;
import org.fendan.app.people.User;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;

/** Which position an act asks for, and whether who acts holds it at the moment the work is done. */
final class PositionRules {

    private PositionRules() {}

    /**
     * Who acts, as the register of users has them now: what was taken from somebody since they signed in is gone. Who is
     * not in the register acts from within the house, and is what the house says.
     */
    static Caller now(Transaction tx, Caller caller) {
        return tx.user(caller.user())
                .map(UserDesk::user)
                .map(user -> now(user, caller))
                .orElse(caller);
    }

    private static Caller now(User user, Caller caller) {
        boolean same = user.active() && user.role() == caller.role();
        return new Caller(
                caller.user(),
                caller.role(),
                caller.organisation(),
                user.person(),
                same ? user.positions() : Set.of(),
                user.limit());
    }

    /** Who acts for an enterprise signs for it, whatever the step; nobody there checks anybody. */
    static Optional<Fault> missing(Caller caller, Position needed) {
        return (caller.role().isOfEnterprise() && !caller.positions().isEmpty())
                        || caller.positions().contains(needed)
                ? Optional.empty()
                : Optional.of(Fault.of(
                        "actor",
                        "POSITION_MISSING",
                        held(caller),
                        Text.of(
                                "须由" + needed.label().zh() + "岗位（" + needed + "）办理",
                                "this takes the position of " + needed.label().en() + " (" + needed + ")"),
                        needed.name()));
    }

    private static String held(Caller caller) {
        return String.join(
                ", ", caller.positions().stream().sorted().map(Position::name).toList());
    }

    /** Notes where the position is missing, unless the role alone keeps them from it; answers who acts. */
    static Caller need(Body body, Transaction tx, Intent intent, Position needed) {
        Caller caller = now(tx, intent.caller());
        if (body.faults().stream().noneMatch(fault -> fault.code().equals("ROLE_MAY_NOT"))) {
            missing(caller, needed).ifPresent(body.faults()::add);
        }
        return caller;
    }

    /** A refusal of its own, for works that are not judged by a body. */
    static Optional<Answer> refusal(Caller caller, Position needed, String language) {
        return missing(caller, needed).map(fault -> Problem.POSITION_MISSING.answer(List.of(fault), language));
    }
}
