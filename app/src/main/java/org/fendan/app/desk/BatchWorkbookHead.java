package org.fendan.app.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;

/**
 * The top of a workbook of loans.
 *
 * @param rows the rows of column names, as they stand there
 * @param columns the names that count, column by column
 * @param last the number of the last row of names
 * @param example the template's own example, if it stands below them untouched
 * @param made which template it was made from; empty where that is not known
 * @param others other sheets that hold something
 * @param sheet what the sheet that is read is called
 */
record BatchWorkbookHead(
        List<List<String>> rows,
        List<String> columns,
        int last,
        List<String> example,
        Map<String, String> made,
        List<String> others,
        String sheet) {

    private static final int META = 60;

    static BatchWorkbookHead of(
            ReadableWorkbook book, Sheet sheet, List<BatchWorkbookCells> start, Map<String, String> known)
            throws IOException {
        List<List<String>> texts = start.stream()
                .map(BatchWorkbookCells::texts)
                .map(BatchWorkbookHead::cut)
                .toList();
        int best = -1;
        long most = 0;
        for (int i = 0; i < texts.size(); i++) {
            long named = BatchColumns.recognised(texts.get(i), known);
            if (named > 0 && named >= most) {
                most = named;
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("工作表“" + sheet.getName() + "”前几行里没有认得的列名；请用模板 / no row of column names"
                    + " is at the top of the sheet: use the template");
        }
        return new BatchWorkbookHead(
                texts.subList(0, best + 1),
                texts.get(best),
                best + 1,
                example(meta(book).getOrDefault("example", "")),
                meta(book),
                others(book, sheet),
                sheet.getName());
    }

    private static List<String> example(String cells) {
        return cells.isEmpty() ? List.of() : List.of(cells.split("\t", -1));
    }

    private static List<String> cut(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return List.copyOf(cells.subList(0, last));
    }

    private static Map<String, String> meta(ReadableWorkbook book) throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        Optional<Sheet> sheet = book.findSheet(BatchTemplateBook.META);
        if (sheet.isPresent()) {
            try (Stream<Row> rows = sheet.get().openStream()) {
                rows.limit(META).forEach(row -> told.put(row.getCellText(0), row.getCellText(1)));
            }
        }
        return told;
    }

    private static List<String> others(ReadableWorkbook book, Sheet read) throws IOException {
        List<String> others = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
            boolean ours = sheet.getName().startsWith(BatchTemplateBook.OURS)
                    || sheet.getName().equals(BatchTemplateBook.EXPLAINED);
            if (sheet.getIndex() != read.getIndex() && !ours && sheet.getVisibility() == SheetVisibility.VISIBLE) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.findFirst().ifPresent(row -> others.add(sheet.getName()));
                }
            }
        }
        return List.copyOf(others);
    }

    /** Whether a row is the template's example and nobody's loan. */
    boolean isExample(int row, BatchWorkbookCells cells) {
        return row == last + 1 && !example.isEmpty() && cut(cells.texts()).equals(cut(example));
    }

    private Optional<BatchTemplate> now(Catalogue catalogue) {
        return catalogue.latest(made.getOrDefault("scheme", "")).map(BatchTemplate::of);
    }

    /** How the template has changed since this file was made from it; empty where it has not, or nobody knows. */
    Optional<String> since(Catalogue catalogue) {
        Optional<BatchTemplate> now = now(catalogue);
        String then = made.getOrDefault("version", "");
        if (now.isEmpty() || then.isEmpty() || then.equals(now.get().version())) {
            return Optional.empty();
        }
        List<String> before = List.of(made.getOrDefault("columns", "").split(" ", -1));
        List<String> today = now.get().names();
        String gone = before.stream().filter(name -> !today.contains(name)).collect(Collectors.joining(", "));
        String fresh = today.stream().filter(name -> !before.contains(name)).collect(Collectors.joining(", "));
        return Optional.of("文件用的模板版本是 " + then + "，现为 " + now.get().version() + "；已取消或改名的列：" + or(gone) + "；新增的列："
                + or(fresh) + " / made from template version " + then + ", now "
                + now.get().version()
                + "; columns removed or renamed since: " + or(gone) + "; added: " + or(fresh));
    }

    private static String or(String names) {
        return names.isEmpty() ? "—" : names;
    }

    List<Text> notes(Catalogue catalogue) {
        List<Text> notes = new ArrayList<>();
        since(catalogue).ifPresent(change -> {
            String[] both = change.split(" / ", 2);
            notes.add(Text.of(both[0], both[1]));
        });
        if (!others.isEmpty()) {
            String names = String.join(", ", others);
            notes.add(Text.of(
                    "只读取工作表“" + sheet + "”；未读取：" + names,
                    "only the first sheet is read; not read: " + others.size() + " more"));
        }
        return List.copyOf(notes);
    }
}
