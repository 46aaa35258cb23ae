package org.fendan.core.bulk;

import java.util.List;

/** A question asked of every row of a table; what is wrong in a row is said in its lines, and stops no other row. */
public interface BulkQuestion {

    /** The outcome of a row in which something is wrong. */
    String INVALID = "INVALID";

    /** The names of the answer's columns. */
    List<String> header();

    /**
     * The row's answer: lines of as many cells as the header has.
     *
     * @param number the row's own, by which it is found again
     * @param cells in the order of the table's columns; an empty one is not known, and {@code []} an empty list
     */
    List<List<String>> lines(long number, List<String> cells);
}
