package org.fendan.core.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each of some facts stands in an array of values: a hash table, at most half full. Immutable. */
final class FactPlaces {

    static final FactPlaces NONE = new FactPlaces(List.of());

    private static final int LEAST = 8;
    private static final short NOWHERE = -1;

    private final List<FactKey<?>> keys;
    private final @Nullable FactKey<?>[] table;
    private final short[] places;
    /** Where one fact was added last: facts of one kind are put together in one order, and then share their places. */
    private @Nullable FactPlaces next;

    private FactPlaces(Collection<FactKey<?>> keys) {
        this.keys = List.copyOf(keys);
        int length = Math.max(LEAST, Integer.highestOneBit(keys.size()) * 4);
        this.table = new FactKey<?>[length];
        this.places = new short[length];
        Arrays.fill(places, NOWHERE);
        for (int place = 0; place < this.keys.size(); place++) {
            int slot = slot(this.keys.get(place));
            table[slot] = this.keys.get(place);
            places[slot] = (short) place;
        }
    }

    /** A place for each key, in this order; a key that comes twice has one. */
    static FactPlaces of(Collection<FactKey<?>> keys) {
        return new FactPlaces(new LinkedHashSet<>(keys));
    }

    /** The same places, and one more behind them for a key that has none. */
    FactPlaces and(FactKey<?> more) {
        FactPlaces known = next;
        if (known == null || !known.keys.get(keys.size()).equals(more)) {
            known = and(List.of(more));
            next = known;
        }
        return known;
    }

    /** The same places, and more behind them for those of these that have none. */
    FactPlaces and(Collection<? extends FactKey<?>> more) {
        Set<FactKey<?>> wider = new LinkedHashSet<>(keys);
        return wider.addAll(more) ? new FactPlaces(wider) : this;
    }

    int size() {
        return keys.size();
    }

    FactKey<?> key(int place) {
        return keys.get(place);
    }

    /** The key's place; less than 0 where it has none. */
    int of(FactKey<?> key) {
        return places[slot(key)];
    }

    private int slot(FactKey<?> key) {
        int mask = table.length - 1;
        int slot = key.spread() & mask;
        for (FactKey<?> there = table[slot]; there != null && !key.equals(there); there = table[slot]) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
