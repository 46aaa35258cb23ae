package org.fendan.bench;

import java.util.List;
import org.fendan.core.ledger.Verification;

/** How long a ledger of some size takes to open again, and to be verified whole. */
final class Restart {

    private final Settings settings;
    private final Site site;
    private final Report report;

    Restart(Settings settings, Site site, Report report) {
        this.settings = settings;
        this.site = site;
        this.report = report;
    }

    void run() {
        long postings = settings.restartPostings();
        double filling;
        double closing;
        try (Ledger ledger = Ledger.create(site, "restart")) {
            filling = seconds(() -> new Filling(ledger.store(), report).fill(0, postings));
            closing = seconds(ledger::close);
        }
        long start = System.nanoTime();
        try (Ledger ledger = Ledger.reopen(site, "restart")) {
            double opening = (System.nanoTime() - start) / 1e9;
            double verifying = seconds(() -> verify(ledger));
            report.heading("Restart and verification on " + site.name());
            report.table(
                    List.of("postings kept", "filling s", "closing s", "opening s", "verifying s"),
                    List.of(List.of(
                            Spread.count(postings),
                            Spread.figure(filling, 1),
                            Spread.figure(closing, 1),
                            Spread.figure(opening, 1),
                            Spread.figure(verifying, 1))));
        }
    }

    private static void verify(Ledger ledger) {
        Verification found = ledger.store().verify();
        if (!found.differences().isEmpty()) {
            throw new IllegalStateException("the ledger does not verify: " + found.differences());
        }
    }

    private static double seconds(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
