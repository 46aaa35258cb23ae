package org.fendan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of an export: entries sealed together behind the block before. */
record Block(long number, String previous, String algorithm, String hash, List<byte[]> entries) {

    private static final Set<String> STRONG = Set.of("SHA-256", "SM3");

    /** Reads a line, which is written in one way only: no blank, no other order, no other spelling. */
    static Block of(String line) {
        Block block = parse(line);
        String written = block.line();
        int same = 0;
        while (same < Math.min(line.length(), written.length()) && line.charAt(same) == written.charAt(same)) {
            same++;
        }
        Wrong.unless(
                line.equals(written),
                "这一行第 " + same + " 字起的写法 / how the line is written from character " + same,
                part(line, same),
                part(written, same));
        return block;
    }

    private static String part(String line, int from) {
        return "\"" + line.substring(from, Math.min(from + 40, line.length())) + "\"";
    }

    private static Block parse(String line) {
        try {
            Map<?, ?> map = (Map<?, ?>) Json.read(line);
            return new Block(
                    Long.parseLong(String.valueOf(map.get("block"))),
                    (String) map.get("previous"),
                    (String) map.get("algorithm"),
                    (String) map.get("hash"),
                    ((List<?>) map.get("entries"))
                            .stream()
                                    .map(entry -> Base64.getDecoder().decode((String) entry))
                                    .toList());
        } catch (IllegalArgumentException | ClassCastException | NullPointerException wrong) {
            throw new Wrong("一行一个区块 / a block on each line", wrong.getMessage(), "docs/ledger-format.md");
        }
    }

    private String line() {
        return "{\"block\":" + number + ",\"previous\":\"" + previous + "\",\"algorithm\":\"" + algorithm
                + "\",\"hash\":\"" + hash + "\",\"entries\":["
                + entries.stream()
                        .map(entry -> "\"" + Base64.getEncoder().encodeToString(entry) + "\"")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    /** The hash of what the block says: its number, the hash before it, its algorithm, and every entry behind its length. */
    String computed() {
        Wrong.unless(STRONG.contains(algorithm), "散列算法 / hash algorithm", algorithm, STRONG);
        MessageDigest digest = digest();
        digest.update((byte) Entry.VERSION);
        digest.update((number + "\n" + previous + "\n" + algorithm + "\n" + entries.size() + "\n").getBytes(UTF_8));
        for (byte[] entry : entries) {
            digest.update((entry.length + "\n").getBytes(UTF_8));
            digest.update(entry);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException unknown) {
            throw new Wrong("本机的 Java 没有该算法 / this Java has no such algorithm", algorithm, "SHA-256");
        }
    }
}
