package org.fendan.core.sharing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.money.Money;

/** What each fund can still pay, after all that is reserved. Immutable; a fund not named is unknown, not empty. */
public record Resources(Map<Bearer, Money> available) {

    public static final Resources UNKNOWN = new Resources(Map.of());

    public Resources {
        available = Collections.unmodifiableMap(new LinkedHashMap<>(available));
        if (available.values().stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("a fund cannot hold less than nothing: " + available);
        }
    }

    public Resources with(Bearer fund, Money money) {
        Map<Bearer, Money> next = new LinkedHashMap<>(available);
        next.put(fund, money);
        return new Resources(next);
    }

    public Optional<Money> of(Bearer fund) {
        return Optional.ofNullable(available.get(fund));
    }

    /** The funds among these whose money is not known. */
    public List<Bearer> missing(Collection<Bearer> funds) {
        return funds.stream().filter(fund -> !available.containsKey(fund)).toList();
    }
}
