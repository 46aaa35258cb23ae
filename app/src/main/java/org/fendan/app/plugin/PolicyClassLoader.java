package org.fendan.app.plugin;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads one policy jar: the JDK and core come from outside, all else from the jar alone. */
final class PolicyClassLoader extends ClassLoader {

    private static final String CORE = "org.fendan.core";

    static {
        registerAsParallelCapable();
    }

    private final PolicyJar jar;

    PolicyClassLoader(String name, PolicyJar jar) {
        super(name, new Door());
        this.jar = jar;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isCore(name) || name.startsWith("java.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            Optional<byte[]> own = jar.entry(path(name));
            return own.isPresent() ? define(name, own.get()) : super.loadClass(name, resolve);
        }
    }

    private Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        throw new ClassNotFoundException(name + " is neither in the policy jar nor in the JDK or " + CORE);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return jar.entry(name)
                .<InputStream>map(ByteArrayInputStream::new)
                .orElseGet(() -> super.getResourceAsStream(name));
    }

    private static String path(String name) {
        return name.replace('.', '/') + ".class";
    }

    /** Whether a class lies in a package of core, by whole names: "org.fendan.corex" does not. */
    static boolean isCore(String name) {
        String box = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return box.equals(CORE) || box.startsWith(CORE + ".");
    }

    /** What lies behind a policy jar: the platform's classes, and core's. */
    private static final class Door extends ClassLoader {

        private final ClassLoader app = PolicyClassLoader.class.getClassLoader();

        Door() {
            super("policy-door", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return isCore(name) ? app.loadClass(name) : super.loadClass(name, resolve);
        }
    }
}
