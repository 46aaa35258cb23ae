package org.fendan.app.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes passwords by Argon2id with OWASP's parameters (19 MiB, two passes, one lane), few at a time: whoever floods
 * the sign-in takes neither all memory nor all processors.
 */
public final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT = 16;
    private static final int TOGETHER = 2;
    private static final int PATIENCE_MS = 3_000;

    private static final Argon2Function ARGON = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, BYTES, Argon2.ID);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(TOGETHER, true);

    /** In the form of a hash, and the hash of no password: to be compared with it takes as long as with any other. */
    private final String nobodys = String.format(
            Locale.ROOT,
            "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s",
            Argon2Function.ARGON2_VERSION_13,
            MEMORY_KIB,
            PASSES,
            LANES,
            random(SALT),
            random(BYTES));

    /** Too many passwords are being looked at just now. */
    public static final class Crowded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Crowded() {
            super("too many sign-ins at once", null, false, false);
        }
    }

    /** What is kept of a password. */
    public String hash(String password) {
        return inTurn(() -> ARGON.hash(bytes(password), salt()).getResult());
    }

    /** Whether this is the password; where there is none to compare with it takes as long, and is not. */
    public boolean matches(String password, Optional<String> kept) {
        String hash = kept.orElse(nobodys);
        boolean same = inTurn(() -> Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
        return same && kept.isPresent();
    }

    /** Whether it was hashed by other parameters than today's. */
    public static boolean isOld(String kept) {
        return !Argon2Function.getInstanceFromHash(kept).equals(ARGON);
    }

    /** The same letters count as the same, however they were typed. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static byte[] bytes(String password) {
        return normal(password).getBytes(StandardCharsets.UTF_8);
    }

    private String random(int bytes) {
        byte[] chosen = new byte[bytes];
        random.nextBytes(chosen);
        return Base64.getEncoder().withoutPadding().encodeToString(chosen);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                throw new Crowded();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Crowded();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
