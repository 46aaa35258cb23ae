package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.fendan.app.desk.StatisticsSum.Of;
import org.fendan.core.amount.Tally;
import org.fendan.core.money.Money;
import org.fendan.core.time.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Counts cases, event by event: what happened by the last day, in the period, and in the same period a year before. */
final class StatisticsCount {

    final StatisticsSum stock = new StatisticsSum();
    final StatisticsSum period = new StatisticsSum();
    final StatisticsSum base = new StatisticsSum();
    final StatisticsDays toApproval;
    final StatisticsDays toMoney;
    private final StatisticsQuery query;
    private final Set<String> borrowers = new HashSet<>();
    private Money open = Money.ZERO;

    StatisticsCount(StatisticsQuery query, WorkCalendar calendar) {
        this.query = query;
        this.toApproval = new StatisticsDays(calendar);
        this.toMoney = new StatisticsDays(calendar);
    }

    /** @param batched whether the case came in a batch */
    void add(StatisticsLife life, boolean batched) {
        StatisticsLife.@Nullable Deed last = null;
        for (StatisticsLife.Deed deed : life.deeds()) {
            if (deed.day().isAfter(query.lastDay())) {
                break;
            }
            deed.changes().forEach(change -> count(deed.day(), change, life.key(), batched));
            time(deed);
            last = deed;
        }
        if (last != null) {
            open = open.plus(last.counted());
            if (last.owes()) {
                borrowers.add(life.enterprise());
            }
        }
    }

    private void count(LocalDate day, StatisticsLife.Change change, boolean key, boolean batched) {
        if (change.kind() != Of.FILED) {
            on(day, change::into);
            return;
        }
        change.into(stock);
        on(day, sum -> {
            change.into(sum);
            if (key) {
                change.as(Of.KEY).into(sum);
            }
            if (batched) {
                change.as(Of.BATCH).into(sum);
            }
        });
    }

    private void time(StatisticsLife.Deed deed) {
        if (query.covers(deed.day())) {
            deed.approvedSince().ifPresent(applied -> toApproval.add(applied, deed.day()));
            deed.paidSince().ifPresent(applied -> toMoney.add(applied, deed.day()));
        }
    }

    long borrowers() {
        return borrowers.size();
    }

    /** A sum by the measure a warning figure names. */
    Money measure(Tally.Measure measure) {
        return switch (measure) {
            case OPEN_BALANCE -> open;
            case FILED -> period.sum(Of.FILED);
            case CLAIMED -> period.sum(Of.CLAIMED);
            case NET_COMPENSATION -> period.sum(Of.COMPENSATION).minus(period.sum(Of.RETURNED));
            case NET_SUBSIDY -> period.sum(Of.SUBSIDIES).minus(period.sum(Of.REFUNDED));
            case NET_INJECTION -> period.sum(Of.INJECTED);
        };
    }

    /** Adds what happened on a day to the sums it belongs to. */
    void on(LocalDate day, Consumer<StatisticsSum> adds) {
        if (query.covers(day)) {
            adds.accept(period);
        }
        if (query.coversBefore(day)) {
            adds.accept(base);
        }
    }
}
