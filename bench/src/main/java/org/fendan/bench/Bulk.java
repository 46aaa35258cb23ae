package org.fendan.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A file of enterprises matched with every scheme into another file, by the command in a process of its own: how long,
 * with how much memory, and whether a row takes as long in a long file as in a short one.
 */
final class Bulk implements Chapter {

    /** What a row takes is looked at from here on: shorter files are over before the machine is warm. */
    private static final long SHORT = 100_000;

    private static final long SHORTEST = 10_000;
    private static final long WHOLE = 1_000_000;
    private static final double SECONDS = 60;
    private static final double MEGABYTES = 512;
    private static final double FLAT = 1.25;
    private static final double NANOS = 1e9;
    private static final int LOOK_EVERY_MILLIS = 20;

    /** One run of the command. */
    private record Run(long rows, double seconds, double megabytes) {

        /** In microseconds. */
        double aRow(Run empty) {
            return (seconds - empty.seconds) * 1e6 / rows;
        }
    }

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public void run(Settings settings, Report report) throws Exception {
        long most = Math.max(Settings.number("bulk.rows", WHOLE), Settings.number("bulk.most", 1));
        int rounds = (int) Settings.number("bulk.rounds", 1);
        Path folder = Files.createTempDirectory(settings.folder(), "bulk-");
        try {
            List<List<Run>> all = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                List<Run> one = new ArrayList<>();
                for (long rows : sizes(most)) {
                    report.progress("bulk: " + Spread.count(rows) + " rows");
                    one.add(match(folder, rows));
                }
                all.add(one);
            }
            tell(all, report);
        } finally {
            Bench.remove(folder);
        }
    }

    /** One row shows what starting takes; then ten times as many each time. */
    private static List<Long> sizes(long most) {
        return Stream.concat(
                        Stream.concat(Stream.of(1L), Stream.iterate(SHORTEST, rows -> rows < most, rows -> rows * 10)),
                        Stream.of(most))
                .toList();
    }

    private static Run match(Path folder, long rows) throws IOException, InterruptedException {
        Path file = folder.resolve(rows + ".csv");
        Path lines = folder.resolve(rows + "-lines.csv");
        if (!Files.exists(file)) {
            Enterprises.write(file, rows, rows);
        }
        Path log = folder.resolve("log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        java,
                        Settings.text("bulk.heap", "-Xmx256m"),
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.fendan.app.cli.Fendan",
                        "match",
                        file.toString(),
                        "--plugins",
                        Settings.text("bulk.plugins", "app/target/plugins"),
                        "--out",
                        lines.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        double megabytes = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            megabytes = Math.max(megabytes, mostHeld(process));
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        if (!Files.exists(lines)) {
            throw new IOException("match ended with " + process.exitValue() + ": " + Files.readString(log));
        }
        Files.delete(lines);
        return new Run(rows, seconds, megabytes);
    }

    /** The most memory the process has held so far, in megabytes; 0 once it is over. */
    private static double mostHeld(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException over) {
            return 0;
        }
    }

    private static void tell(List<List<Run>> all, Report report) {
        report.heading("A file of enterprises matched with every scheme");
        report.line("`./fendan match FILE --out FILE` in a process of its own; a row's time is without starting.\n");
        int sizes = all.get(0).size();
        List<List<String>> table = new ArrayList<>();
        for (int size = 0; size < sizes; size++) {
            int at = size;
            List<Run> runs = all.stream().map(one -> one.get(at)).toList();
            table.add(List.of(
                    Spread.count(runs.get(0).rows()),
                    Spread.of(runs.stream().map(Run::seconds).toList()).cell(1),
                    at == 0
                            ? ""
                            : Spread.of(all.stream()
                                            .map(one -> one.get(at).aRow(one.get(0)))
                                            .toList())
                                    .cell(1),
                    Spread.of(runs.stream().map(Run::megabytes).toList()).cell(0)));
        }
        report.table(List.of("rows", "seconds", "µs a row", "MB at most"), table);
        judge(all, sizes - 1, report);
    }

    private static void judge(List<List<Run>> all, int last, Report report) {
        List<Run> longest = all.stream().map(one -> one.get(last)).toList();
        List<Run> whole = all.stream()
                .flatMap(List::stream)
                .filter(run -> run.rows() == WHOLE)
                .toList();
        if (!whole.isEmpty()) {
            report.ratio(
                    "bulk.seconds-of-60",
                    "a million enterprises, seconds of 60",
                    Spread.of(whole.stream().map(run -> run.seconds() / SECONDS).toList()),
                    Bar.atMost(1));
        }
        report.ratio(
                "bulk.memory-of-512MB",
                "memory of 512 MB",
                Spread.of(
                        longest.stream().map(run -> run.megabytes() / MEGABYTES).toList()),
                Bar.atMost(1));
        if (longest.get(0).rows() > SHORT) {
            report.ratio(
                    "bulk.flatness",
                    "a row's time in the longest file, of its time among 100,000",
                    Spread.of(all.stream()
                            .map(one -> flatness(one, one.get(last)))
                            .toList()),
                    Bar.atMost(FLAT));
        }
    }

    private static double flatness(List<Run> one, Run longest) {
        Run few = one.stream().filter(run -> run.rows() == SHORT).findFirst().orElseThrow();
        return longest.aRow(one.get(0)) / few.aRow(one.get(0));
    }
}
