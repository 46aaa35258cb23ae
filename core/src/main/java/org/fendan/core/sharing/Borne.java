package org.fendan.core.sharing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fendan.core.money.Money;

/**
 * What each bore of the losses of one case, and what recoveries have returned to each so far. Immutable.
 *
 * @param borne in the order of the split, which is kept
 */
public record Borne(Map<Bearer, Money> borne, Map<Bearer, Money> returned) {

    public static final Borne NOTHING = new Borne(Map.of(), Map.of());

    public Borne {
        borne = Collections.unmodifiableMap(new LinkedHashMap<>(borne));
        returned = Collections.unmodifiableMap(new LinkedHashMap<>(returned));
    }

    public Borne plusLoss(Split loss) {
        return new Borne(added(borne, loss.byBearer()), returned);
    }

    public Borne plusRecovery(Split recovery) {
        return new Borne(borne, added(returned, recovery.byBearer()));
    }

    /** A part that waited for a decision now belongs to the one who was named. */
    public Borne decided(Bearer undecided, Bearer named, Money amount) {
        return new Borne(added(borne, Map.of(undecided, amount.negated(), named, amount)), returned);
    }

    public Money bore(Bearer bearer) {
        return borne.getOrDefault(bearer, Money.ZERO);
    }

    public Money wasReturned(Bearer bearer) {
        return returned.getOrDefault(bearer, Money.ZERO);
    }

    /** What is still to be returned to a bearer. */
    public Money owed(Bearer bearer) {
        return bore(bearer).minus(wasReturned(bearer)).max(Money.ZERO);
    }

    public Money owed(List<Bearer> bearers) {
        return bearers.stream().map(this::owed).reduce(Money.ZERO, Money::plus);
    }

    private static Map<Bearer, Money> added(Map<Bearer, Money> one, Map<Bearer, Money> other) {
        Map<Bearer, Money> sum = new LinkedHashMap<>(one);
        other.forEach((bearer, money) -> sum.merge(bearer, money, Money::plus));
        return sum;
    }
}
