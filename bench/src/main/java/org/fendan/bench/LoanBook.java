package org.fendan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of loans that can all be filed, each of an enterprise of its own. */
final class LoanBook {

    static final String SCHEME = "chongqing.assist-loan";
    static final String BANK = "bank-a";

    private static final List<String> COLUMNS = List.of(
            "scheme",
            "bank",
            "date",
            "reference",
            "enterprise",
            "enterpriseName",
            "loanAmount",
            "rate",
            "purpose",
            "disbursedOn",
            "maturesOn",
            "securityGiven",
            "security",
            "registeredIn",
            "taxedIn",
            "countedIn",
            "industry",
            "employees",
            "revenue",
            "assets",
            "titles",
            "documents.application");
    private static final String PLACE = "chongqing-hitech-park";
    private static final int FLUSHED = 1_000;

    private LoanBook() {}

    static void write(Path file, int loans) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "fendan-bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("loans");
            row(sheet, 0, COLUMNS);
            for (int loan = 1; loan <= loans; loan++) {
                row(sheet, loan, loan(loan));
                if (loan % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(number, column, cells.get(column));
        }
    }

    private static List<String> loan(int number) {
        return List.of(
                SCHEME,
                BANK,
                "2021-04-01",
                "L-" + number,
                String.format(Locale.ROOT, "91500107MA%08d", number),
                "重庆示例" + number + "有限公司",
                "1000000.00",
                "4.785",
                "workingCapital",
                "2021-04-28",
                "2022-04-27",
                "true",
                "保证",
                PLACE,
                PLACE,
                PLACE,
                "software",
                "46",
                "18600000.00",
                "24000000.00",
                "nationalHighTech 2019-11-25/2022-11-24",
                "application.pdf");
    }
}
