package org.fendan.app.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.fendan.contract.bytecode.Reach;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.PolicyModule;

/** A policy jar in memory, judged as far as it can be without running anything of it. */
final class PolicyJar {

    /** The version of core's policy SPI this app speaks. */
    static final String SPI = PolicyModule.SPI;

    private static final String SPI_ENTRY = "Fendan-SPI";
    private static final String PROVIDERS = "META-INF/services/org.fendan.core.scheme.PolicyModule";

    private final Map<String, byte[]> entries;

    private PolicyJar(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /** Unpacks a jar; throws {@link Refusal} where it is none, or one whose classes must not be loaded. */
    static PolicyJar of(byte[] bytes) {
        PolicyJar jar = new PolicyJar(JarEntries.of(bytes));
        jar.requireSpi();
        jar.requireProviders();
        List<Text> reached = Reach.faults(jar.entries);
        if (!reached.isEmpty()) {
            throw new Refusal(reached);
        }
        return jar;
    }

    private void requireSpi() {
        String spi = spi();
        if (!spi.equals(SPI)) {
            String stated = spi.isEmpty() ? "" : " (" + spi + ")";
            throw Refusal.of(
                    "清单须写明 " + SPI_ENTRY + ": " + SPI + "，而此包" + (spi.isEmpty() ? "没有写" : "写的是 " + spi),
                    "its manifest has to say " + SPI_ENTRY + ": " + SPI + ", and says "
                            + (spi.isEmpty() ? "nothing of it" : "something else" + stated));
        }
    }

    private void requireProviders() {
        if (providers().isEmpty()) {
            throw Refusal.of("没有在 " + PROVIDERS + " 中列出政策模块", "it lists no policy module in " + PROVIDERS);
        }
        Set<String> seen = new HashSet<>();
        for (String name : providers()) {
            if (!seen.add(name)) {
                throw Refusal.of("在 " + PROVIDERS + " 中两次列出 " + name, "it lists the policy module " + name + " twice");
            }
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
                .toList();
    }

    Optional<byte[]> entry(String name) {
        return Optional.ofNullable(entries.get(name)).map(byte[]::clone);
    }
}
