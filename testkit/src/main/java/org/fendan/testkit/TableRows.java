package org.fendan.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as an author writes it: a heading row, then a row to each line, cells parted by pipes. Empty lines and lines
 * that begin with # are skipped; lines are counted from 1, those skipped included.
 */
record TableRows(List<String> heading, List<Row> rows) {

    private static final char QUOTE = '"';

    /** One row, and the line it stands in. */
    record Row(int line, List<String> cells) {}

    static TableRows of(String table) {
        List<String> lines = table.lines().toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#")) {
                rows.add(new Row(i + 1, cells(lines.get(i))));
            }
        }
        if (rows.size() < 2) {
            throw new IllegalArgumentException("a table has a heading row, and a row to each case");
        }
        List<String> heading = rows.get(0).cells();
        List<Row> cases = rows.subList(1, rows.size());
        List<String> faults = cases.stream()
                .filter(row -> row.cells().size() != heading.size())
                .map(row -> "line " + row.line() + " has " + row.cells().size() + " cells, the heading has "
                        + heading.size() + ": " + String.join(" | ", heading))
                .toList();
        refuse(faults);
        return new TableRows(heading, List.copyOf(cases));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** Says all that is wrong with a table at once. */
    static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
    }

    /** The table of a CSV file in UTF-8, with pipes between its cells. */
    static String csv(Class<?> beside, String file) {
        return read(beside, file).lines().map(TableRows::piped).collect(Collectors.joining("\n"));
    }

    private static String read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file \"" + file + "\" lies beside " + beside.getName()
                        + ": put it into the same folder of src/test/resources");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** A cell in quotes may hold commas, and quotes written twice; none holds a pipe or a line end. */
    private static String piped(String line) {
        if (line.indexOf('|') >= 0) {
            throw new IllegalArgumentException("a pipe in a CSV file: its cells are parted by commas: " + line);
        }
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean twice = quoted && c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
            if (twice) {
                i++;
            }
            if (c == QUOTE && !twice) {
                quoted = !quoted;
            } else {
                out.append(c == ',' && !quoted ? '|' : c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is not closed in its line: " + line);
        }
        return out.toString();
    }
}
