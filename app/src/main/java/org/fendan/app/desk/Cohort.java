package org.fendan.app.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/**
 * Loans first paid out within the same stretch of time, and what became of them by a day.
 *
 * @param claimed principal claimed, less what was refused
 * @param loss of claims that were paid, whoever bore it
 * @param recovered of that loss, from whoever owed it
 */
public record Cohort(String period, int loans, Money disbursed, Money claimed, Money loss, Money recovered) {

    static List<Cohort> of(List<CaseFigures> cases, LocalDate lastDay) {
        NavigableMap<YearMonth, List<CaseFigures>> months = new TreeMap<>();
        cases.forEach(one -> one.firstDisbursed()
                .filter(day -> !day.isAfter(lastDay))
                .ifPresent(day -> months.computeIfAbsent(YearMonth.from(day), m -> new java.util.ArrayList<>())
                        .add(one)));
        if (months.isEmpty()) {
            return List.of();
        }
        FigurePeriods periods = coarser(FigurePeriods.over(months.firstKey().atDay(1), lastDay));
        return periods.all(months.firstKey().atDay(1), months.lastKey().atDay(1)).stream()
                .map(first -> of(
                        periods.label(first),
                        months.subMap(first, true, periods.last(first), true).values().stream()
                                .flatMap(List::stream)
                                .toList(),
                        lastDay))
                .filter(cohort -> cohort.loans() > 0)
                .toList();
    }

    /** Months tell too little of loans that run for a year. */
    private static FigurePeriods coarser(FigurePeriods periods) {
        return periods == FigurePeriods.MONTHS ? FigurePeriods.QUARTERS : periods;
    }

    private static Cohort of(String period, List<CaseFigures> cases, LocalDate lastDay) {
        return new Cohort(
                period,
                cases.size(),
                sum(cases, CaseFigures.Of.DISBURSED, lastDay),
                sum(cases, CaseFigures.Of.CLAIMED, lastDay),
                sum(cases, CaseFigures.Of.LOSS, lastDay),
                sum(cases, CaseFigures.Of.RECOVERED, lastDay));
    }

    private static Money sum(List<CaseFigures> cases, CaseFigures.Of kind, LocalDate lastDay) {
        return cases.stream().map(one -> one.sum(kind, lastDay)).reduce(Money.ZERO, Money::plus);
    }

    /** Of what was paid out, how much was claimed. */
    public Optional<Ratio> claimedShare() {
        return share(claimed, disbursed);
    }

    /** Of what was lost, how much was recovered. */
    public Optional<Ratio> recoveredShare() {
        return share(recovered, loss);
    }

    private static Optional<Ratio> share(Money part, Money whole) {
        return whole.isPositive() ? Optional.of(Ratio.of(part.fen(), whole.fen())) : Optional.empty();
    }
}
