package org.fendan.app.desk;

import java.util.Optional;

/**
 * Which cases a list shows.
 *
 * @param after the id behind which the page begins
 */
public record CaseQuery(
        Optional<String> scheme, Optional<String> bank, Optional<String> stage, Optional<String> after, int limit) {

    public static CaseQuery first(int limit) {
        return new CaseQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }
}
