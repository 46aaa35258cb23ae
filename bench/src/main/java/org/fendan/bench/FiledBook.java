package org.fendan.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import tools.jackson.databind.node.ObjectNode;

/** A workbook of loans gone through once, in a process of its own: by the bare reader, or read, checked and filed. */
final class FiledBook {

    private FiledBook() {}

    /** {@code arguments}: the workbook, and the folder of the data where it is to be filed. Prints seconds and megabytes. */
    public static void main(String[] arguments) throws Exception {
        Path book = Path.of(arguments[0]);
        long begun = System.nanoTime();
        long rows = arguments.length == 1 ? read(book) : file(book, Path.of(arguments[1]));
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println(rows + " " + seconds + " " + megabytes());
    }

    /** Looks at every cell. */
    private static long read(Path book) throws Exception {
        long rows = 0;
        long letters = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(book.toFile());
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                rows++;
                letters +=
                        row.stream().mapToLong(cell -> cell.getText().length()).sum();
            }
        }
        if (letters < rows) {
            throw new IllegalStateException("the rows of " + book + " are empty");
        }
        return rows - 1;
    }

    /** As {@code fendan import} does; ready before it begins, and every row accepted. */
    private static long file(Path book, Path data) {
        try (Workplace work = Workplace.open(org.fendan.app.config.Settings.in(data))) {
            work.funds()
                    .agree(
                            Json.object()
                                    .put("scheme", LoanBook.SCHEME)
                                    .put("bank", LoanBook.BANK)
                                    .put("from", "2021-03-01"),
                            Intent.of(new Caller("centre", Role.AUTHORITY, "centre"), "agree"));
            ObjectNode counts = work.importLoans(book, "clerk", "en", false, row -> {}, note -> {});
            if (counts.path("accepted").longValue() != counts.path("rows").longValue()) {
                throw new IllegalStateException("not all of " + book + " was accepted: " + counts);
            }
            return counts.path("rows").longValue();
        }
    }

    private static long megabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum()
                >> 20;
    }
}
