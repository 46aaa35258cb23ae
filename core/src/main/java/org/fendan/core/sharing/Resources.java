package org.fendan.core.sharing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.money.Money;

/**
 * What each fund can still pay, after all that is reserved. Immutable; a fund not named is unknown, not empty.
 *
 * @param caps what a cap on the funds' payments leaves, by the cap's id
 */
public record Resources(Map<Bearer, Money> available, Map<String, Money> caps) {

    public static final Resources UNKNOWN = new Resources(Map.of(), Map.of());

    public Resources {
        available = Sums.of(available);
        caps = Sums.of(caps);
        if (available.values().stream().anyMatch(Money::isNegative)
                || caps.values().stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("a fund or cap cannot hold less than nothing: " + available + caps);
        }
    }

    public Resources(Map<Bearer, Money> available) {
        this(available, Map.of());
    }

    public Resources with(Bearer fund, Money money) {
        Map<Bearer, Money> next = new LinkedHashMap<>(available);
        next.put(fund, money);
        return new Resources(next, caps);
    }

    /** The same with what a cap on the funds' payments leaves. */
    public Resources with(String cap, Money left) {
        Map<String, Money> next = new LinkedHashMap<>(caps);
        next.put(cap, left);
        return new Resources(available, next);
    }

    /** What a fund can pay: its own money, and not more than any cap leaves. */
    public Optional<Money> of(Bearer fund) {
        Money own = available.get(fund);
        return own == null ? Optional.empty() : Optional.of(((Sums<String>) caps).least(own));
    }

    /** The cap that leaves less than the fund itself holds. */
    public Optional<String> cap(Bearer fund) {
        return of(fund).flatMap(most -> cap(fund, most));
    }

    /** The cap because of which a fund can pay so much and no more. */
    Optional<String> cap(Bearer fund, Money most) {
        if (!most.equals(available.get(fund))) {
            for (String cap : caps.keySet()) {
                if (most.equals(caps.get(cap))) {
                    return Optional.of(cap);
                }
            }
        }
        return Optional.empty();
    }

    /** The funds among these whose money is not known. */
    public List<Bearer> missing(Collection<Bearer> funds) {
        return funds.stream().filter(fund -> !available.containsKey(fund)).toList();
    }
}
