package org.fendan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** W1: everything debits one fund; the ledger beside row locks on the same database, turn by turn. */
final class HotAccount {

    private final Settings settings;
    private final Site site;
    private final Report report;

    HotAccount(Settings settings, Site site, Report report) {
        this.settings = settings;
        this.site = site;
        this.report = report;
    }

    void run() throws InterruptedException {
        report.heading("W1 on " + site.name());
        site.settings().forEach(line -> report.line("- " + line));
        report.line(
                "- " + Posting.PAYEES + " payees, " + Posting.BANKS + " banks; a posting is a leg pair for the money"
                        + " and one for each of two caps, with its idempotency record");
        report.line("- " + settings.repeats() + " times " + settings.seconds() + " s each, in turns, after "
                + settings.warmUpSeconds() + " s each; the median, and the least and greatest in brackets");
        for (int clients : settings.clients()) {
            run(clients);
        }
    }

    private void run(int clients) throws InterruptedException {
        Map<Load, List<Load.Seen>> seen = new LinkedHashMap<>();
        try {
            seen.put(load(Ledger.create(site, "w1_" + clients), clients), new ArrayList<>());
            for (RowLocks.Variant variant : site.variants()) {
                seen.put(load(RowLocks.create(site, variant, clients), clients), new ArrayList<>());
            }
            for (Load load : seen.keySet()) {
                load.runFor(settings.warmUpSeconds());
            }
            for (int repeat = 1; repeat <= settings.repeats(); repeat++) {
                for (Map.Entry<Load, List<Load.Seen>> each : seen.entrySet()) {
                    each.getValue().add(measure(each.getKey(), clients, repeat));
                }
            }
            seen.keySet().forEach(Load::check);
        } finally {
            seen.keySet().forEach(load -> load.contender().close());
        }
        tell(clients, seen);
    }

    private static Load load(Contender contender, int clients) {
        return new Load(contender, clients, 0);
    }

    private Load.Seen measure(Load load, int clients, int repeat) throws InterruptedException {
        Load.Seen seen = load.runFor(settings.seconds());
        report.progress(site.name() + ", " + clients + " clients, round " + repeat + ", "
                + load.contender().name() + ": " + Spread.figure(seen.perSecond(), 0) + " postings a second");
        return seen;
    }

    private void tell(int clients, Map<Load, List<Load.Seen>> seen) {
        List<Load.Seen> ours = seen.values().iterator().next();
        List<List<String>> rows = new ArrayList<>();
        seen.forEach((load, measured) -> rows.add(List.of(
                load.contender().name(),
                spread(measured, Load.Seen::perSecond).cell(0),
                Spread.figure(spread(measured, Load.Seen::medianMicros).median() / 1000, 2),
                Spread.figure(spread(measured, Load.Seen::p99Micros).median() / 1000, 2),
                Spread.figure(
                        measured.stream().mapToLong(Load.Seen::retries).sum()
                                / (double) measured.stream()
                                        .mapToLong(Load.Seen::postings)
                                        .sum(),
                        2),
                measured == ours ? "" : ratio(ours, measured).cell(1))));
        report.line("");
        report.line("**" + clients + " clients**; afterwards each contender's counters and legs were right, and the"
                + " ledger verified.");
        report.line("");
        report.table(
                List.of(
                        "contender",
                        "postings a second",
                        "median ms",
                        "p99 ms",
                        "retries per posting",
                        "Fendan is so many times faster"),
                rows);
    }

    private static Spread spread(List<Load.Seen> seen, ToDoubleFunction<Load.Seen> value) {
        return Spread.of(seen.stream().map(value::applyAsDouble).toList());
    }

    /** How much faster ours was in each round; only what ran side by side is compared. */
    private static Spread ratio(List<Load.Seen> ours, List<Load.Seen> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round).perSecond() / theirs.get(round).perSecond());
        }
        return Spread.of(ratios);
    }
}
