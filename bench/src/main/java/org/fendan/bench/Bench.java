package org.fendan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.fendan.bench.Baseline.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the chapters asked for, prints a report, and judges its ratios by their bars and the last accepted run. */
@Command(
        name = "bench/run",
        header = "在本机测量，并与同类对照 / measures on this machine, beside its peers",
        mixinStandardHelpOptions = true,
        description = {
            "比值低于门槛或低于上次认可的结果时以 4 退出。",
            "Exits with 4 where a ratio misses its bar or falls behind the last accepted run."
        },
        footer = {"", "docs/benchmarks.md, docs/performance.md"})
public final class Bench implements Callable<Integer> {

    /** All there is to measure, in the order of the report. */
    static final List<Chapter> CHAPTERS = List.of(
            new Decisions(),
            new Schemes(),
            Chapter.of("http", (settings, report) -> new Http(settings, report).run()),
            new FiledLoans(),
            new LoanFiles(),
            new Start(),
            new Bulk(),
            new OnSpark(),
            Chapter.of("pages", (settings, report) -> new Pages(settings, report).run()),
            Chapter.of("jmh", (settings, report) -> new PureParts(report).run()),
            new OnDatabases("w1", OnDatabases::hotAccount),
            new OnDatabases("growth", (settings, site, report) -> new Growth(settings, site, report).run()),
            new OnDatabases("restart", (settings, site, report) -> new Restart(settings, site, report).run()));

    /** What docs/benchmarks.md tells: figures of the ledger and the console, without ratios to be judged by. */
    private static final Set<String> LEDGER = Set.of("w1", "growth", "restart", "jmh", "pages");

    private static final int MISSED = 4;
    private static final Path BASELINE = Path.of("bench/baseline.json");

    /** Kept, for a logger nobody keeps forgets its level. */
    private static final List<Logger> QUIET = Stream.of(
                    "com.zaxxer.hikari", "hsqldb.db", "io.zonky", "org.drools", "org.fendan", "org.kie")
            .map(Logger::getLogger)
            .toList();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "PART",
            description = {
                "要测的部分：${COMPLETION-CANDIDATES}；不写则全部。",
                "What to measure: ${COMPLETION-CANDIDATES}; everything where none is named."
            },
            completionCandidates = Names.class)
    private List<String> parts = List.of("all");

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = {
                "把报告写入文件，如 docs/performance.md。",
                "Writes the report to a file as well, such as docs/performance.md."
            })
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--accept",
            description = {"把本次比值记入 bench/baseline.json。", "Keeps the ratios of this run in bench/baseline.json."})
    private boolean accept;

    /** What may be asked for. */
    private static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Names() {
            CHAPTERS.forEach(chapter -> add(chapter.name()));
            addAll(List.of("peers", "ledger", "all"));
        }
    }

    /** Measures the chapters named. */
    public static void main(String[] arguments) {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Chapter> asked = asked();
        Settings settings = Settings.read();
        Files.createDirectories(settings.folder());
        Baseline baseline = Baseline.read(BASELINE);
        Report report = new Report(System.out, System.err);
        Page page = new Page(settings, parts, LocalDate.now(ZoneOffset.UTC));
        System.out.println(page.title());
        Machine.look(settings.folder()).tell(report);
        for (Chapter chapter : asked) {
            chapter.run(settings, report);
        }
        List<Standing> standings = baseline.standings(report.judged());
        page.tellSettings(report);
        if (file.isPresent()) {
            page.write(file.get(), standings, report);
        }
        page.tell(standings, report);
        if (accept) {
            baseline.accepting(report.judged()).write(BASELINE);
        }
        boolean good = standings.stream().allMatch(accept ? Standing::meetsItsBar : Standing::isGood);
        return good ? 0 : MISSED;
    }

    private List<Chapter> asked() {
        List<String> names = new Names();
        if (!names.containsAll(parts)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "not a part: " + String.join(" ", parts) + "; name some of " + String.join(" ", names));
        }
        return CHAPTERS.stream().filter(chapter -> isAsked(chapter.name())).toList();
    }

    private boolean isAsked(String name) {
        return parts.contains("all")
                || parts.contains(name)
                || parts.contains(LEDGER.contains(name) ? "ledger" : "peers");
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
