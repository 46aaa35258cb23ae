package org.fendan.app.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.fendan.core.money.Money;

/**
 * The use of funds over a stretch of time.
 *
 * @param period such as "2021-04", "2021 Q2" or "2021"
 * @param injected by the authority, less what it took out at the end
 * @param charged paid in by enterprises
 * @param returned given back by recoveries
 * @param balance at its end
 */
public record FundFlow(
        String period, Money injected, Money charged, Money interest, Money returned, Money paid, Money balance) {

    /** The flows of all accounts together, stretch by stretch; each balance holds all that came before. */
    static List<FundFlow> of(
            List<NavigableMap<YearMonth, Map<FundFlows.Of, Money>>> accounts,
            FigurePeriods periods,
            List<YearMonth> stretches) {
        List<FundFlow> flows = new ArrayList<>();
        for (YearMonth first : stretches) {
            YearMonth last = periods.last(first);
            Map<FundFlows.Of, Money> within = new EnumMap<>(FundFlows.Of.class);
            Map<FundFlows.Of, Money> ever = new EnumMap<>(FundFlows.Of.class);
            accounts.forEach(account -> {
                account.subMap(first, true, last, true).values().forEach(sums -> add(within, sums));
                account.headMap(last, true).values().forEach(sums -> add(ever, sums));
            });
            flows.add(of(periods.label(first), within, balance(ever)));
        }
        return flows;
    }

    /** All that ever flowed, in one. */
    static FundFlow of(String period, List<NavigableMap<YearMonth, Map<FundFlows.Of, Money>>> accounts) {
        Map<FundFlows.Of, Money> ever = new EnumMap<>(FundFlows.Of.class);
        accounts.forEach(account -> account.values().forEach(sums -> add(ever, sums)));
        return of(period, ever, balance(ever));
    }

    private static FundFlow of(String period, Map<FundFlows.Of, Money> sums, Money balance) {
        return new FundFlow(
                period,
                sum(sums, FundFlows.Of.INJECTED),
                sum(sums, FundFlows.Of.CHARGED),
                sum(sums, FundFlows.Of.INTEREST),
                sum(sums, FundFlows.Of.RETURNED),
                sum(sums, FundFlows.Of.PAID),
                balance);
    }

    private static void add(Map<FundFlows.Of, Money> to, Map<FundFlows.Of, Money> sums) {
        sums.forEach((kind, sum) -> to.merge(kind, sum, Money::plus));
    }

    private static Money balance(Map<FundFlows.Of, Money> sums) {
        Money paid = sum(sums, FundFlows.Of.PAID);
        return sums.values().stream()
                .reduce(Money.ZERO, Money::plus)
                .minus(paid)
                .minus(paid);
    }

    private static Money sum(Map<FundFlows.Of, Money> sums, FundFlows.Of kind) {
        return sums.getOrDefault(kind, Money.ZERO);
    }

    /** All that came in, whoever brought it. */
    public Money came() {
        return injected.plus(charged).plus(interest).plus(returned);
    }
}
