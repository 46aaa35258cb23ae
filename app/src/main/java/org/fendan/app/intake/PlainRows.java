package org.fendan.app.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.fendan.app.desk.Watching;
import org.fendan.core.law.Text;

/** A CSV file read row by row, each as its cells; however long it is, one row is in memory at a time. */
public final class PlainRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private PlainRows() {}

    /**
     * Reads every row that is not blank.
     *
     * @param header hears of the columns first
     * @param row hears of the line, and its cells in the order of the columns
     * @param notice hears what is worth knowing about the file
     * @param watching hears how many of the file's bytes are read
     * @throws IllegalStateException where a row has not as many cells as the header, or a column is there twice
     */
    public static void read(
            Path file,
            Consumer<List<String>> header,
            BiConsumer<Long, List<String>> row,
            Consumer<Text> notice,
            Watching watching) {
        try {
            Charset charset = BatchEncoding.of(() -> Files.newInputStream(file));
            if (charset.equals(BatchEncoding.GB18030)) {
                notice.accept(Text.of("文件不是 UTF-8，按 GB18030 读取", "the file is not in UTF-8; it is read as GB18030"));
            }
            BatchFile.Source source = () -> new Watched(Files.newInputStream(file), watching, Files.size(file));
            try (Reader reader = BatchEncoding.open(source, charset);
                    CSVParser parser = FORMAT.parse(reader)) {
                read(parser, header, row);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static void read(CSVParser parser, Consumer<List<String>> header, BiConsumer<Long, List<String>> row) {
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
            List<String> cells = List.of(records.next().values());
            if (!cells.stream().allMatch(String::isBlank)) {
                row.accept(line, checked(cells, columns, line));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private static List<String> checked(List<String> cells, List<String> columns, long line) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException("第 " + line + " 行的列数与表头不同 / line " + line
                    + " has not as many cells as the header: " + cells.size() + " / " + columns.size());
        }
        return cells;
    }

    /** A file's bytes, and who hears how many of them were read. */
    private static final class Watched extends FilterInputStream {

        private final Watching watching;
        private final long size;
        private long done;

        Watched(InputStream in, Watching watching, long size) {
            super(in);
            this.watching = watching;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            done += more;
            watching.at(done, size);
        }
    }
}
