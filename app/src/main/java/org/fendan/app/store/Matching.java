package org.fendan.app.store;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept, in whatever order it comes, held against what is expected; what differs is told by name. */
final class Matching {

    private final TextsOnDisk expected;
    private final SortedMap<String, Pair> different = new TreeMap<>();
    private final SortedMap<String, Pair> unknown = new TreeMap<>();

    /** A matching that takes what it finds from what is expected. */
    Matching(TextsOnDisk expected) {
        this.expected = expected;
    }

    private record Pair(Optional<String> expected, Optional<String> found) {}

    /** Who hears what differs: a thing's name, what was expected of it and what is kept. */
    interface Teller {
        void tell(String name, Optional<String> expected, Optional<String> found);
    }

    /** Something is kept. */
    void found(String name, String text) {
        Pair pair = new Pair(expected.take(name), Optional.of(text));
        if (!pair.expected().equals(pair.found())) {
            (pair.expected().isPresent() ? different : unknown).put(name, pair);
        }
    }

    /** Tells what differs or is missing, then what nobody expected. */
    void tell(Teller teller) {
        if (expected.size() > 0) {
            expected.forEach((name, text) -> different.put(name, new Pair(Optional.of(text), Optional.empty())));
        }
        different.forEach((name, pair) -> teller.tell(name, pair.expected(), pair.found()));
        unknown.forEach((name, pair) -> teller.tell(name, pair.expected(), pair.found()));
    }
}
