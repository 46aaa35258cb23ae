package org.fendan.app.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What a signed jar's signature says; the JDK compares each file with it while the file is read. */
final class Signature {

    private static final String FOLDER = "META-INF/";

    private final JarFile jar;
    private final Set<String> files;

    /**
     * @param jar whose files have all been read
     * @param files the names of its files
     */
    Signature(JarFile jar, Set<String> files) {
        this.jar = jar;
        this.files = files;
    }

    /** Refuses a signed jar with files that are not covered, or covered and gone; an unsigned jar has nothing to keep. */
    void require(List<JarEntry> entries) throws IOException {
        if (files.stream()
                .noneMatch(name ->
                        isOfSignature(name) && name.toUpperCase(Locale.ROOT).endsWith(".SF"))) {
            return;
        }
        for (JarEntry entry : entries) {
            boolean covered = entry.isDirectory() || isOfSignature(entry.getName()) || entry.getCodeSigners() != null;
            if (!covered) {
                throw Refusal.of(
                        "签名与内容不符：" + entry.getName() + " 不在可信的签名范围内",
                        "its signature does not fit its contents: " + entry.getName()
                                + " is not covered by one that can be trusted");
            }
        }
        for (String signed : Optional.ofNullable(jar.getManifest())
                .map(Manifest::getEntries)
                .map(java.util.Map::keySet)
                .orElse(Set.of())) {
            if (!files.contains(signed)) {
                throw Refusal.of(
                        "签名与内容不符：缺少 " + signed, "its signature does not fit its contents: " + signed + " is missing");
            }
        }
    }

    /** The manifest, and the files of META-INF itself that hold signatures. */
    private static boolean isOfSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String rest = upper.startsWith(FOLDER) ? upper.substring(FOLDER.length()) : "/";
        return !rest.contains("/")
                && (rest.equals("MANIFEST.MF")
                        || rest.startsWith("SIG-")
                        || rest.endsWith(".SF")
                        || rest.endsWith(".RSA")
                        || rest.endsWith(".DSA")
                        || rest.endsWith(".EC"));
    }
}
