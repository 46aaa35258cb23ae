package org.fendan.core.fact;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;

/**
 * The name of a fact, with what a form, a file and a fault need to know of it. Two keys of one name are equal.
 *
 * @param <T> the type of its value
 */
public final class FactKey<T> implements Term<T> {

    /** Who knows a fact. */
    public enum Origin {
        /** The applicant or the bank states it. */
        STATED,
        /** Our own records know it; a request may at most agree with them. */
        PLATFORM,
        /** An agreement fixes it; without the agreement there is no answer. */
        TERM
    }

    /** How many keys there are. */
    private static int made;

    private final String name;
    private final Text label;
    private final FactType<T> type;
    private final String example;
    private final Origin origin;
    private final int spread;
    private final int number;

    private FactKey(String name, Text label, FactType<T> type, String example, Origin origin) {
        this.name = name;
        this.label = label;
        this.type = type;
        this.example = type.show(type.parse(example));
        this.origin = origin;
        this.spread = name.hashCode() ^ name.hashCode() >>> 16;
        this.number = next();
    }

    private static synchronized int next() {
        return made++;
    }

    public static <T> FactKey<T> stated(String name, String zh, String en, FactType<T> type, String example) {
        return new FactKey<>(name, Text.of(zh, en), type, example, Origin.STATED);
    }

    public static <T> FactKey<T> platform(String name, String zh, String en, FactType<T> type, String example) {
        return new FactKey<>(name, Text.of(zh, en), type, example, Origin.PLATFORM);
    }

    public static <T> FactKey<T> term(String name, String zh, String en, FactType<T> type, String example) {
        return new FactKey<>(name, Text.of(zh, en), type, example, Origin.TERM);
    }

    public String name() {
        return name;
    }

    public FactType<T> type() {
        return type;
    }

    /** The name's hash, so that its low bits tell names apart. */
    int spread() {
        return spread;
    }

    /** Which of all keys this is, in the order in which they were made: no two have one number. */
    int number() {
        return number;
    }

    /** A right value, as it is written. */
    public String example() {
        return example;
    }

    public Origin origin() {
        return origin;
    }

    /** Reads a value of this fact; empty where the text is none. */
    public Optional<T> read(String text) {
        try {
            return Optional.of(type.parse(text));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<T> in(Facts facts) {
        return facts.get(this);
    }

    @Override
    public @Nullable T known(Facts facts) {
        return facts.known(this);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of(this);
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return facts.has(this) ? Set.of() : Set.of(this);
    }

    @Override
    public Text wording() {
        return label;
    }

    @Override
    public String show(T value) {
        return type.show(value);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof FactKey<?> that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
