package org.fendan.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;

/**
 * The policies of a job: those on the class path, and jars that travel with the job to wherever its rows are.
 *
 * @param jars what each holds, by its name
 */
public record Policies(Map<String, byte[]> jars) implements Serializable {

    /** One catalogue for each set of jars in a virtual machine: the tasks there share it. */
    private static final Map<List<Object>, Catalogue> LOADED = new ConcurrentHashMap<>();

    public Policies {
        jars = new LinkedHashMap<>(jars);
    }

    /** The policies of the class path alone. */
    public static Policies onClassPath() {
        return new Policies(Map.of());
    }

    /** With the jars given, and those in the folders given; refuses all that are none. */
    public static Policies with(List<Path> places) {
        return PolicyJars.read(places);
    }

    /** Every edition of every scheme. */
    public Catalogue catalogue() {
        return LOADED.computeIfAbsent(key(), key -> load());
    }

    private List<Object> key() {
        List<Object> key = new ArrayList<>(jars.keySet());
        jars.values().forEach(bytes -> key.add(ByteBuffer.wrap(bytes)));
        key.add(Thread.currentThread().getContextClassLoader());
        return key;
    }

    private Catalogue load() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = jars.isEmpty() ? own : new URLClassLoader(files(), own);
        try {
            return new Catalogue(ServiceLoader.load(PolicyModule.class, loader).stream()
                    .flatMap(found -> found.get().schemes().stream())
                    .toList());
        } catch (IllegalArgumentException overlap) {
            throw Refused.of("政策重复：" + overlap.getMessage(), "a policy is there twice: " + overlap.getMessage());
        }
    }

    private URL[] files() {
        try {
            Path folder = Files.createTempDirectory("fendan-policies-");
            folder.toFile().deleteOnExit();
            List<URL> files = new ArrayList<>();
            for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
                Path file = Files.write(folder.resolve(jar.getKey()), jar.getValue());
                file.toFile().deleteOnExit();
                files.add(file.toUri().toURL());
            }
            return files.toArray(URL[]::new);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the policy jars cannot be put into a temporary folder", unwritable);
        }
    }
}
