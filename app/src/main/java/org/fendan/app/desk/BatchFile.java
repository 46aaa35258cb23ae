package org.fendan.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fendan.app.json.Json;
import org.fendan.core.fact.FactKey;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/** A CSV file as the requests that file its rows; however long it is, one row is in memory at a time. */
public final class BatchFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private final Catalogue catalogue;
    private final Source source;
    private final Map<String, String> given;
    private final Charset charset;
    private final Map<String, Map<String, FactKey<?>>> facts = new HashMap<>();

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
    public void read(Consumer<BatchRow> hears) throws IOException {
        try (Reader reader = BatchEncoding.open(source, charset);
                CSVParser parser = FORMAT.parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            BatchColumns columns = columns(records);
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                CSVRecord next = records.next();
                if (!isBlank(next)) {
                    hears.accept(row(next, line, columns));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        }
    }

    private static boolean isBlank(CSVRecord next) {
        return next.stream().allMatch(String::isBlank);
    }

    private BatchRow row(CSVRecord cells, long line, BatchColumns columns) {
        ObjectNode request = Json.object();
        given.forEach(request::put);
        List<String> values = cells.toList();
        int known = Math.min(values.size(), columns.count());
        for (int i = 0; i < known; i++) {
            if (columns.address(i).indexOf('.') < 0 && !values.get(i).isBlank()) {
                request.put(columns.address(i), values.get(i));
            }
        }
        request.set("facts", Json.object());
        Map<String, FactKey<?>> keys = facts(request.path("scheme").asString(""));
        for (int i = 0; i < known; i++) {
            String address = columns.address(i);
            if (address.indexOf('.') >= 0 && !values.get(i).isBlank()) {
                String name =
                        address.startsWith(BatchColumns.FACTS) ? address.substring(BatchColumns.FACTS.length()) : "";
                BatchRow.put(request, address, values.get(i), Optional.ofNullable(keys.get(name)));
            }
        }
        return new BatchRow(line, request, values.size(), columns.count());
    }

    private Map<String, FactKey<?>> facts(String scheme) {
        return catalogue
                .latest(scheme)
                .map(newest -> facts.computeIfAbsent(scheme, id -> CaseDesk.filingFacts(newest)))
                .orElse(Map.of());
    }
}
