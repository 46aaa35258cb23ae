package org.fendan.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Values that are found one after the other, each when it is asked for. */
abstract class Upcoming<T> implements Iterator<T> {

    private Optional<T> next = Optional.empty();

    /** The next value; empty at the end. */
    abstract Optional<T> find();

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = find();
        }
        return next.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is no more");
        }
        T found = next.orElseThrow();
        next = Optional.empty();
        return found;
    }
}
