package org.fendan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own measure on the same server: the TPC-B-like run of Debian's pgbench at scale 1. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Settings settings;
    private final Postgres server;
    private final Report report;

    PgBench(Settings settings, Postgres server, Report report) {
        this.settings = settings;
        this.server = server;
        this.report = report;
    }

    void run() throws IOException, InterruptedException {
        report.heading("pgbench on " + server.name());
        Optional<Path> program = program();
        if (program.isEmpty()) {
            report.line("pgbench is not installed, so this was not measured (Debian: postgresql-contrib).");
            return;
        }
        report.line(call(List.of(program.get().toString(), "--version")).trim()
                + ", TPC-B-like, scale 1: three updates, a select and an insert a transaction; every transaction updates"
                + " the one branch. It keeps no idempotency record, no legs and no chain.");
        report.line("");
        server.create("pgbench");
        call(command(program.get(), "-i", "-q", "-s", "1"));
        List<List<String>> rows = new ArrayList<>();
        for (int clients : settings.clients()) {
            rows.add(List.of(
                    Integer.toString(clients), measure(program.get(), clients).cell(0)));
        }
        report.table(List.of("clients", "transactions a second"), rows);
    }

    private Spread measure(Path program, int clients) throws IOException, InterruptedException {
        List<Double> rates = new ArrayList<>();
        for (int repeat = 1; repeat <= settings.repeats(); repeat++) {
            String told = call(command(
                    program,
                    "-c",
                    Integer.toString(clients),
                    "-j",
                    Integer.toString(Runtime.getRuntime().availableProcessors()),
                    "-T",
                    Integer.toString(settings.seconds()),
                    "-M",
                    "prepared"));
            Matcher rate = RATE.matcher(told);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench named no rate: " + told);
            }
            rates.add(Double.valueOf(rate.group(1)));
            report.progress("pgbench, " + clients + " clients, round " + repeat + ": " + rate.group());
        }
        return Spread.of(rates);
    }

    private List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(), "-h", "localhost", "-p", Integer.toString(server.port()), "-U", "postgres"));
        command.addAll(List.of(arguments));
        command.add("pgbench");
        return command;
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String call(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + told);
        }
        return told;
    }
}
