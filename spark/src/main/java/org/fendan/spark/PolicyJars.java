package org.fendan.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.PolicyModule;

/** Reads policy jars, and says of all that are none why. */
final class PolicyJars {

    private static final String SPI_ENTRY = "Fendan-SPI";
    private static final String PROVIDERS = "META-INF/services/" + PolicyModule.class.getName();

    private final Map<String, byte[]> jars = new LinkedHashMap<>();
    private final List<Text> faults = new ArrayList<>();

    private PolicyJars() {}

    static Policies read(List<Path> places) {
        PolicyJars read = new PolicyJars();
        places.forEach(read::place);
        if (!read.faults.isEmpty()) {
            throw new Refused(read.faults);
        }
        return new Policies(read.jars);
    }

    private void place(Path place) {
        if (!Files.isDirectory(place)) {
            jar(place);
            return;
        }
        try (Stream<Path> files = Files.list(place)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            found.forEach(this::jar);
            if (found.isEmpty()) {
                faults.add(Text.of("目录 " + place + " 中没有 jar 文件", "there is no jar in the folder " + place));
            }
        } catch (IOException unreadable) {
            faults.add(Text.of("目录 " + place + " 无法读取", "the folder " + place + " cannot be read"));
        }
    }

    private void jar(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Optional<Text> fault = fault(file, bytes);
            fault.ifPresentOrElse(faults::add, () -> jars.put(String.valueOf(file.getFileName()), bytes));
        } catch (IOException unreadable) {
            faults.add(Text.of("读不到政策包 " + file, "there is no policy jar " + file + " that can be read"));
        }
    }

    private static Optional<Text> fault(Path file, byte[] bytes) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
            String spi = Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(all -> all.getValue(SPI_ENTRY))
                    .orElse("");
            boolean provides = false;
            for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
                provides = provides || entry.getName().equals(PROVIDERS);
            }
            return provides && spi.equals(PolicyModule.SPI)
                    ? Optional.empty()
                    : Optional.of(Text.of(
                            file + " 不是政策包：须有 " + PROVIDERS + "，清单须写明 " + SPI_ENTRY + ": " + PolicyModule.SPI,
                            file + " is no policy jar: it needs " + PROVIDERS + ", and " + SPI_ENTRY + ": "
                                    + PolicyModule.SPI + " in its manifest"));
        }
    }
}
