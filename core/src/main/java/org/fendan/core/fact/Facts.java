package org.fendan.core.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known: each fact at most once, an absent one unknown. Immutable. */
public final class Facts {

    public static final Facts NONE = new Facts(FactPlaces.NONE, new Object[0]);

    /** Which fact stands where; many facts of one kind, such as the rows of a file, share it. */
    private final FactPlaces places;
    /** Null for a fact that has a place and is not known. */
    private final @Nullable Object[] values;

    Facts(FactPlaces places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    public static <T> Facts of(FactKey<T> key, T value) {
        return NONE.with(key, value);
    }

    /** These facts with one more, or with another value of one. */
    public <T> Facts with(FactKey<T> key, T value) {
        int place = places.of(key);
        FactPlaces wider = place < 0 ? places.and(key) : places;
        @Nullable Object[] next = Arrays.copyOf(values, wider.size());
        next[place < 0 ? values.length : place] = value;
        return new Facts(wider, next);
    }

    /** These facts with one more, read from its text, which must be right. */
    public <T> Facts withText(FactKey<T> key, String text) {
        return with(key, key.type().parse(text));
    }

    public Facts without(FactKey<?> key) {
        if (!has(key)) {
            return this;
        }
        @Nullable Object[] next = values.clone();
        next[places.of(key)] = null;
        return new Facts(places, next);
    }

    /** These facts and the others; where both know one, the others' value. */
    public Facts and(Facts others) {
        List<FactKey<?>> theirs = others.known();
        FactPlaces wider = places.and(theirs);
        @Nullable Object[] next = Arrays.copyOf(values, wider.size());
        theirs.forEach(key -> next[wider.of(key)] = others.known(key));
        return new Facts(wider, next);
    }

    /** Those of these facts whose keys are among some. */
    public Facts only(Set<FactKey<?>> keys) {
        @Nullable Object[] next = values.clone();
        for (int place = 0; place < next.length; place++) {
            next[place] = keys.contains(places.key(place)) ? next[place] : null;
        }
        return new Facts(places, next);
    }

    public <T> Optional<T> get(FactKey<T> key) {
        return Optional.ofNullable(known(key));
    }

    /** The fact's value, null where it is unknown: rules ask for it a million times a second. */
    @SuppressWarnings("unchecked") // with() put a T under a FactKey<T>
    public <T> @Nullable T known(FactKey<T> key) {
        int place = places.of(key);
        return place < 0 ? null : (T) values[place];
    }

    public boolean has(FactKey<?> key) {
        return known(key) != null;
    }

    private List<FactKey<?>> known() {
        List<FactKey<?>> known = new ArrayList<>(values.length);
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                known.add(places.key(place));
            }
        }
        return known;
    }

    public Set<FactKey<?>> keys() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(known()));
    }

    /** The fact's value as it is written; empty where it is unknown. */
    public <T> Optional<String> text(FactKey<T> key) {
        return get(key).map(key::show);
    }

    /** All facts by name, each as it is written. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (FactKey<?> key : known()) {
            text(key).ifPresent(value -> texts.put(key.name(), value));
        }
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that
                && keys().equals(that.keys())
                && known().stream().allMatch(key -> get(key).equals(that.get(key)));
    }

    @Override
    public int hashCode() {
        return known().stream()
                .mapToInt(key -> key.hashCode() ^ get(key).hashCode())
                .sum();
    }

    @Override
    public String toString() {
        return texts().toString();
    }
}
