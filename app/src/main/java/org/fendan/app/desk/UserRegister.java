package org.fendan.app.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.fendan.app.json.Json;
import org.fendan.app.people.ApiKey;
import org.fendan.app.people.OneTimeCode;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.people.Secrets;
import org.fendan.app.people.User;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where administrators manage users. Who somebody is stays as it was; what they may do changes, with the next request.
 *
 * <p>A secret is told once, with the first answer; what is kept of the answer holds none, so a retry tells none.
 */
public final class UserRegister {

    static final Duration CODE_LASTS = Duration.ofHours(24);

    private static final Set<String> NEW =
            Set.of("user", "role", "organisation", "person", "positions", "limit", "subject");
    private static final Set<String> CHANGED =
            Set.of("role", "organisation", "person", "positions", "limit", "subject", "active");
    private static final int KEYS_MAX = 20;

    private final Reads reads;
    private final UserDesk users;
    private final InstantSource clock;
    private final Commit commit;
    private final Secrets secrets = new Secrets();

    public UserRegister(LedgerWriter writer, Reads reads, UserDesk users, InstantSource clock) {
        this.reads = reads;
        this.users = users;
        this.clock = clock;
        this.commit = new Commit(writer);
    }

    /** Every user, by name. */
    public Answer list(Page page, Caller caller, String language) {
        return UserFaults.refused(caller, true, language)
                .orElseGet(() -> Answer.ok(page.into(
                        Json.object(),
                        "users",
                        reads.users().stream().map(UserDesk::user).toList(),
                        User::name,
                        User::told)));
    }

    public Answer user(String name, Caller caller, String language) {
        return UserFaults.refused(caller, true, language)
                .orElseGet(() -> known(name).map(this::told).map(Answer::ok).orElseGet(() -> unknown(name, language)));
    }

    private Optional<User> known(String name) {
        return UserDesk.isName(name) ? reads.user(name).map(UserDesk::user) : Optional.empty();
    }

    /** What may be told of a user, with the last use of each key. */
    ObjectNode told(User user) {
        ObjectNode told = user.told();
        told.path("credentials")
                .path("keys")
                .forEach(key -> users.lastUse(user.name(), key.path("id").asString())
                        .ifPresent(at -> ((ObjectNode) key).put("lastUsed", at)));
        return told;
    }

    /** Makes a user: {@code {user, role, organisation, person?, positions?, limit?, subject?}}. */
    public Answer create(JsonNode request, Intent intent) {
        return managed(intent, "users add " + Json.write(request), tx -> {
            Body body = new Body(request, NEW);
            String name = body.code(".user", body.string("user", "li"));
            Optional<Role> role = UserFaults.named(body, "role", Role.class);
            String organisation = body.code(".organisation", body.string("organisation", "centre"));
            String person = request.has("person") ? body.line("person", "P-0017") : name;
            Set<Position> positions =
                    role.map(one -> UserFaults.positions(body, one)).orElse(Set.of());
            Optional<Money> limit = body.money("limit");
            Optional<String> subject = UserFaults.subject(tx, body, name);
            UserFaults.organisation(tx, body, organisation, role);
            UserFaults.own(body, intent, person);
            if (UserDesk.isName(name) && UserBook.isTaken(tx, name)) {
                body.faults().add(UserFaults.taken(name));
            }
            if (!body.faults().isEmpty()) {
                return body.refusal(intent.language());
            }
            User made = User.of(name, role.orElseThrow(), organisation, person).may(positions, limit, true);
            return Answer.created(saved(tx, intent, made.with(made.credentials().withSubject(subject))));
        });
    }

    /** Changes what a user may do: {@code {positions, limit?, active, subject?}}. */
    public Answer change(String name, JsonNode request, Intent intent) {
        return changed(
                name, intent, "users change " + name + " " + Json.write(request), CHANGED, request, (tx, user) -> {
                    Body body = user.body;
                    User before = user.user;
                    Set<Position> positions = UserFaults.positions(body, before.role());
                    boolean active = UserFaults.flag(body, request, "active");
                    Optional<Money> limit = body.money("limit");
                    Optional<String> subject = UserFaults.subject(tx, body, name);
                    UserFaults.fixed(body, "role", before.role().name());
                    UserFaults.fixed(body, "organisation", before.organisation());
                    UserFaults.fixed(body, "person", before.person());
                    UserFaults.own(body, intent, before.person());
                    User after = before.may(positions, limit, active);
                    return after.with(after.credentials().withSubject(subject));
                });
    }

