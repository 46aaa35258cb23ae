package org.fendan.app.plugin;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
    private Catalogue catalogue = new Catalogue(List.of());

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
        loader.jars(plugins).forEach(loader::jar);
        return new Loaded(loader.catalogue, new LoadReport(loader.sources));
    }

    /** Judges one jar as it would be judged beside what comes with the app and the other jars of a folder. */
    static Judged judge(Path jar, Path plugins) {
        PolicyLoader loader = new PolicyLoader(PATIENCE);
        loader.classPath();
        loader.jars(plugins).stream().filter(other -> !isSame(other, jar)).forEach(loader::jar);
        int there = loader.admitted.size();
        loader.jar(jar);
        return new Judged(
                loader.sources.get(loader.sources.size() - 1),
                List.copyOf(loader.admitted.subList(there, loader.admitted.size())));
    }

    /** The verdict on a jar, and what it brings where it is admitted. */
    record Judged(LoadReport.Source source, List<Scheme> schemes) {}

    /** A jar of the same name is the one it takes the place of. */
    private static boolean isSame(Path one, Path other) {
        try {
            return name(one).equals(name(other)) || Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private List<Path> jars(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(".jar"))
                    .sorted(Comparator.comparing(PolicyLoader::name))
                    .toList();
        } catch (IOException unreadable) {
            Text reason = Text.of("政策包目录无法读取：" + unreadable, "the folder of policy jars cannot be read: " + unreadable);
            refuse(folder.toString(), Optional.empty(), List.of(reason));
            return List.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void classPath() {
        Iterator<ServiceLoader.Provider<PolicyModule>> providers =
                ServiceLoader.load(PolicyModule.class).stream().iterator();
        while (providers.hasNext()) {
            ServiceLoader.Provider<PolicyModule> provider = providers.next();
            String place = LoadReport.CLASS_PATH + ": " + provider.type().getName();
            admit(
                    place,
                    Digest.behind(provider.type()),
                    PATIENCE,
                    () -> provider.get().schemes());
        }
    }

    private void jar(Path file) {
        String place = name(file);
        try {
            byte[] bytes = JarFileBytes.read(file);
            admit(place, Optional.of(Digest.of(bytes)), patience, () -> schemes(place, PolicyJar.of(bytes)));
        } catch (Refusal refusal) {
            refuse(place, Optional.empty(), refusal.reasons());
        }
    }

    private static List<Scheme> schemes(String place, PolicyJar jar) {
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
            throw Refusal.failed(name, thrown);
        } catch (ReflectiveOperationException unusable) {
            throw Refusal.of(
                    "无法创建 " + name + "（须为公开类，且有公开的无参构造方法）：" + unusable,
                    name + " cannot be made (it has to be public, with a public constructor without arguments): "
                            + unusable);
        }
    }

    /** Takes all of a source, or nothing of it. */
    private void admit(String place, Optional<String> sha256, Duration bound, Supplier<List<Scheme>> supplier) {
        List<Scheme> there = List.copyOf(admitted);
        try {
            Brought brought = Patience.within(bound, place, () -> Brought.beside(there, supplier.get()));
            admitted.addAll(brought.schemes());
            catalogue = brought.catalogue();
            sources.add(new LoadReport.Source(place, sha256, brought.editions(), List.of()));
        } catch (Refusal refusal) {
            refuse(place, sha256, refusal.reasons());
        } catch (ServiceConfigurationError unusable) {
            refuse(place, sha256, Refusal.failed(place, unusable).reasons());
        }
    }

    private void refuse(String place, Optional<String> sha256, List<Text> reasons) {
        sources.add(new LoadReport.Source(place, sha256, List.of(), reasons));
    }

    /**
     * What a source brings, and all there is with it.
     *
     * @param editions "city.instrument 2021-02-24"
     */
    private record Brought(List<Scheme> schemes, List<String> editions, Catalogue catalogue) {

        static Brought beside(List<Scheme> there, List<Scheme> brought) {
            List<Scheme> schemes = List.copyOf(brought);
            List<Text> faults = new SchemeCheck(there).faults(schemes);
            if (!faults.isEmpty()) {
                throw new Refusal(faults);
            }
            return new Brought(
                    schemes,
                    schemes.stream().map(LoadReport::edition).toList(),
                    new Catalogue(
                            Stream.concat(there.stream(), schemes.stream()).toList()));
        }
    }
}
