package org.fendan.app.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fendan.app.desk.BatchEncoding;
import org.fendan.app.desk.BatchFile;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ObjectNode;

/** A CSV file read row by row, each row as the values of its named columns; however long it is, few are in memory. */
public final class PlainRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private PlainRows() {}

    /**
     * Reads every row; an empty cell is left out.
     *
     * @param header hears of the columns first
     * @param row hears of the line, and its values by column
     * @param notice hears what is worth knowing about the file
     * @throws IllegalStateException where a row has not as many cells as the header, or a column is there twice
     */
    public static void read(
            Path file, Consumer<List<String>> header, BiConsumer<Long, ObjectNode> row, Consumer<Text> notice) {
        try {
            BatchFile.Source source = () -> Files.newInputStream(file);
            Charset charset = BatchEncoding.of(source);
            if (charset.equals(BatchEncoding.GB18030)) {
                notice.accept(Text.of("文件不是 UTF-8，按 GB18030 读取", "the file is not in UTF-8; it is read as GB18030"));
            }
            try (Reader reader = BatchEncoding.open(source, charset);
                    CSVParser parser = FORMAT.parse(reader)) {
                read(parser, header, row);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static void read(CSVParser parser, Consumer<List<String>> header, BiConsumer<Long, ObjectNode> row) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            throw new IllegalStateException("文件是空的 / the file is empty");
        }
        List<String> columns = records.next().toList();
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalStateException("表头有重复的列 / a column is there twice: " + String.join(", ", columns));
        }
        header.accept(columns);
        long line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            CSVRecord next = records.next();
            if (!next.stream().allMatch(String::isBlank)) {
                row.accept(line, values(next, columns, line));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private static ObjectNode values(CSVRecord cells, List<String> columns, long line) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException("第 " + line + " 行的列数与表头不同 / line " + line
                    + " has not as many cells as the header: " + cells.size() + " / " + columns.size());
        }
        ObjectNode values = Json.object();
        for (int i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isBlank()) {
                values.put(columns.get(i), cells.get(i));
            }
        }
        return values;
    }
}
