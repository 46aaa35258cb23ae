package org.fendan.app.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps secrets that are needed again from whoever reads the store: AES-256-GCM under a key that lies elsewhere.
 *
 * <p>A sealed secret names what it is for, and opens for that alone.
 */
public final class Seal {

    /** How many bytes a key has. */
    public static final int KEY_BYTES = 32;

    private static final String FORMAT = "s1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Supplier<byte[]> key;
    private final SecureRandom random = new SecureRandom();

    /** @param key asked for when something is sealed or opened */
    public Seal(Supplier<byte[]> key) {
        this.key = key;
    }

    /** A seal under a key nobody else will ever know, which lasts as long as this process. */
    public static Seal fleeting() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Seal(() -> bytes);
    }

    public String seal(byte[] secret, String purpose) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, secret, purpose)
                .orElseThrow(() -> new IllegalStateException("every Java platform has " + CIPHER));
        byte[] both = Arrays.copyOf(nonce, NONCE + hidden.length);
        System.arraycopy(hidden, 0, both, NONCE, hidden.length);
        return FORMAT + Base64.getEncoder().encodeToString(both);
    }

    /** The secret; empty where it was sealed under another key, for another purpose, or has been changed. */
    public Optional<byte[]> open(String sealed, String purpose) {
        byte[] both = sealed.startsWith(FORMAT) ? decoded(sealed.substring(FORMAT.length())) : new byte[0];
        if (both.length < NONCE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(both, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(both, NONCE, both.length), purpose);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    /** Tells two secrets apart without telling anything of them to whoever has not the key. */
    public String mark(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] text, String purpose) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key.get(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(text));
        } catch (GeneralSecurityException another) {
            return Optional.empty();
        }
    }
}
