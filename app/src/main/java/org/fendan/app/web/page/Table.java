package org.fendan.app.web.page;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table of a page. What it shows can be had as a file, all pages of it.
 *
 * @param id names it within its page and as a file
 * @param empty what is said where there is no row: what to do to have one
 * @param next the cursor of the next page; empty on the last
 * @param all every row there is, for a file, read as it is written
 */
public record Table(
        String id,
        String caption,
        List<Column> columns,
        List<List<Cell>> rows,
        String empty,
        String next,
        Supplier<Stream<List<Cell>>> all) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A table that stands on its page as a whole. */
    public static Table of(String id, String caption, List<Column> columns, List<List<Cell>> rows, String empty) {
        return new Table(id, caption, columns, rows, empty, "", rows::stream);
    }

    /** The same as one page of many. */
    public Table page(String cursor, Supplier<Stream<List<Cell>>> everyRow) {
        return new Table(id, caption, columns, rows, empty, cursor, everyRow);
    }
}
