package org.fendan.app.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** One-time codes by the clock (RFC 6238): six digits, thirty seconds, and thirty more for a slow hand. */
public final class Totp {

    /** How many random bytes a secret is. */
    public static final int SECRET_BYTES = 20;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();

    private Totp() {}

    /** The time step whose code this is, if it is one's that may be taken now; steps up to the last one taken may not. */
    public static OptionalLong step(byte[] secret, String code, Instant now, long used) {
        long current = now.getEpochSecond() / STEP;
        return LongStream.rangeClosed(current - 1, current)
                .filter(step -> same(code(secret, Instant.ofEpochSecond(step * STEP)), code))
                .filter(step -> step > used)
                .findFirst();
    }

    /** The code of a moment. */
    public static String code(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a secret of " + secret.length + " bytes", impossible);
        }
    }

    /** The secret as people type it. */
    public static String text(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** The address a device reads from a picture. */
    public static String uri(byte[] secret, String user) {
        String name = URLEncoder.encode(user, StandardCharsets.UTF_8);
        return "otpauth://totp/Fendan:" + name + "?secret=" + text(secret) + "&issuer=Fendan";
    }

    private static boolean same(String right, String told) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), told.strip().getBytes(StandardCharsets.UTF_8));
    }
}
