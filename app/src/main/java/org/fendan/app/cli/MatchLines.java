package org.fendan.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.json.Json;
import org.fendan.core.bulk.BulkEnterprise;
import org.fendan.core.bulk.BulkMatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers rows of a table of enterprises: as lines of cells, or each as the whole answer in JSON. */
final class MatchLines {

    private static final String EMPTY = "[]";

    private final MatchDesk desk;
    private final Optional<Caller> caller;
    private final Optional<String> date;
    private final String language;
    private final boolean json;
    private List<String> columns = List.of();
    private Optional<BulkMatch> table = Optional.empty();

    /** One row as the file has it. */
    record Row(long number, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /** What came of some rows: their lines, how many rows there were, and how many had something wrong. */
    record Done(String text, long rows, long wrong) {}

    MatchLines(MatchDesk desk, Optional<Caller> caller, Optional<String> date, String language, boolean json) {
        this.desk = desk;
        this.caller = caller;
        this.date = date;
        this.language = language;
        this.json = json;
    }

    /** Takes the columns, before any row; answers those of the lines. */
    List<String> header(List<String> names) {
        columns = List.copyOf(names);
        BulkMatch match = desk.table(columns, date, language);
        table = Optional.of(match);
        return match.header();
    }

    Done of(List<Row> rows) {
        return json ? whole(rows) : lines(rows);
    }

    private Done lines(List<Row> rows) {
        BulkMatch match = table.orElseThrow();
        List<List<String>> lines = new ArrayList<>();
        long wrong = 0;
        for (Row row : rows) {
            BulkEnterprise read = desk.withRecords(match.read(row.number(), row.cells()), caller);
            lines.addAll(match.lines(read));
            wrong += read.isSound() ? 0 : 1;
        }
        return new Done(csv(lines), rows.size(), wrong);
    }

    /** Lines as a CSV file has them; a format locks itself, so that each call takes one of its own. */
    static String csv(List<List<String>> lines) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator(System.lineSeparator())
                .get();
        StringBuilder text = new StringBuilder();
        try {
            for (List<String> cells : lines) {
                format.printRecord(text, cells.toArray());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private Done whole(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        long wrong = 0;
        for (Row row : rows) {
            ObjectNode request = request(row.cells());
            Answer answer = desk.match(request, caller, language);
            ObjectNode whole = Json.object()
                    .put("row", row.number())
                    .put("enterprise", request.path("facts").path("enterprise").asString(""));
            answer.body().properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
            text.append(Json.write(whole)).append(System.lineSeparator());
            wrong += answer.isProblem() ? 1 : 0;
        }
        return new Done(text.toString(), rows.size(), wrong);
    }

    /** An empty cell is unknown; a list that is known to be empty is written []. */
    private ObjectNode request(List<String> cells) {
        ObjectNode request = Json.object();
        date.ifPresent(day -> request.put("date", day));
        ObjectNode facts = Json.object();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            JsonNode value = cell.equals(EMPTY) ? Json.array() : Json.object().stringNode(cell);
            if (!cell.isBlank()) {
                (BulkMatch.WHOLE.contains(columns.get(i)) ? request : facts).set(columns.get(i), value);
            }
        }
        request.set("facts", facts);
        return request;
    }
}
