package org.fendan.app.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fendan.app.people.OneTimeCode;
import org.fendan.app.people.Role;
import org.fendan.app.people.Secrets;
import org.fendan.app.people.User;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import tools.jackson.databind.node.ObjectNode;

/** What whoever sits at the machine itself may do with users: begin, and help where nobody can sign in any more. */
public final class OperatorDesk {

    /** The name of the first administrator. */
    public static final String ADMIN = "admin";

    private final LedgerWriter writer;
    private final Reads reads;
    private final InstantSource clock;
    private final Secrets secrets = new Secrets();

    public OperatorDesk(LedgerWriter writer, Reads reads, InstantSource clock) {
        this.writer = writer;
        this.reads = reads;
        this.clock = clock;
    }

    /** Where there is no user at all: makes the first administrator, and answers the one-time code. */
    public Optional<String> begin() {
        if (!reads.users().isEmpty()) {
            return Optional.empty();
        }
        return Elsewhere.orHere(() -> writer.run(tx -> UserBook.isTaken(tx, ADMIN)
                ? Optional.empty()
                : Optional.of(invited(
                        tx,
                        UserBook.made(tx, ADMIN, Role.ADMINISTRATOR, UserBook.OPERATOR),
                        "first start: users add " + ADMIN))));
    }

    /** Makes a user who chooses a password by a one-time code, which is answered. */
    public String invite(String name, Role role, String organisation) {
        return Elsewhere.orHere(
                () -> writer.run(tx -> invited(tx, UserBook.made(tx, name, role, organisation), "users add " + name)));
    }

    /** Gives somebody a one-time code for the password, and takes away the second factor; empty where there is nobody. */
    public Optional<String> reset(String name) {
        return Elsewhere.orHere(() -> writer.run(tx -> UserBook.begun(tx, name).map(user -> {
            User after = user.may(user.positions(), user.limit(), true);
            return invited(tx, after.with(after.credentials().withoutFactor()), "users reset " + name);
        })));
    }

    /** Lets somebody in no more; false where there is nobody of this name. */
    public boolean disable(String name) {
        return Elsewhere.orHere(() -> writer.run(tx -> {
            Optional<User> user =
                    UserBook.begun(tx, name).map(known -> known.may(known.positions(), known.limit(), false));
            user.ifPresent(off -> UserBook.keep(tx, off, "users disable " + name));
            return user.isPresent();
        }));
    }

    /** Every user, as far as it may be told. */
    public List<ObjectNode> users() {
        return reads.users().stream().map(UserDesk::user).map(User::told).toList();
    }

    private String invited(Transaction tx, User user, String what) {
        String code = secrets.code();
        OneTimeCode kept = new OneTimeCode(UserDesk.hash(code), clock.instant().plus(UserRegister.CODE_LASTS));
        UserBook.keep(tx, user.with(user.credentials().withCode(kept)), what);
        return code;
    }
}
