package org.fendan.app.plugin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.fendan.core.ledger.Side;
import org.fendan.core.scheme.PolicyModule;

/** Makes policy jars out of a few lines of Java. */
public final class JarForge {

    private static final String SERVICE = "META-INF/services/org.fendan.core.scheme.PolicyModule";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private String spi = "1";

    /** A jar with one module, {@code fake.Module}, that brings one scheme. */
    public static JarForge of(String id, String from, String extra) {
        return new JarForge()
                .source("fake.Module", module("return java.util.List.of(new Fake());", ""))
                .source("fake.Fake", scheme(id, from, extra))
                .provider("fake.Module");
    }

    public static String module(String schemes, String constructor) {
        return "package fake; public class Module implements org.fendan.core.scheme.PolicyModule {"
                + " public Module() {" + constructor + "}"
                + " public java.util.List<org.fendan.core.scheme.Scheme> schemes() {" + schemes + "} }";
    }

    /** A scheme of one clause, "1"; {@code from} is its first day and, behind a slash, its last. */
    public static String scheme(String id, String span, String extra) {
        return """
                package fake;
                import java.util.List;
                import java.util.Optional;
                import org.fendan.core.law.Citation;
                import org.fendan.core.law.Clause;
                import org.fendan.core.law.LegalSource;
                import org.fendan.core.law.Text;
                import org.fendan.core.scheme.Scheme;
                import org.fendan.core.scheme.Unmodelled;
                import org.fendan.core.time.DateSpan;
                public class Fake implements Scheme {
                    public String id() { return "ID"; }
                    public Text name() { return Text.of("名ID", "name of ID"); }
                    public Text summary() { return Text.of("简介", "a made-up scheme"); }
                    public LegalSource source() {
                        return LegalSource.official("F1", "2020-01-01", Text.of("办法", "measures"), Text.of("机关", "office"));
                    }
                    public DateSpan inForce() { return DateSpan.parse("SPAN"); }
                    public List<Clause> clauses() { return List.of(new Clause("1", Text.of("一", "one"), "0".repeat(64))); }
                    EXTRA
                }
                """.replace("ID", id).replace("SPAN", span).replace("EXTRA", extra);
    }

    public JarForge source(String name, String code) {
        sources.put(name, code);
        return this;
    }

    public JarForge provider(String name) {
        return entry(SERVICE, name);
    }

    public JarForge entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public JarForge entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Leaves a compiled class out. */
    public JarForge without(String file) {
        left.add(file);
        return this;
    }

    /** A scheme of one clause whose class and whose module are these. */
    public static JarForge of(String scheme) {
        return new JarForge()
                .source("fake.Module", module("return java.util.List.of(new Fake());", ""))
                .source("fake.Fake", scheme)
                .provider("fake.Module");
    }

    public JarForge spi(String version) {
        spi = version;
        return this;
    }

    public Path into(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path classes = compiled(Files.createTempDirectory("forge"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!spi.isEmpty()) {
            manifest.getMainAttributes().putValue("Fendan-SPI", spi);
        }
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                if (!left.contains(entry)) {
                    write(zip, entry, Files.readAllBytes(file));
                }
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        }
        return jar;
    }

    private static void write(JarOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new JarEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private Path compiled(Path out) {
        if (sources.isEmpty()) {
            return out;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, code) -> units.add(new Source(name, code)));
        String core = place(PolicyModule.class) + File.pathSeparator + place(Side.class);
        StringWriter words = new StringWriter();
        boolean done = compiler.getTask(
                        words,
                        null,
                        null,
                        List.of("-d", out.toString(), "-cp", core, "--release", "17", "-proc:none"),
                        null,
                        units)
                .call();
        if (!done) {
            throw new AssertionError(words.toString());
        }
        return out;
    }

    /** The jar or folder a class comes from. */
    private static String place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    /** Java held in a string. */
    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String name, String code) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
