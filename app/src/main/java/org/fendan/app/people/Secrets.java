package org.fendan.app.people;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes what nobody can guess. */
public final class Secrets {

    /** How an API key begins. */
    public static final String KEY = "fdk_";

    private static final int KEY_BYTES = 20;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 7;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** A key that says whose it is and which: "fdk_USER_k1_" and 160 random bits. */
    public String key(String user, String id) {
        return KEY + user + "_" + id + "_" + HexFormat.of().formatHex(bytes(KEY_BYTES));
    }

    /** A code to read out or copy: 140 random bits in letters and digits that cannot be taken for one another. */
    public String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** A code as it was made, however it was typed. */
    public static String plain(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
