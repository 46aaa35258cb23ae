package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fendan.app.json.Json;
import org.fendan.app.people.ApiKey;
import org.fendan.app.people.Organisation;
import org.fendan.app.people.OrganisationKind;
import org.fendan.app.people.Role;
import org.fendan.app.people.Secrets;
import org.fendan.app.people.User;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.app.store.UserRow;
import tools.jackson.databind.JsonNode;

/** Users as a work sees and keeps them. */
final class UserBook {

    /** Whoever works at the machine itself. */
    static final String OPERATOR = "operator";

    private static final String ADMINISTRATORS = "administrators";

    private UserBook() {}

    static Optional<User> user(Transaction tx, String name) {
        return UserDesk.isName(name) ? tx.user(name).map(UserDesk::user) : Optional.empty();
    }

    /** Whether this name, or one that differs in case alone, is somebody's. */
    static boolean isTaken(Transaction tx, String name) {
        return tx.user(name).isPresent() || tx.setting(byName(name)).isPresent();
    }

    /** Keeps a user, notes what changed, and by what else the user is found. */
    static void save(Transaction tx, User user) {
        Optional<User> before = tx.user(user.name()).map(UserDesk::user);
        if (before.isEmpty()) {
            tx.saveSetting(byName(user.name()), user.name());
        }
        user.credentials()
                .subject()
                .filter(subject -> before.flatMap(known -> known.credentials().subject())
                        .filter(subject::equals)
                        .isEmpty())
                .ifPresent(subject -> tx.saveSetting(bySubject(subject), user.name()));
        saveAdministrators(tx, user);
        tx.saveUser(new UserRow(user.name(), user.role().name(), user.organisation(), user.body()));
        tx.tell(new Transaction.Told(
                "user " + user.name(), before.map(known -> Json.write(known.told())), Json.write(user.told())));
    }

    private static void saveAdministrators(Transaction tx, User user) {
        List<String> names = new ArrayList<>(administrators(tx));
        boolean changed = isAdministrator(user)
                ? !names.contains(user.name()) && names.add(user.name())
                : names.remove(user.name());
        if (changed) {
            tx.saveSetting(ADMINISTRATORS, Json.write(Json.strings(names)));
        }
    }

    /** Whether somebody is an administrator who can sign in. */
    private static boolean isAdministrator(User user) {
        return user.role() == Role.ADMINISTRATOR
                && user.active()
                && !user.credentials().isEmpty();
    }

    private static List<String> administrators(Transaction tx) {
        return tx.setting(ADMINISTRATORS)
                .map(names ->
                        Json.read(names).valueStream().map(JsonNode::asString).toList())
                .orElse(List.of());
    }

    /** Whether nobody could manage users any more once a user is kept like this. */
    static boolean endsAdministration(Transaction tx, User after) {
        List<String> names = administrators(tx);
        return names.contains(after.name()) && !isAdministrator(after) && !isLeft(tx, after.name(), "");
    }

    /** Whether nobody could manage users any more once this organisation is closed. */
    static boolean endsAdministration(Transaction tx, String organisation) {
        return !isLeft(tx, "", organisation);
    }

    private static boolean isLeft(Transaction tx, String without, String closed) {
        return administrators(tx).stream()
                .filter(name -> !name.equals(without))
                .flatMap(name -> user(tx, name).stream())
                .map(User::organisation)
                .filter(code -> !code.equals(closed))
                .anyMatch(code -> Organisations.isActive(Organisations.of(tx, code)));
    }

    static Optional<String> holder(Transaction tx, String subject) {
        return tx.setting(bySubject(subject))
                .filter(name -> user(tx, name)
                        .flatMap(user -> user.credentials().subject())
                        .filter(subject::equals)
                        .isPresent());
    }

    static String bySubject(String subject) {
        return "subject " + UserDesk.hash(subject);
    }

    private static String byName(String name) {
        return "user " + name.toLowerCase(Locale.ROOT);
    }

    /** A user with a new key, which is answered; one who is there already keeps all but the keys. */
    static String keyed(Transaction tx, String name, Role role, String organisation) {
        return keyed(tx, name, role, organisation, id -> new Secrets().key(name, id));
    }

    static String keyed(Transaction tx, String name, Role role, String organisation, UnaryOperator<String> make) {
        User user = made(tx, name, role, organisation);
        String id = "k" + (user.credentials().keysMade() + 1);
        String key = make.apply(id);
        ApiKey only = new ApiKey(id, "", UserDesk.hash(key), Optional.empty());
        keep(tx, user.with(user.credentials().withKeys(List.of()).withKey(only)), "users add " + name);
        return key;
    }

    /** The user of this name, to be changed at the machine itself. */
    static Optional<User> begun(Transaction tx, String name) {
        Optional<User> known = user(tx, name);
        known.ifPresent(user -> tx.append(Draft.by(OPERATOR)));
        return known;
    }

    /** Keeps what was done at the machine itself, with its line in the audit. */
    static void keep(Transaction tx, User user, String what) {
        save(tx, user.next());
        Audit.done(tx, OPERATOR, what);
    }

    /**
     * The user of this name, or a new one, with the organisation made where nobody has described it.
     *
     * @throws IllegalArgumentException where there is another of this name, or the role does not fit
     */
    static User made(Transaction tx, String name, Role role, String organisation) {
        require(name, "a user's name");
        require(organisation, "an organisation's code");
        Optional<User> known = user(tx, name);
        if (known.isEmpty() && isTaken(tx, name)) {
            throw new IllegalArgumentException("a user's name that differs in case alone is taken: \"" + name + "\"");
        }
        known.filter(user -> user.role() != role || !user.organisation().equals(organisation))
                .ifPresent(other -> {
                    throw new IllegalArgumentException("the user \"" + name + "\" is " + other.role() + " of "
                            + other.organisation() + " already; choose another name");
                });
        tx.append(Draft.by(OPERATOR));
        OrganisationKind kind = Organisations.of(tx, organisation)
                .orElseGet(() -> Organisations.keep(tx, Organisation.of(organisation, role)))
                .organisation()
                .kind();
        if (!kind.roles().contains(role)) {
            throw new IllegalArgumentException(
                    "the organisation \"" + organisation + "\" is a " + kind + ", whose users are " + kind.roles());
        }
        return known.orElseGet(() -> User.of(name, role, organisation));
    }

    private static void require(String value, String what) {
        if (!UserDesk.isName(value)) {
            throw new IllegalArgumentException(
                    what + " is at most 40 letters, digits and . _ - and begins with a letter or digit, not \"" + value
                            + "\"");
        }
    }
}
