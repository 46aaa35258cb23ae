package org.fendan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stand-alone verifier, in a class loader that knows the JDK and it alone. */
public final class Stranger {

    /** What it answered. */
    public record Told(int code, String words) {

        public boolean isClean() {
            return code == 0;
        }

        public boolean foundSomething() {
            return code == 4;
        }
    }

    private static final Path CLASSES = Path.of("..", "verifier", "target", "classes");

    private final Method run;

    public Stranger() {
        assertThat(CLASSES)
                .as("the verifier's classes: build it first, mvn -pl verifier,app test")
                .isDirectory();
        try {
            ClassLoader alone =
                    new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            run = alone.loadClass("org.fendan.verifier.Verifier").getMethod("run", String[].class, PrintStream.class);
        } catch (IOException | ReflectiveOperationException broken) {
            throw new AssertionError("the verifier cannot be loaded", broken);
        }
    }

    /** Whether a class can be seen from where the verifier stands. */
    public boolean knows(String className) {
        try {
            run.getDeclaringClass().getClassLoader().loadClass(className);
            return true;
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    public Told check(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            int code = (int) run.invoke(null, args, new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Told(code, out.toString(StandardCharsets.UTF_8));
        } catch (IllegalAccessException | InvocationTargetException fell) {
            throw new IllegalStateException("the verifier fell over " + String.join(" ", args), fell);
        }
    }

    /** Checks lines that lie in no file yet. */
    public Told check(Path file, Iterable<String> lines, String... args) {
        try {
            Files.writeString(file, String.join("", lines));
        } catch (IOException full) {
            throw new AssertionError(full);
        }
        String[] all = new String[args.length + 1];
        all[0] = file.toString();
        System.arraycopy(args, 0, all, 1, args.length);
        return check(all);
    }
}
