package org.fendan.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.demo.DemoBusiness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real browser, on the demo's business: every screen is looked at, and a day is played. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleInBrowserTest {

    /** Where the pictures of the README go with {@code -Dfendan.docs=true}. */
    private static final Path IMAGES = Path.of("..", "docs", "images");

    private static final Path PLUGINS = Path.of("target", "plugins");
    private static final Path PICTURES = Path.of("target", "images");

    @TempDir
    private static Path folder;

    private static Node node;
    private static Workplace workplace;
    private static Server server;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        node = Node.ready();
        workplace = Workplace.open(
                Settings.in(folder.resolve("data")).port(0).plugins(PLUGINS).asDemo());
        new DemoBusiness(
                        workplace.catalogue(),
                        workplace.cases(),
                        workplace.funds(),
                        workplace.paymentRuns(),
                        workplace.users())
                .load((acts, of) -> {});
        server = workplace.serve();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
            workplace.close();
        }
    }

    @Test
    @Order(1)
    void every_screen_is_light_and_open_to_everybody_and_has_its_picture() throws IOException, InterruptedException {
        Node.Run tour = node.run("tour.mjs", url(), PICTURES.toAbsolutePath().toString());
        assertThat(tour.code()).as(tour.printed()).isZero();
        List<Path> pictures = pictures();
        assertThat(pictures)
                .hasSizeGreaterThan(20)
                .allSatisfy(picture -> assertThat(picture)
                        .as("a picture of something")
                        .satisfies(file -> assertThat(Files.size(file)).isGreaterThan(10_000)));
        if (Boolean.getBoolean("fendan.docs")) {
            Files.createDirectories(IMAGES);
            for (Path picture : pictures) {
                Files.copy(picture, IMAGES.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    @Order(2)
    void a_day_from_filing_to_the_auditors_letter() throws IOException, InterruptedException {
        for (String language : List.of("zh", "en")) {
            Node.Run day = node.run("day.mjs", url(), language);
            assertThat(day.code()).as(day.printed()).isZero();
        }
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            return files.sorted().toList();
        }
    }

    private static String url() {
        return server.url().replaceAll("/$", "");
    }
}
