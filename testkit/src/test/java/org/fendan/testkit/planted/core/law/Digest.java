package org.fendan.testkit.planted.core.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/** Breaks no rule: the law prints fingers. */
public final class Digest {

    private Digest() {}

    public static byte[] of(String text) throws NoSuchAlgorithmException {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
    }
}
