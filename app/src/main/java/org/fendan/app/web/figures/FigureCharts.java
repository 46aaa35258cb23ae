package org.fendan.app.web.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fendan.app.desk.Cohort;
import org.fendan.app.desk.FundFlow;
import org.fendan.app.json.StatisticsJson;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.core.money.Ratio;

/** Charts of funds and of cohorts. */
final class FigureCharts {

    private static final Ratio HUNDREDTHS = Ratio.of(10_000, 1);

    private final Tongue tongue;

    FigureCharts(Tongue tongue) {
        this.tongue = tongue;
    }

    /** What came in stands above, what was paid out hangs below. */
    Chart flows(List<FundFlow> flows) {
        List<Series> all = List.of(
                series(FigureWord.INJECTED, 0, flows, flow -> flow.injected().fen()),
                series(FigureWord.CHARGED, 1, flows, flow -> flow.charged().fen()),
                series(FigureWord.INTEREST, 3, flows, flow -> flow.interest().fen()),
                series(FigureWord.RETURNED, 4, flows, flow -> flow.returned().fen()),
                series(FigureWord.PAID, 2, flows, flow -> -flow.paid().fen()));
        Scale scale = Scale.of(
                sums(all, flows.size())
                        .map(sum -> sum[0])
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(0),
                sums(all, flows.size())
                        .map(sum -> sum[1])
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0),
                Measure.SUM);
        Optional<Plot> plot = flows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sheet("flows", word(FigureWord.IN_WAN), periods(flows), Measure.SUM, scale)
                        .stacked(all)
                        .plot(word(FigureWord.FLOWS) + ": " + totals(all)));
        return new Chart(word(FigureWord.FLOWS), plot, table(flows), flows.isEmpty() ? word(FigureWord.NO_FLOWS) : "");
    }

    /** At each place, the sum of what is below zero and of what is above. */
    private static Stream<Long[]> sums(List<Series> all, int places) {
        return java.util.stream.IntStream.range(0, places).mapToObj(place -> new Long[] {
            all.stream().mapToLong(one -> Math.min(0, one.values().get(place))).sum(),
            all.stream().mapToLong(one -> Math.max(0, one.values().get(place))).sum()
        });
    }

    private String totals(List<Series> all) {
        return String.join(
                        "; ",
                        all.stream()
                                .map(one -> one.name() + " "
                                        + Measure.SUM.text(one.values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum()))
                                .toList())
                + " (" + word(FigureWord.IN_WAN) + ")";
    }

    private Table table(List<FundFlow> flows) {
        return Table.of(
                "funds",
                word(FigureWord.FLOWS),
                List.of(
                        Column.name(word(FigureWord.PERIOD)),
                        Column.sum(word(FigureWord.INJECTED)),
                        Column.sum(word(FigureWord.CHARGED)),
                        Column.sum(word(FigureWord.INTEREST)),
                        Column.sum(word(FigureWord.RETURNED)),
                        Column.sum(word(FigureWord.PAID)),
                        Column.sum(word(FigureWord.BALANCE))),
                flows.stream().map(FigureCharts::row).toList(),
                word(FigureWord.NO_FLOWS));
    }

    private static List<Cell> row(FundFlow flow) {
        return Stream.concat(
                        Stream.of(Cell.of(flow.period())),
                        Stream.of(
                                        flow.injected(),
                                        flow.charged(),
                                        flow.interest(),
                                        flow.returned(),
                                        flow.paid(),
                                        flow.balance())
                                .map(sum -> Cell.sum(sum.toString())))
                .toList();
    }

    Chart balance(List<FundFlow> flows) {
        Series series =
                series(FigureWord.BALANCE, 0, flows, flow -> flow.balance().fen());
        Optional<Plot> plot = flows.isEmpty() ? Optional.empty() : Optional.of(balance(flows, series));
        Table table = Table.of(
                "balance",
                word(FigureWord.BALANCE),
                List.of(Column.name(word(FigureWord.PERIOD)), Column.sum(word(FigureWord.BALANCE))),
                flows.stream()
                        .map(flow -> List.of(
                                Cell.of(flow.period()), Cell.sum(flow.balance().toString())))
                        .toList(),
                word(FigureWord.NO_FLOWS));
        return new Chart(word(FigureWord.BALANCE), plot, table, flows.isEmpty() ? word(FigureWord.NO_FLOWS) : "");
    }

    private Plot balance(List<FundFlow> flows, Series series) {
        Scale scale = Scale.of(0, series.most(), Measure.SUM);
        FundFlow last = flows.get(flows.size() - 1);
        return new Sheet("balance", word(FigureWord.IN_WAN), periods(flows), Measure.SUM, scale)
                .area(series)
                .plot(word(FigureWord.BALANCE) + " (" + word(FigureWord.IN_WAN) + "): " + word(FigureWord.HIGHEST) + " "
                        + Measure.SUM.text(series.most()) + ", " + word(FigureWord.LATEST) + " " + last.period() + " "
                        + Measure.SUM.text(last.balance().fen()));
    }

    private static List<String> periods(List<FundFlow> flows) {
        return flows.stream().map(FundFlow::period).toList();
    }

    /** Of each cohort, how much was claimed and how much came back, in per cent. */
    Chart cohorts(List<Cohort> cohorts) {
        List<Series> all = List.of(
                series(FigureWord.CLAIMED_SHARE, 2, cohorts, cohort -> percent(cohort.claimedShare())),
                series(FigureWord.RECOVERED_SHARE, 1, cohorts, cohort -> percent(cohort.recoveredShare())));
        long most = all.stream()
                .flatMapToLong(one -> LongStream.of(one.most()))
                .max()
                .orElse(0);
        Optional<Plot> plot = cohorts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sheet(
                                "cohorts",
                                "%",
                                cohorts.stream().map(Cohort::period).toList(),
                                Measure.PERCENT,
                                Scale.of(0, most, Measure.PERCENT))
                        .beside(all)
                        .plot(word(FigureWord.COHORTS) + ": "
                                + String.join(
                                        "; ",
                                        all.stream()
                                                .map(one -> one.name() + " " + word(FigureWord.HIGHEST) + " "
                                                        + Measure.PERCENT.text(one.most()))
                                                .toList())));
        String hint = cohorts.isEmpty() ? word(FigureWord.NO_COHORTS) : "";
        return new Chart(word(FigureWord.COHORTS), plot, cohortTable(cohorts), hint);
    }

    private static long percent(Optional<Ratio> share) {
        return share.map(ratio -> ratio.times(HUNDREDTHS)
                        .toMoney(org.fendan.core.money.Rounding.HALF_UP)
                        .fen())
                .orElse(0L);
    }

    private Table cohortTable(List<Cohort> cohorts) {
        return Table.of(
                "cohorts",
                word(FigureWord.COHORTS),
                List.of(
                        Column.name(word(FigureWord.COHORT)),
                        Column.number(word(FigureWord.LOANS)),
                        Column.sum(word(FigureWord.DISBURSED)),
                        Column.sum(word(FigureWord.CLAIMED)),
                        Column.number(word(FigureWord.CLAIMED_SHARE) + " %"),
                        Column.sum(word(FigureWord.LOSS)),
                        Column.sum(word(FigureWord.RECOVERED)),
                        Column.number(word(FigureWord.RECOVERED_SHARE) + " %")),
                cohorts.stream().map(FigureCharts::row).toList(),
                word(FigureWord.NO_COHORTS));
    }

    private static List<Cell> row(Cohort cohort) {
        return List.of(
                Cell.of(cohort.period()),
                Cell.of(String.valueOf(cohort.loans())),
                Cell.sum(cohort.disbursed().toString()),
                Cell.sum(cohort.claimed().toString()),
                Cell.of(cohort.claimedShare().map(StatisticsJson::percent).orElse("")),
                Cell.sum(cohort.loss().toString()),
                Cell.sum(cohort.recovered().toString()),
                Cell.of(cohort.recoveredShare().map(StatisticsJson::percent).orElse("")));
    }

    private <T> Series series(FigureWord name, int tone, List<T> lines, ToLongFunction<T> value) {
        return new Series(
                word(name), tone, lines.stream().map(value::applyAsLong).toList());
    }

    private String word(FigureWord word) {
        return tongue.of(word);
    }
}
