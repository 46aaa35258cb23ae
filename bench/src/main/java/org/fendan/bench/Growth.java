package org.fendan.bench;

import java.util.ArrayList;
import java.util.List;

/** What a posting costs as the ledger grows: windows of the same length at sizes from 10,000 legs on. */
final class Growth {

    private static final long FIRST_LEGS = 10_000;
    private static final int CLIENTS = 32;

    private final Settings settings;
    private final Site site;
    private final Report report;

    Growth(Settings settings, Site site, Report report) {
        this.settings = settings;
        this.site = site;
        this.report = report;
    }

    /** One window: how many legs there were when it began, and what the clients saw. */
    private record Window(long legs, Load.Seen seen) {

        double micros() {
            return 1e6 / seen.perSecond();
        }
    }

    void run() throws InterruptedException {
        List<Window> windows = new ArrayList<>();
        warmUp();
        try (Ledger ledger = Ledger.create(site, "growth")) {
            long kept = 0;
            for (long legs : sizes()) {
                new Filling(ledger.store(), report).fill(kept, Math.max(kept, legs / Posting.LEGS));
                Load load = new Load(ledger, CLIENTS, Math.max(kept, legs / Posting.LEGS));
                Load.Seen seen = load.runThrough(settings.windowPostings());
                windows.add(new Window(Math.max(kept * Posting.LEGS, legs), seen));
                kept = load.next();
                report.progress(site.name() + ", " + Spread.count(legs) + " legs: " + Spread.figure(seen.perSecond(), 0)
                        + " postings a second");
            }
        }
        tell(windows);
    }

    /** Another ledger first, so that the first window does not measure a cold compiler. */
    private void warmUp() throws InterruptedException {
        try (Ledger ledger = Ledger.create(site, "growth_warm_up")) {
            new Load(ledger, CLIENTS, 0).runFor(settings.warmUpSeconds());
        }
    }

    /** 10,000, then about three times as many each time, up to the last. */
    private List<Long> sizes() {
        List<Long> sizes = new ArrayList<>();
        for (long legs = FIRST_LEGS; legs < settings.lastLegs(); legs *= 10) {
            sizes.add(legs);
            if (3 * legs < settings.lastLegs()) {
                sizes.add(3 * legs);
            }
        }
        sizes.add(settings.lastLegs());
        return sizes;
    }

    private void tell(List<Window> windows) {
        report.heading("Cost of a posting as the ledger grows on " + site.name());
        report.line("Windows of " + Spread.count(settings.windowPostings()) + " postings, " + CLIENTS + " clients.");
        report.line("");
        report.table(
                List.of("legs when the window began", "postings a second", "µs a posting", "p99 ms"),
                windows.stream()
                        .map(window -> List.of(
                                Spread.count(window.legs()),
                                Spread.figure(window.seen().perSecond(), 0),
                                Spread.figure(window.micros(), 1),
                                Spread.figure(window.seen().p99Micros() / 1000, 2)))
                        .toList());
        double first = windows.get(0).micros();
        double last = windows.get(windows.size() - 1).micros();
        report.line("");
        report.line("The last window costs " + Spread.figure(last / first, 2) + " times the first.");
    }
}
