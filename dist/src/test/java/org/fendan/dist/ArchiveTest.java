package org.fendan.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes the first start leaves behind: it helps, or it is not there; it is never in the way. */
@Tag("long")
class ArchiveTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NEVER = "3600";

    @TempDir
    private static Path place;

    /** One unpacked distribution with an archive, made by two first starts at once. */
    private static Path home;

    private static Path archive;

    @BeforeAll
    static void two_first_starts_at_once_make_one_archive() throws Exception {
        home = unpacked("two");
        try (Run one = serve(home, "0", "one");
                Run other = serve(home, "0", "other")) {
            assertReady(one);
            assertReady(other);
            Instant end = Instant.now().plus(PATIENCE);
            while (cached(home, ".jsa").isEmpty() || !cached(home, ".making").isEmpty()) {
                assertThat(Instant.now()).as("%s", cached(home, "")).isBefore(end);
                Thread.sleep(100);
            }
            assertReady(one);
            assertReady(other);
        }
        assertThat(cached(home, "")).hasSize(1);
        archive = cached(home, ".jsa").get(0);
        assertThat(archive.toString()).endsWith("-" + Files.size(archive) + ".jsa");
        assertThat(Files.size(archive)).isGreaterThan(1_000_000);
    }

    private static Path unpacked(String name) throws IOException {
        Path into = Files.createDirectories(place.resolve(name));
        String packed = System.getProperty("fendan.distribution", "");
        Finished tar =
                Run.in(place, "tar", "xzf", packed, "-C", into.toString()).toTheEnd();
        assertThat(tar.code()).as(tar.said()).isZero();
        try (Stream<Path> folders = Files.list(into)) {
            return folders.findFirst().orElseThrow();
        }
    }

    private static Run serve(Path from, String archiveAfter, String data) {
        return Run.in(
                        place,
                        Map.of("FENDAN_ARCHIVE_AFTER", archiveAfter),
                        from.resolve("fendan").toString(),
                        "serve",
                        "--lang",
                        "en",
                        "--port",
                        "0",
                        "--data",
                        from.resolve("data-" + data).toString())
                .untilItListens();
    }

    private static void assertReady(Run run) throws IOException, InterruptedException {
        URI ready = URI.create(run.address()).resolve("/health/ready");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static List<Path> cached(Path from, String ending) throws IOException {
        if (Files.notExists(from.resolve("cache"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(from.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Runs a command that has to answer, and says whether its classes came from the archive. */
    private static boolean takesTheArchive(Path from) throws IOException {
        Path classes = Files.createTempFile(place, "classes", ".log");
        String logging = "-Xlog:class+load=info:file=" + classes;
        Finished ran = Run.in(
                        place,
                        Map.of("JAVA_TOOL_OPTIONS", logging),
                        from.resolve("fendan").toString(),
                        "schemes",
                        "--lang",
                        "en")
                .toTheEnd();
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("chongqing.assist-loan").doesNotContain("warning", "rror");
        return Files.readString(classes, StandardCharsets.ISO_8859_1).contains("shared objects file (top)");
    }

    @Test
    void the_next_start_takes_it() throws IOException {
        assertThat(takesTheArchive(home)).isTrue();
    }

    @Test
    void a_jar_that_changed_is_read_afresh() throws IOException {
        Path jar = home.resolve("fendan.jar");
        FileTime before = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(before.toInstant().plusSeconds(60)));
        try {
            assertThat(takesTheArchive(home)).isFalse();
        } finally {
            Files.setLastModifiedTime(jar, before);
        }
    }

    @Test
    void an_archive_that_was_cut_short_is_left_aside() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        assertThat(takenAs(Arrays.copyOf(whole, whole.length / 2))).isFalse();
        assertThat(takenAs(new byte[whole.length])).as("of the right length").isFalse();
        assertThat(takenAs(whole)).isTrue();
    }

    @Test
    void an_archive_another_jvm_made_is_left_aside() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        byte[] other = whole.clone();
        String made = new String(other, 0, 4096, StandardCharsets.ISO_8859_1);
        int version = made.indexOf(" VM (") + " VM (".length();
        assertThat(version).as("the header names its JVM").isGreaterThan(10);
        other[version] = '9';
        other[version + 1] = '9';
        assertThat(takenAs(other)).isFalse();
        assertThat(takenAs(whole)).isTrue();
    }

    /** Whether the archive is taken when it holds this instead. */
    private static boolean takenAs(byte[] content) throws IOException {
        Files.write(archive, content);
        return takesTheArchive(home);
    }

    @Test
    void one_that_was_killed_while_it_was_made_is_never_taken() throws Exception {
        Path killed = unpacked("killed");
        try (Run serve = serve(killed, "0", "first")) {
            Instant end = Instant.now().plus(PATIENCE);
            while (serve.others()
                    .noneMatch(process -> process.info().arguments().stream()
                            .flatMap(Stream::of)
                            .anyMatch(word -> word.startsWith("-XX:ArchiveClassesAtExit")))) {
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(50);
            }
            serve.others().forEach(ProcessHandle::destroyForcibly);
            assertReady(serve);
        }
        assertThat(cached(killed, ".jsa")).isEmpty();
        assertThat(cached(killed, ".making")).hasSize(1);
        Path half = cached(killed, ".making").get(0);
        Files.write(half, Files.readAllBytes(archive));
        assertThat(takesTheArchive(killed)).isFalse();
        try (Run again = serve(killed, NEVER, "second")) {
            assertReady(again);
            assertThat(cached(killed, "")).as("another may still be at it").containsExactly(half);
        }
    }

    @Test
    void where_nothing_can_be_written_it_starts_without() throws Exception {
        Path bare = unpacked("bare");
        Path none = Files.createFile(bare.resolve("cache"));
        Map<String, String> nowhere =
                Map.of("FENDAN_ARCHIVE_AFTER", "0", "XDG_CACHE_HOME", none.toString(), "HOME", none.toString());
        try (Run serve = Run.in(
                        place,
                        nowhere,
                        bare.resolve("fendan").toString(),
                        "serve",
                        "--lang",
                        "en",
                        "--port",
                        "0",
                        "--data",
                        bare.resolve("data").toString())
                .untilItListens()) {
            assertReady(serve);
            assertThat(serve.others()).isEmpty();
        }
        assertThat(none).isRegularFile().isEmptyFile();
    }
}
