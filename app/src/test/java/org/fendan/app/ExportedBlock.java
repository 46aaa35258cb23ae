package org.fendan.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;

/** A line of an export in the hands of somebody who knows the format and may write what they like. */
public record ExportedBlock(long number, String previous, String algorithm, String hash, List<byte[]> entries) {

    public static ExportedBlock read(String line) {
        JsonNode node = Json.read(line);
        return new ExportedBlock(
                node.get("block").longValue(),
                node.get("previous").asString(),
                node.get("algorithm").asString(),
                node.get("hash").asString(),
                node.get("entries")
                        .valueStream()
                        .map(entry -> Base64.getDecoder().decode(entry.asString()))
                        .toList());
    }

    public String line() {
        return "{\"block\":" + number + ",\"previous\":\"" + previous + "\",\"algorithm\":\"" + algorithm
                + "\",\"hash\":\"" + hash + "\",\"entries\":["
                + entries.stream()
                        .map(entry -> "\"" + Base64.getEncoder().encodeToString(entry) + "\"")
                        .collect(Collectors.joining(","))
                + "]}\n";
    }

    public ExportedBlock with(int place, byte[] entry) {
        List<byte[]> changed = new ArrayList<>(entries);
        changed.set(place, entry);
        return new ExportedBlock(number, previous, algorithm, hash, changed);
    }

    /** The same block behind another, under a hash that is right for it. */
    public ExportedBlock resealed(String behind) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update((byte) 1);
            digest.update((number + "\n" + behind + "\n" + algorithm + "\n" + entries.size() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (byte[] entry : entries) {
                digest.update((entry.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(entry);
            }
            String fresh = HexFormat.of().formatHex(digest.digest());
            return new ExportedBlock(number, behind, algorithm, fresh, entries);
        } catch (NoSuchAlgorithmException unknown) {
            throw new AssertionError(unknown);
        }
    }

    /** A whole chain made anew over what the blocks say. */
    public static List<ExportedBlock> resealed(List<ExportedBlock> blocks) {
        List<ExportedBlock> fresh = new ArrayList<>();
        String behind = "0".repeat(64);
        for (ExportedBlock block : blocks) {
            ExportedBlock sealed = block.resealed(behind);
            fresh.add(sealed);
            behind = sealed.hash;
        }
        return fresh;
    }
}
