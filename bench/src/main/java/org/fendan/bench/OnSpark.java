package org.fendan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast a file of enterprises is matched by Spark on two cores, beside the command line on the same machine: from the
 * CSV file to the CSV file, without the time either takes to start.
 *
 * <p>Each is a process of its own that is run with few rows and with many; the rate is that of the rows between.
 */
final class OnSpark implements Chapter {

    private static final double BAR = 0.5;
    private static final int FEW = 2_000;
    private static final Path BUILT = Path.of("spark/target/class-path");

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public void run(Settings settings, Report report) throws Exception {
        report.heading("The same rows on Spark");
        if (!Files.exists(BUILT)) {
            report.line("skipped: spark/ is not built (mvn -Pspark,fast -Dmaven.test.skip -pl spark -am package)");
            return;
        }
        int many = (int) Settings.number("spark.rows", 200_000);
        int rounds = (int) Settings.number("spark.rounds", 3);
        Path folder = Files.createTempDirectory(settings.folder().toAbsolutePath(), "spark-");
        try {
            Path few = EnterpriseRows.write(folder.resolve("few.csv"), FEW);
            Path all = EnterpriseRows.write(folder.resolve("many.csv"), many);
            requireSame(folder, few);
            List<Double> alone = new ArrayList<>();
            List<Double> spark = new ArrayList<>();
            for (int i = 1; i <= rounds; i++) {
                alone.add((many - FEW) / (alone(folder, all) - alone(folder, few)));
                spark.add((many - FEW) / (spark(folder, all) - spark(folder, few)));
                report.progress("spark: round " + i + " of " + rounds);
            }
            tell(report, many, alone, spark);
        } finally {
            Bench.remove(folder);
        }
    }

    private static void tell(Report report, int many, List<Double> alone, List<Double> spark) {
        report.line(Spread.count(many)
                + " enterprises matched with every scheme, CSV file to CSV file; rows a second between "
                + Spread.count(FEW) + " and all of them.\n");
        report.table(
                List.of("", "rows/s"),
                List.of(
                        List.of("`./fendan match`", Spread.of(alone).cell()),
                        List.of("Spark, `local[2]`", Spread.of(spark).cell())));
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            ratios.add(spark.get(i) / alone.get(i));
        }
        report.ratio(
                "spark.rows-of-one-machine", "Rate on Spark, of one machine's", Spread.of(ratios), Bar.atLeast(BAR));
    }

    /** Both say the same, byte for byte. */
    private static void requireSame(Path folder, Path rows) throws IOException, InterruptedException {
        alone(folder, rows);
        spark(folder, rows);
        Path joined = folder.resolve("joined");
        try (OutputStream out = Files.newOutputStream(joined);
                Stream<Path> files = Files.list(folder.resolve("spark"))) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                Files.copy(part, out);
            }
        }
        long difference = Files.mismatch(folder.resolve("alone"), joined);
        if (difference >= 0) {
            throw new IllegalStateException("Spark answers otherwise, from byte " + difference + " on");
        }
    }

    /** Answers the seconds it took. */
    private static double alone(Path folder, Path rows) throws IOException, InterruptedException {
        return seconds(
                folder.resolve("alone"),
                List.of(
                        "./fendan",
                        "match",
                        rows.toString(),
                        "--lang",
                        "zh",
                        "--plugins",
                        folder.resolve("none").toString()));
    }

    private static double spark(Path folder, Path rows) throws IOException, InterruptedException {
        Path out = folder.resolve("spark");
        if (Files.exists(out)) {
            Bench.remove(out);
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@spark/opens", "-Xmx2g"));
        Stream.of(
                        "spark.master=local[2]",
                        "spark.driver.host=127.0.0.1",
                        "spark.driver.bindAddress=127.0.0.1",
                        "spark.ui.enabled=false",
                        "spark.log.level=ERROR",
                        "spark.local.dir=" + folder,
                        "file.encoding=UTF-8")
                .map(setting -> "-D" + setting)
                .forEach(command::add);
        command.addAll(
                List.of("-cp", "spark/target/classes:" + Files.readString(BUILT).trim(), "org.fendan.spark.Job"));
        command.addAll(List.of("match", "--in", rows.toString(), "--out", out.toString(), "--plugins", policies()));
        return seconds(folder.resolve("said"), command);
    }

    /** The policies that come with the app. */
    private static String policies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bench/target/lib"))) {
            return String.join(
                    ",",
                    files.map(Path::toString)
                            .filter(file -> file.contains("fendan-policy-"))
                            .sorted()
                            .toList());
        }
    }

    private static double seconds(Path out, List<String> command) throws IOException, InterruptedException {
        Path said = out.resolveSibling("talk");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        long begun = System.nanoTime();
        int exit = builder.start().waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (exit != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + exit + ": " + Files.readString(said));
        }
        return seconds;
    }
}
