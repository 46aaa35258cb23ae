package org.fendan.app.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Unpacks a jar into memory, no more of it than a policy ever holds, and checks its signature where it has one. */
final class JarEntries {

    private static final int MOST = 10_000;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private long room = JarFileBytes.LARGEST;

    private JarEntries() {}

    /** All entries by their names; throws {@link Refusal} where this is no jar, or not one to be trusted. */
    static Map<String, byte[]> of(byte[] bytes) {
        JarEntries unpacked = new JarEntries();
        try {
            Path copy = Files.createTempFile("fendan-policy-", ".jar");
            try {
                Files.write(copy, bytes);
                unpacked.unpack(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw Refusal.of(
                    "不是可读的 jar 文件（" + unreadable.getMessage() + "）",
                    "it is not a readable jar file (" + unreadable.getMessage() + ")");
        } catch (SecurityException altered) {
            throw Refusal.of(
                    "签名与内容不符（" + altered.getMessage() + "）",
                    "its signature does not fit its contents (" + altered.getMessage() + ")");
        }
        return unpacked.entries;
    }

    private void unpack(Path copy) throws IOException {
        try (JarFile jar = new JarFile(copy.toFile(), true)) {
            if (jar.size() > MOST) {
                throw Refusal.of(
                        "含有 " + jar.size() + " 个文件，不像政策包",
                        "it holds " + jar.size() + " files, more than any policy needs");
            }
            List<JarEntry> listed = jar.stream().toList();
            for (JarEntry entry : listed) {
                requireName(entry.getName());
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), bytes(jar, entry));
                }
            }
            new Signature(jar, entries.keySet()).require(listed);
        }
    }

    private byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) room + 1);
            if (bytes.length > room) {
                throw Refusal.of("解压后超过 64 MB，不像政策包", "it unpacks to more than 64 MB, which no policy needs");
            }
            room -= bytes.length;
            return bytes;
        }
    }

    private void requireName(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        boolean leaves = Arrays.stream(path.split("/", -1))
                .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (leaves || path.contains("\\") || path.contains(":")) {
            throw Refusal.of("文件名“" + name + "”指向包外", "the name \"" + name + "\" in it points out of the jar");
        }
        if (!names.add(name)) {
            throw Refusal.of("有两个文件同名：" + name, "it holds two files of one name, " + name);
        }
    }
}
