package org.fendan.core.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The SHA-256 of an official sentence, after its white space is dropped and full-width forms are made half-width.
 *
 * <p>Two prints of one regulation, broken into lines differently, have the same fingerprint; a changed word does not.
 */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String officialText) {
        String plain = Normalizer.normalize(officialText, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]+", "");
        return HexFormat.of().formatHex(sha256(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
