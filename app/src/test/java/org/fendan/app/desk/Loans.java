package org.fendan.app.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fendan.core.scheme.Scheme;

/** Files of so many loans, in the template's columns. */
public final class Loans {

    private static final String WEIGHED = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private final BatchTemplate template;

    public Loans(Scheme scheme) {
        this.template = BatchTemplate.of(scheme);
    }

    public List<String> names() {
        return template.names();
    }

    /** The template's example, as the loan of this number, but for what is changed. */
    public List<String> row(int number, Map<String, String> changed) {
        List<String> row = new ArrayList<>();
        for (BatchTemplate.Column column : template.columns()) {
            String example = switch (column.name()) {
                case "enterprise" -> code(number);
                case "reference" -> String.format(Locale.ROOT, "L-%06d", number);
                case "loanAmount" -> "10000.00";
                default -> column.example();
            };
            row.add(changed.getOrDefault(column.name(), example));
        }
        return row;
    }

    private static String code(int number) {
        String body = String.format(Locale.ROOT, "91500107MA%07d", number);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += WEIGHED.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        return body + WEIGHED.charAt((31 - sum % 31) % 31);
    }

    public void csv(Path file, List<List<String>> rows) throws IOException {
        try (CSVPrinter out =
                new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            out.printRecord(names());
            for (List<String> row : rows) {
                out.printRecord(row);
            }
        }
    }

    /** Loans from 1 on, row after row, so that none of them has to be in memory. */
    public void workbook(Path file, int count) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Fendan", "1.0")) {
            Worksheet sheet = book.newWorksheet("Loans");
            put(sheet, 0, names());
            for (int i = 1; i <= count; i++) {
                put(sheet, i, row(i, Map.of()));
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void put(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }
}
