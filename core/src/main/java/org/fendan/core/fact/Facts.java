package org.fendan.core.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known: each fact at most once, an absent one unknown. Immutable. */
public final class Facts {

    public static final Facts NONE = new Facts(Map.of());

    private final Map<FactKey<?>, Object> values;

    private Facts(Map<FactKey<?>, Object> values) {
        this.values = values;
    }

    public static <T> Facts of(FactKey<T> key, T value) {
        return NONE.with(key, value);
    }

    /** These facts with one more, or with another value of one. */
    public <T> Facts with(FactKey<T> key, T value) {
        Map<FactKey<?>, Object> next = new LinkedHashMap<>(values);
        next.put(key, value);
        return new Facts(next);
    }

    /** These facts with one more, read from its text, which must be right. */
    public <T> Facts withText(FactKey<T> key, String text) {
        return with(key, key.type().parse(text));
    }

    public Facts without(FactKey<?> key) {
        Map<FactKey<?>, Object> next = new LinkedHashMap<>(values);
        next.remove(key);
        return new Facts(next);
    }

    /** These facts and the others; where both know one, the others' value. */
    public Facts and(Facts others) {
        Map<FactKey<?>, Object> next = new LinkedHashMap<>(values);
        next.putAll(others.values);
        return new Facts(next);
    }

    @SuppressWarnings("unchecked") // with() put a T under a FactKey<T>
    public <T> Optional<T> get(FactKey<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    public boolean has(FactKey<?> key) {
        return values.containsKey(key);
    }

    public Set<FactKey<?>> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The fact's value as it is written; empty where it is unknown. */
    public <T> Optional<String> text(FactKey<T> key) {
        return get(key).map(key::show);
    }

    /** All facts by name, each as it is written. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (FactKey<?> key : values.keySet()) {
            text(key).ifPresent(value -> texts.put(key.name(), value));
        }
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return texts().toString();
    }
}
