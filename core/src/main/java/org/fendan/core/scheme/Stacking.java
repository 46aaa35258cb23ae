package org.fendan.core.scheme;

import java.util.Set;
import org.fendan.core.law.Citation;

/**
 * Whether an enterprise may use other schemes beside this one.
 *
 * @param schemes ids of the others
 * @param allowed false where one bars the other for the same loan
 */
public record Stacking(Citation citation, Set<String> schemes, boolean allowed) {

    public Stacking {
        schemes = Set.copyOf(schemes);
    }
}
