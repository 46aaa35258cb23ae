package org.fendan.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A workbook of loans read, checked and filed for good, beside its cells looked at by the bare reader. */
final class LoanFiles implements Chapter {

    private static final double BAR = 8;
    private static final String HEAP = "-Xmx256m";
    private static final int ROUNDS_MAX = 3;

    @Override
    public String name() {
        return "files";
    }

    /** What a process said of its work. */
    private record Done(long rows, double seconds, long megabytes) {}

    @Override
    public void run(Settings settings, Report report) throws Exception {
        int loans = (int) Settings.number("files.rows", 100_000);
        Path folder = Files.createTempDirectory(settings.folder().toAbsolutePath(), "files-");
        try {
            Path book = folder.resolve("loans.xlsx");
            LoanBook.write(book, loans);
            List<Done> read = new ArrayList<>();
            List<Done> filed = new ArrayList<>();
            for (int round = 1; round <= Math.min(ROUNDS_MAX, settings.repeats()); round++) {
                read.add(done(loans, folder, book.toString()));
                filed.add(done(
                        loans,
                        folder,
                        book.toString(),
                        folder.resolve("data-" + round).toString()));
                report.progress("files round " + round + ": " + read.get(round - 1) + ", " + filed.get(round - 1));
            }
            tell(loans, read, filed, report);
        } finally {
            Bench.remove(folder);
        }
    }

    private static Done done(int loans, Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                FiledBook.class.getName()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("files.log");
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.to(log.toFile()))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("it was not gone through: " + Files.readString(log));
        }
        String[] parts = said.split(" ", -1);
        Done done = new Done(Long.parseLong(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
        if (done.rows() != loans) {
            throw new IllegalStateException(done.rows() + " rows of " + loans);
        }
        return done;
    }

    private static void tell(int loans, List<Done> read, List<Done> filed, Report report) {
        report.heading("A workbook of " + Spread.count(loans) + " loans");
        report.line("- each time in a process of its own with " + HEAP
                + ", in turns; filed means durable, idempotent and" + " audited, row by row\n");
        report.table(
                List.of("gone through", "seconds", "most heap, MB"),
                List.of(row("cells, by the bare reader", read), row("read, checked and filed", filed)));
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < read.size(); round++) {
            ratios.add(filed.get(round).seconds() / read.get(round).seconds());
        }
        report.ratio(
                "files.workbook-of-bare-reader",
                "A workbook filed, of the bare reader's time",
                Spread.of(ratios),
                Bar.atMost(BAR));
    }

    private static List<String> row(String what, List<Done> done) {
        return List.of(
                what,
                Spread.of(done.stream().map(Done::seconds).toList()).cell(1),
                Spread.of(done.stream().map(one -> (double) one.megabytes()).toList())
                        .cell(0));
    }
}
