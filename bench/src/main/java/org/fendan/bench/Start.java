package org.fendan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long the app takes from the command to its first answer, on a store that is there and with all policies, beside a
 * bare app of the same parts. Both have their classes in an archive of their own.
 */
final class Start implements Chapter {

    private static final double BAR = 1.5;
    private static final String PLUGINS = "app/target/plugins";
    private static final Path CACHE = Path.of("app/target");
    private static final int MAKING_SECONDS_MAX = 180;

    /** What a bare app needs of the libraries here. */
    private static final Pattern BARE = Pattern.compile(
            "(aopalliance|annotations|failureaccess|fendan-bench|geantyref|guava|guice|hsqldb|jakarta|javalin|jdbi3|jetty"
                    + "|kotlin|slf4j).*");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Settings settings, Report report) throws Exception {
        Path folder = Files.createTempDirectory(settings.folder().toAbsolutePath(), "start-");
        try {
            Started ours = new Started(
                    List.of("./fendan", "serve", "--port", "0", "--plugins", PLUGINS, "--data", data(folder, "ours")));
            ours.first();
            archived();
            tell(bare(folder), ours, settings, report);
        } finally {
            Bench.remove(folder);
        }
    }

    private static String data(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    /** The launcher makes its archive beside the first start. */
    private static void archived() throws IOException, InterruptedException {
        for (int i = 0; i < MAKING_SECONDS_MAX; i++) {
            try (Stream<Path> files = Files.list(CACHE)) {
                if (files.noneMatch(file -> file.toString().endsWith(".making"))) {
                    return;
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("the launcher's archive was not made in " + MAKING_SECONDS_MAX + " s");
    }

    private static Started bare(Path folder) throws IOException, InterruptedException {
        String archive = folder.resolve("bare.jsa").toString();
        new Started(bare(folder, "-XX:ArchiveClassesAtExit=" + archive)).first();
        return new Started(bare(folder, "-XX:SharedArchiveFile=" + archive));
    }

    private static List<String> bare(Path folder, String archive) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                        List.of(java, "-Dfile.encoding=UTF-8", archive, "-cp", libraries()),
                        List.of(Bare.class.getName(), data(folder, "bare")))
                .flatMap(List::stream)
                .toList();
    }

    /** An archive is of jars alone, so our own classes come from the jar too. */
    private static String libraries() {
        return Stream.concat(jars("bench/target/lib"), jars("bench/target"))
                .filter(jar -> BARE.matcher(jar.getFileName().toString()).matches())
                .map(Path::toString)
                .sorted()
                .collect(Collectors.joining(":"));
    }

    private static Stream<Path> jars(String folder) {
        return Arrays.stream(java.util.Objects.requireNonNull(
                        Path.of(folder).toFile().listFiles(), folder))
                .map(java.io.File::toPath)
                .filter(file -> file.toString().endsWith(".jar"));
    }

    /** They take turns, and only figures of the same round are divided by each other. */
    private static void tell(Started bare, Started ours, Settings settings, Report report) throws Exception {
        List<Double> bares = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= settings.repeats(); round++) {
            bares.add(bare.first());
            own.add(ours.first());
            ratios.add(own.get(round - 1) / bares.get(round - 1));
            report.progress("start round " + round + " of " + settings.repeats());
        }
        report.heading("Start: from the command to the first 200");
        report.line("- both with their classes archived (AppCDS), on a store that is there; " + settings.repeats()
                + " times in turns; the median, and the least and greatest in brackets\n");
        report.table(
                List.of("started", "seconds"),
                List.of(
                        List.of(
                                "bare Javalin + Guice + Jdbi + HSQLDB",
                                Spread.of(bares).cell(2)),
                        List.of("./fendan serve, all policies", Spread.of(own).cell(2))));
        report.ratio(
                "start.first-200-of-bare", "First 200 of serve, of the bare app's", Spread.of(ratios), Bar.atMost(BAR));
    }
}
