package org.fendan.core.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fendan.core.money.Money;

/** A sum divided among bearers. The slices always add up to the sum, and none is negative. */
public record Split(Money whole, List<Slice> slices) {

    public Split {
        slices = List.copyOf(slices);
        long sum = 0;
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            if (slice.amount().isNegative()) {
                throw new IllegalStateException("a slice is negative: " + slice);
            }
            sum = Math.addExact(sum, slice.amount().fen());
        }
        if (sum != whole.fen()) {
            throw new IllegalStateException("the slices add up to " + Money.ofFen(sum) + ", not to " + whole);
        }
    }

    /** What each bears of a loss, or is repaid for. */
    public Map<Bearer, Money> byBearer() {
        return totals(Slice::bearer);
    }

    /** What each receives of a recovery. */
    public Map<Bearer, Money> byPayee() {
        return totals(Slice::payee);
    }

    public Money of(Bearer bearer) {
        return byBearer().getOrDefault(bearer, Money.ZERO);
    }

    private Map<Bearer, Money> totals(Function<Slice, Bearer> by) {
        Map<Bearer, Money> totals = new LinkedHashMap<>();
        slices.forEach(slice -> totals.merge(by.apply(slice), slice.amount(), Money::plus));
        return totals;
    }
}
