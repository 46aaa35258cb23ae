package org.fendan.app.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file of the plug-in folder, read whole: what is judged is what is loaded, whatever becomes of the file. */
final class PolicyJar {

    /** The version of core's policy SPI this app speaks. */
    static final String SPI = "1";

    private static final String SPI_ENTRY = "Fendan-SPI";
    private static final String PROVIDERS = "META-INF/services/org.fendan.core.scheme.PolicyModule";
    private static final String CORE = "org/fendan/core/";
    private static final long LARGEST = 64L << 20;

    private final Map<String, byte[]> entries;

    private PolicyJar(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /** Reads all entries; throws {@link Refusal} where this is no jar, or unpacks to more than a policy ever holds. */
    static PolicyJar read(Path file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long total = 0;
            for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
                if (!entry.isDirectory()) {
                    byte[] bytes = bytes(zip, entry, LARGEST - total);
                    total += bytes.length;
                    entries.put(entry.getName(), bytes);
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refusal.of(
                    "不是可读的 jar 文件（" + unreadable.getMessage() + "）",
                    "it is not a readable jar file (" + unreadable.getMessage() + ")");
        }
        return new PolicyJar(entries);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, long room) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(room + 1, Integer.MAX_VALUE));
            if (bytes.length > room) {
                throw Refusal.of("解压后超过 64 MB，不像政策包", "it unpacks to more than 64 MB, which no policy needs");
            }
            return bytes;
        }
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Refuses what can be told without running anything of it. */
    void requireSound() {
        String spi = spi();
        if (!spi.equals(SPI)) {
            String stated = spi.isEmpty() ? "" : " (" + spi + ")";
            throw Refusal.of(
                    "清单须写明 " + SPI_ENTRY + ": " + SPI + "，而此包" + (spi.isEmpty() ? "没有写" : "写的是 " + spi),
                    "its manifest has to say " + SPI_ENTRY + ": " + SPI + ", and says "
                            + (spi.isEmpty() ? "nothing of it" : "something else" + stated));
        }
        entries.keySet().stream()
                .filter(name -> name.startsWith(CORE) && name.endsWith(".class"))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.of(
                            "包内带有本系统的类 " + name + "；政策包只应含自己的类",
                            "it bundles a class of the core, " + name + "; a policy jar holds its own classes only");
                });
        if (providers().isEmpty()) {
            throw Refusal.of("没有在 " + PROVIDERS + " 中列出政策模块", "it lists no policy module in " + PROVIDERS);
        }
    }

    private String spi() {
        byte[] bytes = entries.getOrDefault(JarFile.MANIFEST_NAME, new byte[0]);
        try {
            return Optional.ofNullable(new Manifest(new ByteArrayInputStream(bytes))
                            .getMainAttributes()
                            .getValue(SPI_ENTRY))
                    .orElse("")
                    .strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The names of the modules' classes, as ServiceLoader would read them. */
    List<String> providers() {
        String text = new String(entries.getOrDefault(PROVIDERS, new byte[0]), StandardCharsets.UTF_8);
        return text.lines()
                .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    Optional<byte[]> entry(String name) {
        return Optional.ofNullable(entries.get(name)).map(byte[]::clone);
    }
}
