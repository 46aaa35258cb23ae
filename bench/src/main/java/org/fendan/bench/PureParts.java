package org.fendan.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH measure the parts that touch no database, each in a JVM of its own. */
final class PureParts {

    private static final int FORKS = 2;
    private static final int ITERATIONS = 5;

    private final Report report;

    PureParts(Report report) {
        this.report = report;
    }

    void run() throws RunnerException {
        report.progress("JMH measures the pure parts");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("^" + Pure.class.getName() + "[.]")
                        .forks(FORKS)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        List<List<String>> rows = new ArrayList<>();
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            rows.add(List.of(
                    primary.getLabel(),
                    Spread.figure(primary.getScore(), 2) + " ± " + Spread.figure(primary.getScoreError(), 2)));
        }
        report.heading("Pure parts (JMH, " + FORKS + " forks of " + ITERATIONS + " seconds)");
        report.table(List.of("part", "µs, with the 99.9% interval"), rows);
    }
}
