package org.fendan.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;

/**
 * A workbook as the requests that file its rows. Its first visible sheet is read; above the loans stand one to three
 * rows of column names, and below them may stand the template's example.
 */
final class BatchWorkbook implements BatchSource {

    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);
    private static final int HEAD = 5;
    private static final int WIDEST = 500;

    private final Catalogue catalogue;
    private final Path file;
    private final Map<String, String> given;
    private final BatchWorkbookHead top;
    private long formulas;

    private BatchWorkbook(Catalogue catalogue, Path file, Map<String, String> given, BatchWorkbookHead top) {
        this.catalogue = catalogue;
        this.file = file;
        this.given = Map.copyOf(given);
        this.top = top;
    }

    /**
     * Looks through a workbook.
     *
     * @throws IllegalStateException where it is no workbook of loans, with the reason
     */
    static BatchWorkbook of(Catalogue catalogue, Path file, Map<String, String> given) throws IOException {
        BatchArchive.requireSound(file);
        try (ReadableWorkbook book = open(file)) {
            Sheet sheet = first(book);
            List<BatchWorkbookCells> start = new ArrayList<>();
            try (Stream<Row> rows = sheet.openStream()) {
                rows.limit(HEAD).forEach(row -> start.add(BatchWorkbookCells.of(row)));
            }
            BatchArchive.merged(file, sheet.getIndex()).ifPresent(BatchWorkbook::refuseMerged);
            return new BatchWorkbook(
                    catalogue, file, given, BatchWorkbookHead.of(book, sheet, start, BatchColumns.known(catalogue)));
        } catch (ExcelReaderException broken) {
            throw unreadable(broken);
        }
    }

    private static IllegalStateException unreadable(ExcelReaderException broken) {
        return new IllegalStateException(
                "不是可读的 .xlsx 工作簿（加密的请先去掉密码）/ no workbook that can be read; take off its password, if it has one",
                broken);
    }

    private static void refuseMerged(String cells) {
        throw new IllegalStateException("单元格 " + cells + " 已合并；请取消合并，每行每列各填各的 / cells " + cells
                + " are merged: split them, each row states its own");
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        return new ReadableWorkbook(file.toFile(), FORMATS);
    }

    private static Sheet first(ReadableWorkbook book) {
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("工作簿没有可见的工作表 / the workbook has no visible sheet"));
    }

    @Override
    public BatchColumns columns() {
        try {
            return BatchColumns.read(top.columns(), catalogue, given.keySet());
        } catch (IllegalStateException unknown) {
            throw new IllegalStateException(
                    unknown.getMessage()
                            + top.since(catalogue).map(text -> "。" + text).orElse(""),
                    unknown);
        }
    }

    @Override
    public List<List<String>> head() {
        return top.rows();
    }

    @Override
    public List<Text> notes() {
        List<Text> notes = new ArrayList<>(top.notes(catalogue));
        if (formulas > 0) {
            notes.add(Text.of(
                    "有公式的行：" + formulas + "；取其已算出的结果，请核对",
                    "rows with formulas: " + formulas + "; what they came to is taken, so look it over"));
        }
        return List.copyOf(notes);
    }

    @Override
    public void read(Consumer<BatchRow> hears) throws IOException {
        BatchAssembly assembly = new BatchAssembly(catalogue, given, columns());
        int width = top.columns().size();
        rows((line, cells) -> hears.accept(assembly.row(line, cells.whole(width))));
    }

    @Override
    public void read(BiConsumer<Long, List<String>> hears) throws IOException {
        int width = top.columns().size();
        rows((line, cells) -> hears.accept(line, texts(cells, width)));
    }

    private static List<String> texts(BatchWorkbookCells cells, int width) {
        return cells.whole(width).stream().map(BatchCell::text).toList();
    }

    private void rows(BiConsumer<Long, BatchWorkbookCells> hears) throws IOException {
        formulas = 0;
        try (ReadableWorkbook book = open(file);
                Stream<Row> rows = first(book).openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() > top.last()) {
                    BatchWorkbookCells cells = BatchWorkbookCells.of(row);
                    formulas += cells.hasFormula() ? 1 : 0;
                    if (!cells.isBlank() && !top.isExample(row.getRowNum(), cells)) {
                        hears.accept((long) row.getRowNum(), cells);
                    }
                }
            }
        } catch (ExcelReaderException broken) {
            throw unreadable(broken);
        }
    }

    /** The cells of a row from the first column on, without gaps. */
    static List<BatchCell> padded(List<BatchCell> cells, int width) {
        int whole = Math.min(WIDEST, Math.max(width, cells.size()));
        return IntStream.range(0, whole)
                .mapToObj(i -> i < cells.size() ? cells.get(i) : BatchCell.EMPTY)
                .toList();
    }
}
