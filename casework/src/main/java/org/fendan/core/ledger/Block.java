package org.fendan.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Entries sealed together: the hash covers them and the hash of the block before, by an algorithm the block names. */
public record Block(long number, String previousHash, String algorithm, List<Entry> entries, String hash) {

    /** The algorithm new blocks are sealed with. */
    public static final String ALGORITHM = "SHA-256";

    public Block {
        entries = List.copyOf(entries);
    }

    /** Seals entries behind the block before. */
    public static Block seal(Head previous, List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a block needs an entry");
        }
        long number = Math.addExact(previous.number(), 1);
        String hash = digest(number, previous.hash(), ALGORITHM, entries);
        return new Block(number, previous.hash(), ALGORITHM, entries, hash);
    }

    public Head head() {
        return new Head(number, hash);
    }

    /** Whether the hash is that of the contents; false too where the algorithm is one we do not know. */
    public boolean isIntact() {
        return algorithm.equals(ALGORITHM) && hash.equals(digest(number, previousHash, algorithm, entries));
    }

    private static String digest(long number, String previousHash, String algorithm, List<Entry> entries) {
        MessageDigest digest = sha256();
        digest.update((byte) Canonical.VERSION);
        digest.update((number + "\n" + previousHash + "\n" + algorithm + "\n" + entries.size() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        for (Entry entry : entries) {
            byte[] bytes = entry.canonical();
            digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
