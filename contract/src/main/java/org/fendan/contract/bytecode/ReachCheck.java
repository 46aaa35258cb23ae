package org.fendan.contract.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.contract.bytecode.ClassFacts.Member;
import org.fendan.contract.bytecode.ClassFacts.Unreadable;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;

/** What a scheme's class, and those of its own whose code it can come to run, reach for. */
public final class ReachCheck {

    private static final String CORE = "org.fendan.core.";

    private final Class<?> start;
    private final Map<String, byte[]> found = new LinkedHashMap<>();
    private final Deque<String> next = new ArrayDeque<>();

    private ReachCheck(Class<?> start) {
        this.start = start;
    }

    /** What stands against the scheme's class files; they are read from the jar or the folder its class came from. */
    public static List<Text> of(Scheme scheme) {
        ReachCheck check = new ReachCheck(scheme.getClass());
        check.follow();
        return Reach.faults(check.found, check::isOwn);
    }

    private void follow() {
        next.add(start.getName());
        while (!next.isEmpty()) {
            String name = next.remove();
            String file = name.replace('.', '/') + ".class";
            if (!found.containsKey(file) && isOwn(name)) {
                byte[] bytes = bytes(file);
                found.put(file, bytes);
                next.addAll(runs(bytes));
            }
        }
    }

    /** The classes whose code this one can run: those whose members it names, and those it extends. */
    private static List<String> runs(byte[] bytes) {
        try {
            ClassFacts facts = ClassFacts.read(bytes);
            return Stream.concat(facts.members().stream().map(Member::owner), facts.parents().stream())
                    .distinct()
                    .toList();
        } catch (Unreadable told) {
            return List.of(); // the verdict says so
        }
    }

    /** Whether a class came with the scheme's: by the same class loader, out of the same jar or folder. */
    private boolean isOwn(String name) {
        if (name.startsWith("java.") || name.startsWith(CORE)) {
            return false;
        }
        try {
            Class<?> type = Class.forName(name, false, start.getClassLoader());
            return type.getClassLoader() == start.getClassLoader()
                    && source(type).equals(source(start));
        } catch (ClassNotFoundException | LinkageError none) {
            return false;
        }
    }

    private static Optional<String> source(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(URL::toString);
    }

    private byte[] bytes(String file) {
        ClassLoader loader = start.getClassLoader();
        try (InputStream in =
                loader == null ? ClassLoader.getSystemResourceAsStream(file) : loader.getResourceAsStream(file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }
}
