package org.fendan.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fendan.contract.SchemeChecks;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** All schemes as the app finds them: on its class path, and in the drop-in jar that the build puts into its folder. */
class EverySchemeTest {

    private static final Path PLUGINS = Path.of("target", "plugins");
    private static final String DROPPED_IN = "zhejiang.tech-credit";

    private static Loaded loaded;

    @BeforeAll
    static void load() throws java.io.IOException {
        boolean built = Files.isDirectory(PLUGINS) && hasJar();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(built, "no jar in " + PLUGINS + ": run mvn verify, which builds it first");
        }
        assertThat(built).as("the build put the drop-in jar into %s", PLUGINS).isTrue();
        loaded = PolicyLoader.load(PLUGINS);
    }

    private static boolean hasJar() throws java.io.IOException {
        try (Stream<Path> files = Files.list(PLUGINS)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar"));
        }
    }

    @Test
    void all_eight_schemes_are_loaded_and_nothing_is_refused() {
        assertThat(loaded.report().allAdmitted()).as("%s", loaded.report()).isTrue();
        assertThat(loaded.catalogue().ids())
                .containsExactly(
                        "beijing.etown-micro",
                        "beijing.etown-tech-sme",
                        "beijing.reguarantee-batch",
                        "chongqing.assist-loan",
                        "xiamen.guarantee-loan",
                        "xiamen.insurance-subsidy",
                        "xiamen.insured-loan",
                        DROPPED_IN);
    }

    @Test
    void the_drop_in_jar_is_not_on_the_class_path() {
        Scheme dropped =
                Catalogue.asWritten(loaded.catalogue().latest(DROPPED_IN).orElseThrow());

        assertThat(dropped.getClass().getClassLoader()).isInstanceOf(PolicyClassLoader.class);
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName(dropped.getClass().getName()));
        assertThat(PolicyLoader.load(Path.of("target", "no-such-folder"))
                        .catalogue()
                        .latest(DROPPED_IN))
                .isEmpty();
    }

    @TestFactory
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    Stream<DynamicContainer> every_edition_keeps_what_every_scheme_keeps() {
        Catalogue catalogue = loaded.catalogue();
        return catalogue.ids().stream()
                .flatMap(id -> catalogue.editions(id).stream())
                .map(scheme ->
                        DynamicContainer.dynamicContainer(scheme.id() + " " + scheme.inForce(), contract(scheme)));
    }

    private static Stream<DynamicTest> contract(Scheme scheme) {
        return SchemeChecks.all().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.toString(), () -> assertThat(check.of(scheme)).isEmpty()));
    }
}