    /** Makes a key, which is in the answer this once: {@code {label, until?}}. */
    public Answer addKey(String name, JsonNode request, Intent intent) {
        String[] made = {""};
        Answer answer = changed(
                name,
                intent,
                "users key " + name + " " + Json.write(request),
                Set.of("label", "until"),
                request,
                (tx, user) -> {
                    String label = user.body.line("label", "core banking system");
                    Optional<String> until = UserFaults.until(user.body);
                    UserFaults.atMost(user.body, user.user.credentials().keys().size(), KEYS_MAX);
                    String id = "k" + (user.user.credentials().keysMade() + 1);
                    made[0] = secrets.key(name, id);
                    ApiKey key = new ApiKey(id, label, UserDesk.hash(made[0]), until);
                    return user.user.with(user.user.credentials().withKey(key));
                });
        return OnceTold.with(answer, intent, "key", made[0]);
    }

    public Answer removeKey(String name, String id, Intent intent) {
        return changed(name, intent, "users key remove " + name + " " + id, Set.of(), Json.object(), (tx, user) -> {
            List<ApiKey> left = user.user.credentials().keys().stream()
                    .filter(key -> !key.id().equals(id))
                    .toList();
            if (left.size() == user.user.credentials().keys().size()) {
                user.body.faults().add(UserFaults.keyUnknown(id));
            }
            return user.user.with(user.user.credentials().withKeys(left));
        });
    }

    /** Gives a code by which a new password may be chosen, once and within a day; the old one counts no more. */
    public Answer resetPassword(String name, JsonNode request, Intent intent) {
        String code = secrets.code();
        Answer answer = changed(
                name,
                intent,
                "users password-reset " + name + " " + Json.write(request),
                Set.of("reason"),
                request,
                (tx, user) -> {
                    user.body.line("reason", "asked for in person, staff card seen");
                    UserFaults.own(user.body, intent, user.user.person());
                    return user.user.with(user.user
                            .credentials()
                            .withCode(new OneTimeCode(
                                    UserDesk.hash(code), clock.instant().plus(CODE_LASTS))));
                });
        return OnceTold.with(answer, intent, "code", code);
    }

    /** Takes away a second factor whose device is lost. */
    public Answer removeFactor(String name, Intent intent) {
        return changed(name, intent, "users second-factor remove " + name, Set.of(), Json.object(), (tx, user) -> {
            UserFaults.own(user.body, intent, user.user.person());
            return user.user.with(user.user.credentials().withoutFactor());
        });
    }

    private Answer managed(Intent intent, String request, java.util.function.Function<Transaction, Answer> work) {
        return commit.once(
                intent,
                request,
                tx -> UserFaults.refused(intent.caller(), false, intent.language())
                        .orElseGet(() -> work.apply(tx)));
    }

    /** A user to be changed, and the request while it is read. */
    private record Wanted(User user, Body body) {}

    private Answer changed(
            String name,
            Intent intent,
            String address,
            Set<String> members,
            JsonNode request,
            BiFunction<Transaction, Wanted, User> change) {
        return managed(intent, address, tx -> {
            Optional<User> known = UserBook.user(tx, name);
            if (known.isEmpty()) {
                return unknown(name, intent.language());
            }
            if (intent.version().filter(seen -> seen != known.get().version()).isPresent()) {
                return stale(known.get().version(), intent.language());
            }
            Body body = new Body(request, members);
            User after = change.apply(tx, new Wanted(known.get(), body));
            UserFaults.last(tx, body, after);
            return body.faults().isEmpty() ? Answer.ok(saved(tx, intent, after)) : body.refusal(intent.language());
        });
    }

    private static ObjectNode saved(Transaction tx, Intent intent, User user) {
        tx.append(Draft.by(intent.caller().user()));
        User kept = user.next();
        UserBook.save(tx, kept);
        return kept.told();
    }

    static Answer stale(long version, String language) {
        return Problem.VERSION_STALE.answer(
                Text.of("现为第 " + version + " 版，请重新读取", "it is in version " + version + " now: read it again"),
                language);
    }

    static Answer unknown(String name, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有用户“" + name + "”", "there is no user \"" + name + "\""), language);
    }
}
