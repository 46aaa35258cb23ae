package org.fendan.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive as somebody unpacks and runs it. */
class DistributionTest {

    private static final String DROPPED_IN = "zhejiang.tech-credit";
    private static final String BUILT_IN = "chongqing.assist-loan";

    @TempDir
    private static Path place;

    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        String archive = System.getProperty("fendan.distribution", "");
        assertThat(Path.of(archive))
                .as("the archive mvn verify packs (-Dfendan.distribution)")
                .isRegularFile();
        Finished tar = Run.in(place, "tar", "xzf", archive).toTheEnd();
        assertThat(tar.code()).as(tar.said()).isZero();
        try (Stream<Path> unpacked = Files.list(place)) {
            home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void the_drop_in_jar_lies_in_plugins_and_not_among_the_libraries() throws IOException {
        try (Stream<Path> libraries = Files.list(home.resolve("lib"));
                Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
            assertThat(libraries.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("zhejiang") || name.contains("junit") || name.contains("testkit"))
                    .anyMatch(name -> name.startsWith("fendan-core"));
            assertThat(plugins.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .contains("fendan-policy-zhejiang");
        }
        for (String paper : new String[] {"LICENSE", "NOTICE", "README.md", "README.zh-CN.md", "CHANGELOG.md"}) {
            assertThat(home.resolve(paper)).isRegularFile();
        }
    }

    @Test
    void with_its_jar_the_scheme_is_there_and_without_it_is_not(@TempDir Path data) throws Exception {
        try (Run with =
                serve(data.resolve("with"), "--plugins", home.resolve("plugins").toString())) {
            String schemes = get(with.address() + "api/v1/schemes");
            assertThat(schemes).contains(BUILT_IN, DROPPED_IN);
            assertThat(get(with.address() + "trial/" + DROPPED_IN)).contains("name=\"fact.");
        }
        try (Run without = serve(data.resolve("without"))) {
            String schemes = get(without.address() + "api/v1/schemes");
            assertThat(schemes).contains(BUILT_IN).doesNotContain(DROPPED_IN);
        }
    }

    @Test
    void a_jar_dropped_beside_the_data_is_found_and_a_broken_one_beside_it_stops_nothing(@TempDir Path data)
            throws Exception {
        Path folder = Files.createDirectories(data.resolve("plugins"));
        try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
            Files.copy(plugins.findFirst().orElseThrow(), folder.resolve("dropped.jar"));
        }
        Files.writeString(folder.resolve("broken.jar"), "no jar");
        try (Run serve = serve(data)) {
            assertThat(get(serve.address() + "api/v1/schemes")).contains(DROPPED_IN);
            assertThat(serve.said()).contains("broken.jar", "not a readable jar");
        }
    }

    @Test
    void the_jar_it_carries_keeps_what_every_policy_jar_keeps() throws IOException {
        try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
            Path jar = plugins.findFirst().orElseThrow();
            Finished checked = Run.in(place, fendan(), "check-plugin", jar.toString(), "--lang", "en")
                    .toTheEnd();
            assertThat(checked.code()).as(checked.said()).isZero();
            assertThat(checked.said()).contains(DROPPED_IN);
        }
    }

    @Test
    void the_demo_runs_through() {
        Finished demo =
                Run.in(place, fendan(), "demo", "--once", "--lang", "en").toTheEnd();
        assertThat(demo.code()).as(demo.said()).isZero();
        assertThat(demo.said()).contains("cases were taken through");
    }

    @Test
    void what_it_exports_is_checked_by_the_verifier_beside_it(@TempDir Path data) throws IOException {
        String store = data.resolve("data").toString();
        String export = data.resolve("ledger.jsonl").toString();
        Finished demo = Run.in(place, fendan(), "demo", "--once", "--lang", "en", "--data", store)
                .toTheEnd();
        assertThat(demo.code()).as(demo.said()).isZero();
        Finished exported =
                Run.in(place, fendan(), "export", export, "--data", store).toTheEnd();
        assertThat(exported.code()).as(exported.said()).isZero();

        Finished clean = verified(export);
        assertThat(clean.code()).as(clean.said()).isZero();
        assertThat(clean.said()).contains("CLEAN");

        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(export)));
        lines.remove(lines.size() / 2);
        Finished cut = verified(Files.write(data.resolve("cut.jsonl"), lines).toString());
        assertThat(cut.code()).as(cut.said()).isEqualTo(4);
        assertThat(cut.said()).contains("DIFFERENT");
    }

    private static Finished verified(String export) {
        String jar = home.resolve("verifier").resolve("fendan-verifier.jar").toString();
        return Run.in(place, "java", "-jar", jar, export).toTheEnd();
    }

    private static Run serve(Path data, String... more) {
        String[] command = Stream.concat(
                        Stream.of(fendan(), "serve", "--lang", "en", "--port", "0", "--data", data.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Run.in(place, command).untilItListens();
    }

    private static String fendan() {
        return home.resolve("fendan").toString();
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(java.net.URI.create(address)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
