package org.fendan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Runs what is asked for and prints a report: {@code w1}, {@code growth}, {@code restart}, {@code jmh}, {@code http} or all. */
public final class Bench {

    private static final List<String> PARTS = List.of("w1", "growth", "restart", "jmh", "http", "pages");

    private final Settings settings;
    private final Report report;
    private final List<String> parts;

    /** Kept, for a logger nobody keeps forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("hsqldb.db"), Logger.getLogger("io.zonky"), Logger.getLogger("org.fendan"));

    private Bench(Settings settings, Report report, List<String> parts) {
        this.settings = settings;
        this.report = report;
        this.parts = parts;
    }

    /** Measures the parts named. */
    public static void main(String[] parts) throws Exception {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        List<String> asked = parts.length == 0 || List.of(parts).contains("all") ? PARTS : List.of(parts);
        if (!PARTS.containsAll(asked)) {
            System.err.println(
                    "bench: not a part: " + String.join(" ", asked) + "; name some of " + PARTS + ", or all");
            System.exit(2);
        }
        new Bench(Settings.read(), new Report(System.out, System.err), asked).run();
    }

    private void run() throws Exception {
        Files.createDirectories(settings.folder());
        report.line("Fendan " + settings.revision() + ", " + LocalDate.now(ZoneOffset.UTC) + ": bench/run "
                + String.join(" ", parts));
        Machine.look(settings.folder()).tell(report);
        for (String database : settings.databases()) {
            measure(database);
        }
        if (parts.contains("http")) {
            new Http(settings, report).run();
        }
        if (parts.contains("pages")) {
            new Pages(settings, report).run();
        }
        if (parts.contains("jmh")) {
            new PureParts(report).run();
        }
    }

    private void measure(String database) throws Exception {
        if (List.of("jmh", "http", "pages").containsAll(parts)) {
            return;
        }
        Path folder = Files.createTempDirectory(settings.folder(), database + "-");
        try (Site site = site(database, folder)) {
            if (parts.contains("w1")) {
                new HotAccount(settings, site, report).run();
            }
            if (parts.contains("w1") && site instanceof Postgres server) {
                new PgBench(settings, server, report).run();
            }
            if (parts.contains("growth")) {
                new Growth(settings, site, report).run();
            }
            if (parts.contains("restart")) {
                new Restart(settings, site, report).run();
            }
        } finally {
            remove(folder);
        }
    }

    private static Site site(String name, Path folder) {
        return switch (name) {
            case "hsqldb" -> new Hsqldb(folder);
            case "postgres" -> Postgres.start(folder);
            default ->
                throw new IllegalArgumentException("bench.databases names hsqldb, postgres or both, not \"" + name
                        + "\"; such as hsqldb,postgres");
        };
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Bench::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
