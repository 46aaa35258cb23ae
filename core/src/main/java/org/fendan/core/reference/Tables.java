package org.fendan.core.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tables and texts that lie beside a class on the class path, in UTF-8; the one place that reads them.
 *
 * <p>A module whose tables are read must open the package they lie in to {@code org.fendan.core}. A missing file, bytes
 * that are not UTF-8 and rows of unequal length are refused, because they are faults of the jar.
 */
public final class Tables {

    private static final String COMMENT = "#";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Tables() {}

    /** Reads the lines of a file as they stand, without their line ends. */
    public static List<String> lines(Class<?> beside, String name) {
        String text = decoded(bytes(beside, name), place(beside, name));
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return (marked ? text.substring(1) : text).lines().toList();
    }

    /**
     * Reads rows whose cells are parted by commas, the heading row first; cells are trimmed.
     *
     * <p>Quotes are refused: a table whose cells hold commas is written with pipes.
     */
    public static List<List<String>> csv(Class<?> beside, String name) {
        List<String> lines = lines(beside, name);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).contains("\"")) {
                throw new IllegalStateException(place(beside, name) + ", line " + (i + 1)
                        + ": an empty line or a quote; write a table whose cells hold commas with pipes");
            }
        }
        return rows(lines, ",", place(beside, name));
    }

    /** Reads rows whose cells are parted by pipes, the heading row first; empty lines and lines with # are skipped. */
    public static List<List<String>> pipes(Class<?> beside, String name) {
        return rows(lines(beside, name), "|", place(beside, name));
    }

    private static List<List<String>> rows(List<String> lines, String separator, String place) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith(COMMENT)) {
                continue;
            }
            List<String> row = cells(lines.get(i), separator);
            if (!rows.isEmpty() && row.size() != rows.get(0).size()) {
                throw new IllegalStateException(place + ", line " + (i + 1) + ": " + row.size()
                        + " cells, but the heading has " + rows.get(0).size());
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    private static List<String> cells(String line, String separator) {
        return Arrays.stream(line.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .toList();
    }

    private static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(place(beside, name) + " is missing: put the file into the jar, in the"
                        + " folder of that class, and open its package to org.fendan.core");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(place(beside, name) + " cannot be read", unreadable);
        }
    }

    private static String decoded(byte[] bytes, String place) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IllegalStateException(place + " is not in UTF-8: save it so", wrong);
        }
    }

    private static String place(Class<?> beside, String name) {
        return "the table \"" + name + "\" beside " + beside.getName();
    }
}
