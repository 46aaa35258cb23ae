package org.fendan.contract.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java held in a string, compiled by the compiler of the JDK the test runs on. */
final class Compiled {

    private Compiled() {}

    /** The class files of one source, by their names in a jar; {@code name} is its public class. */
    static Map<String, byte[]> source(String name, String code, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
            List<String> all = new java.util.ArrayList<>(
                    List.of("-proc:none", "-Xlint:none", "-cp", System.getProperty("java.class.path")));
            all.addAll(options.length == 0 ? List.of("--release", "17") : List.of(options));
            boolean done = compiler.getTask(words, memory, null, all, null, List.of(new Source(name, code)))
                    .call();
            if (!done) {
                throw new AssertionError(words.toString());
            }
            return memory.files();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("nothing is read or written", impossible);
        }
    }

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

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

        Memory(StandardJavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return files.computeIfAbsent(
                            name.replace('.', '/') + ".class", file -> new ByteArrayOutputStream());
                }
            };
        }

        Map<String, byte[]> files() {
            Map<String, byte[]> bytes = new TreeMap<>();
            files.forEach((name, file) -> bytes.put(name, file.toByteArray()));
            return bytes;
        }
    }
}
