package org.fendan.app.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way many rows go into tables at once; nothing is certain before {@link #flush}. */
interface Rows {

    /** Inserts rows, their values in the order of these columns, separated by commas. */
    void insert(String table, String columns, List<@Nullable Object[]> rows);

    /**
     * Changes the counters of accounts, each on the condition that they are what the book says they were.
     *
     * @param changes for each account its name, its four counters as they will be, and as they were
     */
    void count(List<Object[]> changes);

    /** Sends what is still here; throws {@link IllegalStateException} where a row was not as it should be. */
    void flush();

    /** Refuses a statement that found fewer rows, or more, than it was given. */
    static void require(String what, int given, int found) {
        if (given != found) {
            throw new IllegalStateException(
                    what + ": " + found + " rows instead of " + given + "; the database is not what the book says");
        }
    }
}
