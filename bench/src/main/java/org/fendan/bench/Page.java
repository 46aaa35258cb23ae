package org.fendan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fendan.bench.Baseline.Standing;

/** What a report says beside its chapters: how it came about, under which settings, and how its ratios stand. */
record Page(Settings settings, List<String> parts, LocalDate day) {

    private static final String HOW =
            "Written by the bench; the command is below. Contenders take turns in one run, after each has"
                    + " been warmed up, and what they answer is compared before anything is measured. Only figures of one round"
                    + " are divided by each other; a ratio is the median over the rounds, with the least and greatest in brackets."
                    + " What bench/baseline.json keeps was accepted before; a run that falls behind it, or misses a bar, ends with"
                    + " 4. Ledger and console: [benchmarks](benchmarks.md).";

    Page {
        parts = List.copyOf(parts);
    }

    String title() {
        return "Fendan " + settings.revision() + ", " + day + ": `" + command() + "`";
    }

    /** What would do the same again. */
    private String command() {
        Map<String, String> set = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bench.") && !name.equals("bench.revision"))
                .forEach(name -> set.put(name, System.getProperty(name)));
        String options = set.entrySet().stream()
                .map(each -> "-D" + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
        return (options.isEmpty() ? "" : "BENCH_OPTS=\"" + options + "\" ") + "./fendan bench "
                + String.join(" ", parts);
    }

    /** All settings that bear on the run, as they were. */
    void tellSettings(Report report) {
        report.heading("Settings");
        report.line(Settings.inForce().entrySet().stream()
                .filter(each -> !each.getKey().equals("revision"))
                .map(each -> "`" + each.getKey() + "=" + each.getValue() + "`")
                .collect(Collectors.joining(", ")));
        Settings.unread().forEach(name -> report.progress("nothing reads " + name));
    }

    /** How each ratio stands. */
    void tell(List<Standing> standings, Report report) {
        if (standings.isEmpty()) {
            return;
        }
        report.heading("Ratios and bars");
        report.table(
                List.of("ratio", "now", "accepted", "bar", "so it is"),
                standings.stream()
                        .map(each -> List.of(
                                each.now().what() + " (`" + each.now().id() + "`)",
                                each.now().figures().cell(),
                                each.accepted()
                                        .map(known -> Spread.figure(known.ratio()))
                                        .orElse("–"),
                                each.now().bar().toString(),
                                each.verdict()))
                        .toList());
    }

    /** The whole report as a document, its ratios first. */
    void write(Path file, List<Standing> standings, Report report) throws IOException {
        Report ratios = new Report(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8), System.err);
        tell(standings, ratios);
        Files.writeString(
                file,
                "# Performance beside peers\n\n" + HOW + "\n\n" + title() + "\n" + ratios.text() + "\n## The run\n"
                        + report.text());
    }
}
