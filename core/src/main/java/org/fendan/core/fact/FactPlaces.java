package org.fendan.core.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each of some facts stands in an array of values: found by the number of the key, or by its name in a hash table,
 * at most half full. Immutable.
 */
final class FactPlaces {

    static final FactPlaces NONE = new FactPlaces(List.of());

    private static final int LEAST = 8;
    private static final short NOWHERE = -1;

    /** Keys with a larger number are found by their names alone: a system has some hundreds. */
    private static final int NUMBERED = 4096;

    private final List<FactKey<?>> keys;
    private final @Nullable FactKey<?>[] table;
    private final short[] places;
    /** By the number of a key: its place, or less than 0 for a key that is to be looked up by its name. */
    private final short[] numbered;
    /** Where one fact was added last: facts of one kind are put together in one order, and then share their places. */
    private @Nullable FactPlaces next;

    private FactPlaces(Collection<FactKey<?>> keys) {
        this.keys = List.copyOf(keys);
        int length = Math.max(LEAST, Integer.highestOneBit(keys.size()) * 4);
        this.table = new FactKey<?>[length];
        this.places = new short[length];
        this.numbered = new short[Math.min(NUMBERED, 1 + most(keys))];
        Arrays.fill(places, NOWHERE);
        Arrays.fill(numbered, NOWHERE);
        for (int place = 0; place < this.keys.size(); place++) {
            int slot = slot(this.keys.get(place));
            table[slot] = this.keys.get(place);
            places[slot] = (short) place;
            if (this.keys.get(place).number() < numbered.length) {
                numbered[this.keys.get(place).number()] = (short) place;
            }
        }
    }

    private static int most(Collection<FactKey<?>> keys) {
        int most = 0;
        for (FactKey<?> key : keys) {
            most = Math.max(most, key.number());
        }
        return most;
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
        int number = key.number();
        short place = number < numbered.length ? numbered[number] : NOWHERE;
        return place >= 0 ? place : places[slot(key)];
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
