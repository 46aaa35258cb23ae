package org.example.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the system takes with it: the policy jar and core, nothing else. Reads what Maven resolved for run time. */
class RuntimeClassPathIT {

    private static final long LIMIT = 500_000;
    private static final Path TARGET = Path.of(System.getProperty("basedir"), "target");

    @Test
    void it_is_the_policy_jar_and_core() throws IOException {
        assertEquals(
                List.of("fendan-core", "fendan-policy-xiamen"),
                jars().stream()
                        .map(jar -> jar.getFileName().toString().replaceFirst("-[0-9].*\\.jar$", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void both_are_small() throws IOException {
        long bytes = 0;
        for (Path jar : jars()) {
            bytes += Files.size(jar);
        }
        assertTrue(bytes < LIMIT, jars() + " are " + bytes + " bytes together");
    }

    /** In a JVM of its own, which sees these jars and our classes only. */
    @Test
    void it_is_enough() throws IOException, InterruptedException {
        List<String> path = new ArrayList<>(List.of(TARGET.resolve("classes").toString()));
        jars().forEach(jar -> path.add(jar.toString()));
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, path),
                        "org.example.reuse.Reuse")
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes());
        assertEquals(0, run.waitFor(), said);
        assertTrue(said.contains("eligible: ADMITTED"), said);
    }

    private static List<Path> jars() throws IOException {
        String written = Files.readString(TARGET.resolve("runtime-class-path")).strip();
        return Stream.of(written.split(File.pathSeparator)).map(Path::of).toList();
    }
}
