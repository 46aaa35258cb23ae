package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.people.ApiKey;
import org.fendan.app.people.Role;
import org.fendan.app.people.Secrets;
import org.fendan.app.people.Tokens;
import org.fendan.app.people.User;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.UserRow;

/**
 * Knows systems by their keys and tokens. A key is told once, when it is made; kept is its hash alone.
 *
 * <p>A key is 128 random bits or more, so a plain SHA-256 of it cannot be guessed back; a chosen key is for the demo
 * only.
 */
public final class UserDesk {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern KEY = Pattern.compile(Secrets.KEY + "(.{1,40})_k[0-9]{1,6}_[0-9a-f]{40}");
    private static final ApiKey NONE = new ApiKey("", "", "0".repeat(64), Optional.empty());
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final LedgerWriter writer;
    private final Reads reads;
    private final InstantSource clock;
    private final Tokens tokens;
    private final boolean factorRequired;
    private final Map<String, String> lastUse = new ConcurrentHashMap<>();

    public UserDesk(LedgerWriter writer, Reads reads) {
        this(writer, reads, InstantSource.system(), Tokens.NONE, false);
    }

    /** @param factorRequired whether a token of whoever is trusted with money has to tell of a second factor */
    public UserDesk(LedgerWriter writer, Reads reads, InstantSource clock, Tokens tokens, boolean factorRequired) {
        this.writer = writer;
        this.reads = reads;
        this.clock = clock;
        this.tokens = tokens;
        this.factorRequired = factorRequired;
    }

    /**
     * Somebody recognised.
     *
     * @param means by what, such as "key k1"
     */
    public record Recognised(Caller caller, String means) {}

    /** Who this is; empty where name and key do not belong together. */
    public Optional<Caller> signIn(String user, String key) {
        return byKey(user, key).map(Recognised::caller);
    }

    /** Who the header says this is. */
    public Optional<Caller> signIn(Optional<String> authorization) {
        return recognise(authorization).map(Recognised::caller);
    }

    /** Who the header says this is: "user:key" by HTTP's Basic scheme, a key or an OIDC token as a bearer's. */
    public Optional<Recognised> recognise(Optional<String> authorization) {
        String header = authorization.orElse("");
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return decoded(header.substring(BASIC.length()).strip())
                    .filter(pair -> pair.indexOf(':') > 0)
                    .flatMap(
                            pair -> byKey(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)));
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String bearer = header.substring(BEARER.length()).strip();
            Matcher key = KEY.matcher(bearer);
            return key.matches() ? byKey(key.group(1), bearer) : byToken(bearer);
        }
        return Optional.empty();
    }

    /** Whose key the header says it is; empty where there is no such user, for a name nobody has is not to be kept. */
    public Optional<String> claimed(Optional<String> authorization) {
        String header = authorization.orElse("");
        Matcher key = KEY.matcher(header.replaceFirst("(?i)^" + BEARER, ""));
        Optional<String> name = key.matches()
                ? Optional.of(key.group(1))
                : Optional.of(header)
                        .filter(text -> text.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                        .flatMap(text -> decoded(text.substring(BASIC.length()).strip()))
                        .filter(pair -> pair.indexOf(':') > 0)
                        .map(pair -> pair.substring(0, pair.indexOf(':')));
        return name.filter(UserDesk::isName).filter(one -> user(one).isPresent());
    }

    private Optional<Recognised> byKey(String name, String key) {
        Optional<User> known = isName(name) ? user(name) : Optional.empty();
        List<ApiKey> kept = known.map(one -> one.credentials().keys()).orElse(List.of());
        String hash = hash(key);
        // each is compared, so that the time it takes tells nothing
        Optional<ApiKey> right = (kept.isEmpty() ? List.of(NONE) : kept)
                .stream().filter(one -> isSame(one.hash(), hash)).reduce((first, second) -> first);
        return right.filter(this::isValid)
                .flatMap(one -> known.filter(this::mayEnter).map(user -> {
                    lastUse.put(user.name() + " " + one.id(), clock.instant().toString());
                    return new Recognised(Caller.of(user), "key " + one.id());
                }));
    }

    private boolean isValid(ApiKey key) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return key.until()
                .map(LocalDate::parse)
                .filter(day -> !today.isBefore(day))
                .isEmpty();
    }

    private Optional<Recognised> byToken(String token) {
        return tokens.subject(token)
                .flatMap(subject -> reads.setting(UserBook.bySubject(subject))
                        .flatMap(this::user)
                        .filter(user -> user.credentials().subject().equals(Optional.of(subject))))
                .filter(this::mayEnter)
                .filter(user -> !factorRequired || !user.isTrustedWithMoney() || tokens.showsFactor(token))
                .map(user -> new Recognised(Caller.of(user), "token"));
    }

    /** When a key was last used, as far as this node has seen since it was started. */
    Optional<String> lastUse(String user, String key) {
        return Optional.ofNullable(lastUse.get(user + " " + key));
    }

    private boolean mayEnter(User user) {
        return mayEnter(reads, user);
    }

    /** Whether somebody may sign in at all: they and their organisation are active. */
    static boolean mayEnter(Reads reads, User user) {
        return user.active() && Organisations.isActive(Organisations.of(reads, user.organisation()));
    }

    private Optional<User> user(String name) {
        return reads.user(name).map(UserDesk::user);
    }

    static User user(UserRow row) {
        return User.read(row.name(), Role.valueOf(row.role()), row.organisation(), row.body());
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isSame(String kept, String told) {
        return MessageDigest.isEqual(
                kept.getBytes(StandardCharsets.US_ASCII), told.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    static String hash(String secret) {
        return Sha256.of(secret);
    }

    /** Makes a user and answers the key; who is there already with the same role gets a new key for the old ones. */
    public String create(String name, Role role, String organisation) {
        return Elsewhere.orHere(() -> writer.run(tx -> UserBook.keyed(tx, name, role, organisation)));
    }

    /** Gives all users there are one password, whose hash this is: for the demo, which prints it. */
    public void giveAll(String hash) {
        Elsewhere.orHere(() -> writer.run(tx -> {
            tx.append(Draft.by("demo"));
            reads.users().stream()
                    .map(UserDesk::user)
                    .forEach(user -> UserBook.save(
                            tx, user.with(user.credentials().withPassword(hash)).next()));
            return tx.sequence();
        }));
    }

    /** Makes a user with a chosen key, as the demo needs it. */
    public void createWithKey(String name, Role role, String organisation, String key) {
        Elsewhere.orHere(() -> writer.run(tx -> UserBook.keyed(tx, name, role, organisation, id -> key)));
    }
}
