package org.fendan.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;

/** A CSV file as the requests that file its rows; however long it is, one row is in memory at a time. */
public final class BatchFile implements BatchSource {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private final Catalogue catalogue;
    private final Source source;
    private final Map<String, String> given;
    private final Charset charset;

    /** Where a file's bytes are; it may be opened more than once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private BatchFile(Catalogue catalogue, Source source, Map<String, String> given, Charset charset) {
        this.catalogue = catalogue;
        this.source = source;
        this.given = given;
        this.charset = charset;
    }

    /** Finds out how the file is written. {@code given}: what a row that does not say it states (scheme, date, bank). */
    public static BatchFile of(Catalogue catalogue, Source source, Map<String, String> given) throws IOException {
        return new BatchFile(catalogue, source, Map.copyOf(given), BatchEncoding.of(source));
    }

    /** Whether it is in the encoding Chinese spreadsheets save as. */
    public boolean isGb18030() {
        return charset.equals(BatchEncoding.GB18030);
    }

    /**
     * What the columns mean.
     *
     * @throws IllegalStateException where the header is not understood
     */
    @Override
    public BatchColumns columns() throws IOException {
        try (Reader reader = BatchEncoding.open(source, charset);
                CSVParser parser = FORMAT.parse(reader)) {
            return columns(parser.iterator());
        }
    }

    private BatchColumns columns(Iterator<CSVRecord> records) {
        if (!records.hasNext()) {
            throw new IllegalStateException("文件是空的 / the file is empty");
        }
        return BatchColumns.read(records.next().toList(), catalogue, given.keySet());
    }

    /** Shows every row that is not blank, in order. */
    @Override
    public void read(Consumer<BatchRow> hears) throws IOException {
        BatchAssembly assembly = new BatchAssembly(catalogue, given, columns());
        read((line, cells) -> hears.accept(
                assembly.row(line, cells.stream().map(BatchCell::words).toList())));
    }

    @Override
    public List<List<String>> head() throws IOException {
        try (Reader reader = BatchEncoding.open(source, charset);
                CSVParser parser = FORMAT.parse(reader)) {
            return List.of(parser.iterator().next().toList());
        }
    }

    @Override
    public void read(BiConsumer<Long, List<String>> hears) throws IOException {
        try (Reader reader = BatchEncoding.open(source, charset);
                CSVParser parser = FORMAT.parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            records.next();
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord next = records.next();
                if (!isBlank(next)) {
                    hears.accept(line, next.toList());
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        }
    }

    @Override
    public List<Text> notes() {
        return isGb18030()
                ? List.of(Text.of("文件不是 UTF-8，按 GB18030 读取", "the file is not in UTF-8; it is read as GB18030"))
                : List.of();
    }

    private static boolean isBlank(CSVRecord next) {
        return next.stream().allMatch(String::isBlank);
    }
}
