package org.fendan.app.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;

/**
 * A file given back to whoever sent it: their own rows and columns in their order, what is wrong marked where it stands,
 * and beside each row its line, the reasons, and right examples. Corrected, it can be sent as it is: the two columns of
 * ours are read over.
 */
final class BatchReturned {

    /** More notes than these would be held in memory; the reasons stand beside the row in any case. */
    private static final int NOTES = 2000;

    private static final int FLUSHED = 500;
    private static final int WIDTH = 18;
    private static final int REASONS = 60;
    private static final String BAD = "FBD5D5";
    private static final String GROUND = "1F5FA8";
    private static final String FIGURE = "-?[0-9]{1,13}(\\.[0-9]{1,2})?";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String DANGEROUS = "=+-@\t\r";

    private final BatchSource source;
    private final BatchReport report;
    private final boolean all;

    /** {@code all}: also the rows that are right. */
    BatchReturned(BatchSource source, BatchReport report, boolean all) {
        this.source = source;
        this.report = report;
        this.all = all;
    }

    /** Shows a row beside what was told of it. */
    @FunctionalInterface
    private interface Hears {
        void row(long line, List<String> cells, JsonNode told) throws IOException;
    }

    private void each(Hears hears) throws IOException {
        try (Stream<JsonNode> lines = report.lines()) {
            Iterator<JsonNode> told = lines.iterator();
            source.read((line, cells) -> {
                if (told.hasNext()) {
                    JsonNode result = told.next();
                    if (all || BatchReport.isRefused(result)) {
                        tell(hears, line, cells, result);
                    }
                }
            });
        }
    }

    private static void tell(Hears hears, long line, List<String> cells, JsonNode result) {
        try {
            hears.row(line, cells, result);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void workbook(OutputStream out) throws IOException {
        List<List<String>> head = source.head();
        List<String> names = head.get(head.size() - 1);
        int own = own(names);
        try (Workbook book = new Workbook(out, "Fendan", "1.0")) {
            Worksheet sheet = book.newWorksheet("退回更正 To correct");
            head(sheet, head, own);
            Sheet page = new Sheet(sheet, head.size(), names.subList(0, own), own);
            each(page::row);
            sheet.finish();
        }
    }

    /** How many of the columns are the sender's own. */
    private static int own(List<String> names) {
        int own = names.size();
        while (own > 0 && List.of(BatchColumns.REASON, BatchColumns.LINE).contains(names.get(own - 1))) {
            own--;
        }
        return own;
    }

    private static void head(Worksheet sheet, List<List<String>> head, int own) {
        for (int row = 0; row < head.size(); row++) {
            List<String> cells = head.get(row);
            for (int i = 0; i < Math.min(own, cells.size()); i++) {
                sheet.value(row, i, cells.get(i));
                sheet.style(row, i).bold().fontColor("FFFFFF").fillColor(GROUND).set();
            }
        }
        for (int i = 0; i < own; i++) {
            sheet.width(i, WIDTH);
        }
        sheet.width(own + 1, REASONS);
        int last = head.size() - 1;
        sheet.value(last, own, BatchColumns.LINE);
        sheet.value(last, own + 1, BatchColumns.REASON);
        sheet.range(last, own, last, own + 1).style().bold().fillColor(BAD).set();
        sheet.freezePane(0, head.size());
    }

    /** Writes rows one below the other. */
    private static final class Sheet {

        private final Worksheet sheet;
        private final List<String> names;
        private final int own;
        private int row;
        private int notes;

        Sheet(Worksheet sheet, int row, List<String> names, int own) {
            this.sheet = sheet;
            this.row = row;
            this.names = names;
            this.own = own;
        }

        void row(long line, List<String> cells, JsonNode told) throws IOException {
            Map<String, String> reasons = byColumn(told);
            for (int i = 0; i < Math.min(own, cells.size()); i++) {
                value(i, cells.get(i));
                String reason = i < names.size() ? reasons.get(names.get(i)) : null;
                if (reason != null) {
                    mark(i, reason);
                }
            }
            sheet.value(row, own, BigDecimal.valueOf(line));
            sheet.inlineString(row, own + 1, String.join("\n", reasons.values()));
            sheet.style(row, own + 1).wrapText(true).set();
            row++;
            if (row % FLUSHED == 0) {
                sheet.flush();
            }
        }

        /** A sum as a number; everything else as it was written, as text, so that it stays that. */
        private void value(int i, String text) {
            if (text.contains(".") && text.matches(FIGURE)) {
                sheet.value(row, i, new BigDecimal(text));
            } else {
                sheet.inlineString(row, i, text);
                sheet.style(row, i).format("@").set();
            }
        }

        private void mark(int i, String reason) {
            sheet.style(row, i).fillColor(BAD).set();
            if (notes++ < NOTES) {
                sheet.comment(row, i, reason);
            }
        }
    }

    /** The reasons of a row by the column they are about, each with its rule and a right example. */
    private static Map<String, String> byColumn(JsonNode told) {
        Map<String, String> reasons = new LinkedHashMap<>();
        told.path("errors")
                .forEach(error -> reasons.merge(
                        error.path("column").asString(""), reason(error), (one, other) -> one + "\n" + other));
        return reasons;
    }

    private static String reason(JsonNode error) {
        String column = error.path("column").asString("");
        String example = error.path("example").asString("");
        return (column.isEmpty() ? "" : column + "：")
                + error.path("message").asString("")
                + (example.isEmpty() ? "" : "（例 e.g. " + example + "）");
    }

    void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        List<String> names = source.head().get(source.head().size() - 1);
        int own = own(names);
        List<String> header = new ArrayList<>(names.subList(0, own));
        header.addAll(List.of(BatchColumns.LINE, BatchColumns.REASON));
        printer.printRecord(header);
        each((line, cells, told) -> {
            List<String> row = new ArrayList<>(cells.subList(0, Math.min(own, cells.size())));
            row.add(String.valueOf(line));
            row.add(byColumn(told).values().stream()
                    .map(reason -> reason.replace('\n', ' '))
                    .collect(Collectors.joining("; ")));
            printer.printRecord(row.stream().map(BatchReturned::tame));
        });
        writer.flush();
    }

    private static String tame(String value) {
        boolean runs = !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 && !value.matches(FIGURE);
        return runs ? "'" + value : value;
    }
}
