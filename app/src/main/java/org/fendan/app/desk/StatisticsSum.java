package org.fendan.app.desk;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fendan.core.money.Money;

/** What one period adds up to. It keeps the enterprises it counted, and no case. */
final class StatisticsSum {

    /** The sums there are. */
    enum Of {
        FILED,
        KEY,
        BATCH,
        CLAIMED,
        COMPENSATION,
        RETURNED,
        RECOVERED,
        SUBSIDIES,
        REFUNDED,
        CHARGED,
        RELIEF,
        INJECTED
    }

    private final Map<Of, Money> sums = new EnumMap<>(Of.class);
    private final Map<Of, Long> times = new EnumMap<>(Of.class);
    private final Map<Of, Set<String>> households = new EnumMap<>(Of.class);

    void add(Of kind, Money amount) {
        sums.merge(kind, amount, Money::plus);
        times.merge(kind, 1L, Long::sum);
    }

    void add(Of kind, Money amount, String enterprise) {
        add(kind, amount);
        households.computeIfAbsent(kind, k -> new HashSet<>()).add(enterprise);
    }

    /** Takes back what was added, as when a claim is refused. */
    void takeBack(Of kind, Money amount) {
        sums.merge(kind, amount.negated(), Money::plus);
    }

    Money sum(Of kind) {
        return sums.getOrDefault(kind, Money.ZERO);
    }

    long times(Of kind) {
        return times.getOrDefault(kind, 0L);
    }

    long households(Of kind) {
        return households.getOrDefault(kind, Set.of()).size();
    }
}
