package org.fendan.app.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as files: {@code ?export=loans.xlsx} on the page that shows the table "loans". */
final class Exports {

    static final String PARAMETER = "export";

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Spreadsheet programs run what begins so; a sum or a day does not. */
    private static final String DANGEROUS = "=+-@\t\r";

    private static final String FIGURE = "-?[0-9]{1,15}(\\.[0-9]{1,6})?";

    /** Rows a spreadsheet has room for below its header. */
    private static final int MOST = 1_048_575;

    private static final int FLUSHED = 1000;
    private static final int WIDTH = 22;

    private final Context http;

    Exports(Context http) {
        this.http = http;
    }

    /** Sends the table, if it is the one that is asked for. */
    boolean send(Table table) {
        String wanted = http.queryParam(PARAMETER);
        if ((table.id() + ".xlsx").equals(wanted)) {
            excel(table);
            return true;
        }
        if ((table.id() + ".csv").equals(wanted)) {
            csv(table);
            return true;
        }
        return false;
    }

    private OutputStream file(String name, String type) {
        http.contentType(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return http.outputStream();
    }

    private void excel(Table table) {
        try (Workbook book = new Workbook(file(table.id() + ".xlsx", EXCEL), "Fendan", "1.0");
                Stream<List<Cell>> rows = table.all().get()) {
            Worksheet sheet = book.newWorksheet(table.id());
            List<Column> columns = table.columns();
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, WIDTH);
                sheet.value(0, i, columns.get(i).label());
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (Iterator<List<Cell>> each = rows.limit(MOST).iterator(); each.hasNext(); row++) {
                row(sheet, row, columns, each.next());
                if (row % FLUSHED == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void row(Worksheet sheet, int row, List<Column> columns, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i).value();
            if (columns.get(i).kind().isFigure() && value.matches(FIGURE)) {
                sheet.value(row, i, new BigDecimal(value));
                if (columns.get(i).kind() == Column.Kind.SUM) {
                    sheet.style(row, i).format("#,##0.00").set();
                }
            } else {
                sheet.inlineString(row, i, value); // shared strings would all be held in memory
            }
        }
    }

    private void csv(Table table) {
        try (Stream<List<Cell>> rows = table.all().get()) {
            Writer out = new OutputStreamWriter(file(table.id() + ".csv", CSV), StandardCharsets.UTF_8);
            out.write(BYTE_ORDER_MARK);
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(table.columns().stream().map(Column::label));
            for (Iterator<List<Cell>> each = rows.iterator(); each.hasNext(); ) {
                printer.printRecord(each.next().stream().map(cell -> tame(cell.value())));
            }
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String tame(String value) {
        boolean runs = !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 && !value.matches(FIGURE);
        return runs ? "'" + value : value;
    }
}
