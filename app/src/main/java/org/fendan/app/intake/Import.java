package org.fendan.app.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.json.Json;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/** Files the loans of a CSV file row by row; however long the file is, few of its rows are in memory at a time. */
public final class Import {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setTrim(true)
            .get();

    private final Catalogue catalogue;
    private final CaseDesk cases;
    private final String user;
    private final String language;
    private final Map<String, Map<String, FactKey<?>>> facts = new HashMap<>();

    /** What became of the rows. */
    public record Counts(long rows, long accepted, long already, long refused) {

        public ObjectNode json() {
            return Json.object()
                    .put("rows", rows)
                    .put("accepted", accepted)
                    .put("alreadyThere", already)
                    .put("refused", refused);
        }
    }

    /**
     * @param user who is recorded to have filed the loans; each is filed on behalf of its row's bank
     */
    public Import(Catalogue catalogue, CaseDesk cases, String user, String language) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.user = user;
        this.language = language;
    }

    /**
     * Files every row, and tells what became of each in the order of the file.
     *
     * @param row hears of each: line, outcome, reference, case, errors
     * @param notice hears what is worth knowing about the file
     * @throws IllegalStateException where the header is not understood
     */
    public Counts read(Path file, boolean dryRun, Consumer<ObjectNode> row, Consumer<Text> notice) {
        try {
            Charset charset = Encoding.of(file);
            if (charset.equals(Encoding.GB18030)) {
                notice.accept(Text.of("文件不是 UTF-8，按 GB18030 读取", "the file is not in UTF-8; it is read as GB18030"));
            }
            try (Reader reader = Encoding.open(file, charset);
                    CSVParser parser = FORMAT.parse(reader);
                    Clerks clerks = new Clerks(cases, catalogue, user, language, dryRun, row)) {
                read(parser, clerks);
                return clerks.counts();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void read(CSVParser parser, Clerks clerks) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            throw new IllegalStateException("文件是空的 / the file is empty");
        }
        Columns columns = Columns.read(records.next().toList(), catalogue);
        long line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            CSVRecord next = records.next();
            if (!isBlank(next)) {
                clerks.take(filing(next, line, columns), columns);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        clerks.finish();
    }

    private static boolean isBlank(CSVRecord next) {
        return next.stream().allMatch(String::isBlank);
    }

    private Filing filing(CSVRecord cells, long line, Columns columns) {
        ObjectNode request = Json.object();
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
                String name = address.startsWith(Columns.FACTS) ? address.substring(Columns.FACTS.length()) : "";
                Filing.put(request, address, values.get(i), Optional.ofNullable(keys.get(name)));
            }
        }
        return new Filing(line, request, values.size(), columns.count());
    }

    private Map<String, FactKey<?>> facts(String scheme) {
        return catalogue
                .latest(scheme)
                .map(newest -> facts.computeIfAbsent(scheme, id -> CaseDesk.filingFacts(newest)))
                .orElse(Map.of());
    }
}
