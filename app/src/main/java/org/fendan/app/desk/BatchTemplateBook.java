package org.fendan.app.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fendan.core.fact.Choice;
import org.fendan.core.scheme.Catalogue;

/**
 * The workbook somebody fills in: names of columns in Chinese, in English and as they are exchanged, each with its rule
 * and a right example; lists to choose from; one right row; and, out of sight, which template it is.
 */
public final class BatchTemplateBook {

    /** Sheets of ours, out of sight. */
    static final String OURS = "_fendan";

    static final String META = "_fendan";
    static final String EXPLAINED = "填写说明 Columns";
    private static final String LISTS = "_fendan-lists";
    private static final String LOANS = "填报 Loans";
    private static final int HEAD = 3;
    private static final int LAST = 100_000;
    private static final int WIDTH = 20;
    private static final String INK = "FFFFFF";
    private static final String GROUND = "1F5FA8";
    private static final String QUIET = "6B7280";
    private static final String SOFT = "EEF2F7";

    private final BatchTemplate template;

    private BatchTemplateBook(BatchTemplate template) {
        this.template = template;
    }

    /** Writes a scheme's workbook; false where there is no such scheme. */
    public static boolean write(Catalogue catalogue, String scheme, OutputStream out) throws IOException {
        Optional<BatchTemplate> template = catalogue.latest(scheme).map(BatchTemplate::of);
        if (template.isPresent()) {
            write(template.get(), out);
        }
        return template.isPresent();
    }

    private static void write(BatchTemplate template, OutputStream out) throws IOException {
        BatchTemplateBook book = new BatchTemplateBook(template);
        try (Workbook workbook = new Workbook(out, "Fendan", "1.0")) {
            Worksheet loans = workbook.newWorksheet(LOANS);
            Worksheet explained = workbook.newWorksheet(EXPLAINED);
            Worksheet lists = workbook.newWorksheet(LISTS);
            Worksheet meta = workbook.newWorksheet(META);
            book.loans(loans, lists);
            book.explain(explained);
            book.meta(meta);
            loans.finish();
            explained.finish();
            lists.setVisibilityState(VisibilityState.HIDDEN);
            lists.finish();
            meta.setVisibilityState(VisibilityState.VERY_HIDDEN);
            meta.finish();
        }
    }

    private void loans(Worksheet sheet, Worksheet lists) {
        int list = 0;
        List<BatchTemplate.Column> columns = template.columns();
        for (int i = 0; i < columns.size(); i++) {
            BatchTemplate.Column column = columns.get(i);
            head(sheet, i, column);
            format(sheet, i, column);
            example(sheet, i, column);
            if (!column.choices().isEmpty()) {
                choose(sheet, i, choices(lists, list++, column.choices()));
            }
        }
        sheet.freezePane(1, HEAD);
    }

    private static void head(Worksheet sheet, int i, BatchTemplate.Column column) {
        sheet.width(i, WIDTH);
        String must = column.needed() ? "＊" : "";
        sheet.value(0, i, column.label().zh());
        sheet.value(1, i, column.label().en());
        sheet.value(2, i, column.name());
        sheet.range(0, i, 1, i)
                .style()
                .bold()
                .fontColor(INK)
                .fillColor(GROUND)
                .wrapText(true)
                .set();
        sheet.style(2, i).fontColor(QUIET).fillColor(SOFT).set();
        sheet.comment(
                0,
                i,
                must + column.rule().zh() + "\n例：" + column.shown(column.example()) + "\n"
                        + column.rule().en() + "\ne.g. " + column.example());
    }

    /** Text wherever digits must not be lost; the whole column, so that it holds for what is typed. */
    private static void format(Worksheet sheet, int i, BatchTemplate.Column column) {
        sheet.style(i).format(pattern(column)).set();
    }

    private static String pattern(BatchTemplate.Column column) {
        return switch (column.type()) {
            case "money" -> "#,##0.00";
            case "date" -> "yyyy-mm-dd";
            case "count" -> "0";
            default -> "@";
        };
    }

    private static void example(Worksheet sheet, int i, BatchTemplate.Column column) {
        if (column.type().equals("money") && column.example().matches("[0-9]{1,13}\\.[0-9]{2}")) {
            sheet.value(HEAD, i, new BigDecimal(column.example()));
        } else {
            sheet.value(HEAD, i, column.shown(column.example()));
        }
        sheet.style(HEAD, i).italic().fontColor(QUIET).format(pattern(column)).set();
    }

    private static Range choices(Worksheet lists, int at, List<Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            lists.value(i, at, choices.get(i).label().zh());
        }
        return lists.range(0, at, choices.size() - 1, at);
    }

    private static void choose(Worksheet sheet, int i, Range choices) {
        sheet.range(HEAD, i, LAST, i)
                .validateWithList(choices)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("请从列表中选择")
                .error("请从下拉列表中选择 / choose from the list")
                .showErrorMessage(true);
    }

    private void explain(Worksheet sheet) {
        List<String> header =
                List.of("列名", "Column", "代码 Name", "必填 Needed", "规则", "Rule", "可选值 Choices", "正确示例 Example");
        for (int i = 0; i < header.size(); i++) {
            sheet.width(i, i == 4 || i == 5 ? 2 * WIDTH : WIDTH);
            sheet.value(0, i, header.get(i));
            sheet.style(0, i).bold().fontColor(INK).fillColor(GROUND).set();
        }
        int row = 1;
        for (BatchTemplate.Column column : template.columns()) {
            sheet.value(row, 0, column.label().zh());
            sheet.value(row, 1, column.label().en());
            sheet.value(row, 2, column.name());
            sheet.value(row, 3, column.needed() ? "是 yes" : "");
            sheet.value(row, 4, column.rule().zh());
            sheet.value(row, 5, column.rule().en());
            sheet.value(row, 6, named(column.choices()));
            sheet.value(row, 7, column.shown(column.example()));
            row++;
        }
        sheet.freezePane(0, 1);
    }

    private static String named(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.label().zh() + " / " + choice.label().en() + " (" + choice.code() + ")")
                .collect(Collectors.joining("; "));
    }

    private void meta(Worksheet sheet) {
        List<List<String>> told = List.of(
                List.of("scheme", template.scheme().id()),
                List.of("edition", template.scheme().inForce().from().toString()),
                List.of("version", template.version()),
                List.of("columns", String.join(" ", template.names())),
                List.of("example", example()));
        for (int i = 0; i < told.size(); i++) {
            sheet.value(i, 0, told.get(i).get(0));
            sheet.value(i, 1, told.get(i).get(1));
        }
    }

    /** The example's cells as they are read back. */
    private String example() {
        return template.columns().stream()
                .map(column -> column.type().equals("money")
                                && !column.example().isEmpty()
                        ? new BigDecimal(column.example()).stripTrailingZeros().toPlainString()
                        : column.shown(column.example()))
                .collect(Collectors.joining("\t"));
    }
}
