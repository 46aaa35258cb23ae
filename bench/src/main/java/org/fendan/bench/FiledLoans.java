package org.fendan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loans filed over HTTP, each durable, idempotent and audited, beside the most the store takes: postings of the simplest
 * kind, handed to its writer by as many clients and kept in shared commits on the same disk.
 */
final class FiledLoans implements Chapter {

    private static final int CLIENTS = 64;
    private static final double BAR = 0.3;

    @Override
    public String name() {
        return "filing";
    }

    @Override
    public void run(Settings settings, Report report) throws Exception {
        Path folder = Files.createTempDirectory(settings.folder(), "filing-");
        try (Site site = new Hsqldb(folder);
                Ledger ledger = Ledger.create(site, "limit");
                Served house = Served.start(
                        House.class,
                        folder.resolve("house.log"),
                        folder.resolve("data").toString())) {
            Load limit = new Load(ledger, CLIENTS, 0);
            Filings filings = new Filings(house.port());
            HttpLoad loans = new HttpLoad(house.port(), CLIENTS);
            int warmUp = (int) Settings.number("filing.warmup", 20);
            limit.runFor(settings.warmUpSeconds());
            loans.run(warmUp, filings).only(Filings.CREATED);
            measure(limit, () -> loans.run(settings.seconds(), filings), settings, report);
            limit.check();
            report.line("\nAll " + Spread.count(filings.check()) + " acknowledged loans are kept.");
        } finally {
            Bench.remove(folder);
        }
    }

    /** A turn of loans. */
    private interface Turn {
        HttpLoad.Seen run() throws Exception;
    }

    /** They take turns, and only figures of the same round are divided by each other. */
    private static void measure(Load limit, Turn loans, Settings settings, Report report) throws Exception {
        List<Double> postings = new ArrayList<>();
        List<Double> filed = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= settings.repeats(); round++) {
            postings.add(limit.runFor(settings.seconds()).perSecond());
            filed.add(loans.run().only(Filings.CREATED).perSecond(Filings.CREATED));
            ratios.add(filed.get(round - 1) / postings.get(round - 1));
            report.progress("filing round " + round + " of " + settings.repeats());
        }
        report.heading("Filed loans, of what the store takes");
        report.line(
                "- " + CLIENTS + " clients each; postings are handed to the store's writer in this process, loans go"
                        + " over HTTP to the app in another; " + settings.repeats() + " times " + settings.seconds()
                        + " s each, in turns\n");
        report.table(
                List.of("kept", "a second"),
                List.of(
                        List.of(
                                "postings in shared commits",
                                Spread.of(postings).cell(0)),
                        List.of("loans filed over HTTP", Spread.of(filed).cell(0))));
        report.ratio(
                "filing.of-grouped-commit",
                "Loans filed, of the store's postings",
                Spread.of(ratios),
                Bar.atLeast(BAR));
    }
}
