package org.fendan.app.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;

/** Collects the schemes of the class path and of each jar in the plug-in folder; a bad jar never stops the others. */
public final class PolicyLoader {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration patience;
    private final List<Scheme> admitted = new ArrayList<>();
    private final List<LoadReport.Source> sources = new ArrayList<>();

    private PolicyLoader(Duration patience) {
        this.patience = patience;
    }

    /** Loads what comes with the app, then the jars of a folder in the order of their names. */
    public static Loaded load(Path plugins) {
        return load(plugins, PATIENCE);
    }

    /** As it says, with this long for each jar to say what it brings. */
    static Loaded load(Path plugins, Duration patience) {
        PolicyLoader loader = new PolicyLoader(patience);
        loader.classPath();
        jars(plugins).forEach(loader::jar);
        return new Loaded(new Catalogue(loader.admitted), new LoadReport(loader.sources));
    }

    /** Judges one jar as it would be judged beside what comes with the app. */
    public static LoadReport.Source check(Path jar) {
        PolicyLoader loader = new PolicyLoader(PATIENCE);
        loader.classPath();
        loader.jar(jar);
        return loader.sources.get(loader.sources.size() - 1);
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the plug-in folder " + folder + " cannot be read", unreadable);
        }
    }

    private void classPath() {
        Iterator<ServiceLoader.Provider<PolicyModule>> providers =
                ServiceLoader.load(PolicyModule.class).stream().iterator();
        while (providers.hasNext()) {
            ServiceLoader.Provider<PolicyModule> provider = providers.next();
            String place = LoadReport.CLASS_PATH + ": " + provider.type().getName();
            admit(place, Optional.empty(), () -> provider.get().schemes());
        }
    }

    private void jar(Path file) {
        String place = file.getFileName().toString();
        try {
            String sha256 = PolicyJar.sha256(file);
            admit(place, Optional.of(sha256), () -> schemes(place, file));
        } catch (IOException unreadable) {
            Text reason = Text.of("文件无法读取：" + unreadable, "the file cannot be read: " + unreadable);
            sources.add(new LoadReport.Source(place, Optional.empty(), List.of(), List.of(reason)));
        }
    }

    private static List<Scheme> schemes(String place, Path file) {
        PolicyJar jar = PolicyJar.read(file);
        jar.requireSound();
        PolicyClassLoader loader = new PolicyClassLoader(place, jar);
        List<Scheme> schemes = new ArrayList<>();
        jar.providers().forEach(name -> schemes.addAll(module(loader, name).schemes()));
        return schemes;
    }

    private static PolicyModule module(PolicyClassLoader loader, String name) {
        try {
            Object module = loader.loadClass(name).getConstructor().newInstance();
            if (module instanceof PolicyModule policy) {
                return policy;
            }
            throw Refusal.of(name + " 不是 PolicyModule", name + " is no PolicyModule");
        } catch (InvocationTargetException thrown) {
            throw failed(name, thrown.getTargetException());
        } catch (ReflectiveOperationException unusable) {
            throw Refusal.of(
                    "无法创建 " + name + "（须为公开类，且有公开的无参构造方法）：" + unusable,
                    name + " cannot be made (it has to be public, with a public constructor without arguments): "
                            + unusable);
        }
    }

    /** Takes all of a source, or nothing of it. */
    private void admit(String place, Optional<String> sha256, Supplier<List<Scheme>> supplier) {
        List<Text> refusals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try {
            List<Scheme> brought = Patience.within(patience, place, () -> {
                List<Scheme> schemes = List.copyOf(supplier.get());
                refusals.addAll(new SchemeCheck(admitted).faults(schemes));
                schemes.forEach(
                        scheme -> names.add(scheme.id() + " " + scheme.inForce().from()));
                return schemes;
            });
            if (refusals.isEmpty()) {
                admitted.addAll(brought);
            }
        } catch (Refusal refusal) {
            refusals.clear();
            refusals.addAll(refusal.reasons());
        } catch (ServiceConfigurationError unusable) {
            refusals.addAll(failed(place, unusable).reasons());
        }
        sources.add(new LoadReport.Source(place, sha256, refusals.isEmpty() ? names : List.of(), refusals));
    }

    static Refusal failed(String what, Throwable thrown) {
        return Refusal.of(what + " 运行时出错：" + thrown, what + " failed: " + thrown);
    }
}
