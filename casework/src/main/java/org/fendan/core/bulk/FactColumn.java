package org.fendan.core.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Fault;

/**
 * A column that states a fact.
 *
 * @param place where the column stands in the table
 * @param keys the fact as the schemes know it, once for each type of value
 */
record FactColumn(String name, int place, List<FactKey<?>> keys) {

    FactColumn {
        List<FactKey<?>> one = new ArrayList<>();
        for (FactKey<?> key : keys) {
            if (one.stream().noneMatch(other -> other.type().equals(key.type()))) {
                one.add(key);
            }
        }
        keys = List.copyOf(one);
    }

    /** Whether all schemes write it alike. */
    boolean isAlike() {
        return keys.size() == 1;
    }

    /** What is wrong with a value that no scheme can read. */
    Optional<Fault> fault(String text) {
        FactKey<?> first = keys.get(0);
        return keys.stream().anyMatch(key -> key.read(text).isPresent())
                ? Optional.empty()
                : Optional.of(Fault.of(name, "VALUE_INVALID", text, first.type().rule(), first.example()));
    }
}
