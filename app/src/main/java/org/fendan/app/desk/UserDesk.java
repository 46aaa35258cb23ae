package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import org.fendan.app.store.UserRow;

/**
 * Knows who may sign in. A key is told once, when it is made; kept is its hash alone.
 *
 * <p>A key is 128 random bits, so a plain SHA-256 of it cannot be guessed back; a chosen key is for the demo only.
 */
public final class UserDesk {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final String NOBODY = "0".repeat(64);
    private static final String BASIC = "Basic ";
    private static final int KEY_BYTES = 16;
    private static final String ACTOR = "operator";

    private final LedgerWriter writer;
    private final Reads reads;
    private final SecureRandom random = new SecureRandom();

    public UserDesk(LedgerWriter writer, Reads reads) {
        this.writer = writer;
        this.reads = reads;
    }

    /** Who this is; empty where name and key do not belong together. */
    public Optional<Caller> signIn(String user, String key) {
        Optional<UserRow> row = NAME.matcher(user).matches() ? reads.user(user) : Optional.empty();
        byte[] kept = row.map(UserRow::keyHash).orElse(NOBODY).getBytes(StandardCharsets.US_ASCII);
        boolean same = MessageDigest.isEqual(kept, hash(key).getBytes(StandardCharsets.US_ASCII));
        return row.filter(known -> same).map(UserDesk::caller);
    }

    /** Who the header of HTTP's Basic scheme says this is. */
    public Optional<Caller> signIn(Optional<String> authorization) {
        return authorization
                .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .flatMap(header -> decoded(header.substring(BASIC.length()).strip()))
                .filter(pair -> pair.indexOf(':') > 0)
                .flatMap(pair -> signIn(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Caller caller(UserRow row) {
        return new Caller(row.name(), Role.valueOf(row.role()), row.organisation());
    }

    /** One user for each role of the house, with their keys, where there is no user yet; else none. */
    public Map<String, String> createFirst() {
        Map<String, String> keys = new LinkedHashMap<>();
        if (reads.users().isEmpty()) {
            keys.put("centre", create("centre", Role.AUTHORITY, "centre"));
            keys.put("leader", create("leader", Role.LEADER, "centre"));
            keys.put("committee", create("committee", Role.COMMITTEE, "centre"));
            keys.put("auditor", create("auditor", Role.AUDITOR, "auditor"));
        }
        return keys;
    }

    /** Makes a user and answers the key; who is there already with the same role gets a new key. */
    public String create(String name, Role role, String organisation) {
        byte[] bits = new byte[KEY_BYTES];
        random.nextBytes(bits);
        String key = HexFormat.of().formatHex(bits);
        createWithKey(name, role, organisation, key);
        return key;
    }

    /** Makes a user with a chosen key, as the demo needs it. */
    public void createWithKey(String name, Role role, String organisation, String key) {
        require(NAME, name, "a user's name");
        require(NAME, organisation, "an organisation's code");
        UserRow row = new UserRow(name, role.name(), organisation, hash(key));
        Elsewhere.orHere(() -> writer.run(tx -> save(tx, row)));
    }

    private static long save(Transaction tx, UserRow row) {
        tx.user(row.name())
                .filter(known -> !known.role().equals(row.role())
                        || !known.organisation().equals(row.organisation()))
                .ifPresent(known -> {
                    throw new IllegalArgumentException("the user \"" + known.name() + "\" is " + known.role() + " of "
                            + known.organisation() + " already; choose another name");
                });
        tx.append(Draft.by(ACTOR));
        tx.saveUser(row);
        return tx.sequence();
    }

    private static void require(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " is at most 40 letters, digits and . _ - and begins with a letter or digit, not \"" + value
                            + "\"");
        }
    }

    private static String hash(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        String hash = Sha256.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        return hash;
    }
}
