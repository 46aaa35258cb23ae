package org.fendan.app.store;

import java.util.List;

/**
 * Which accounts are wanted, by path.
 *
 * @param holding what their paths contain, all of it
 * @param after the path behind which to go on
 */
public record AccountFilter(List<String> holding, String after, int limit) {

    public AccountFilter {
        holding = List.copyOf(holding);
    }

    public AccountFilter after(String path) {
        return new AccountFilter(holding, path, limit);
    }
}
