package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook somebody fills in, read back. */
class WorkbookTemplateTest {

    private static final Catalogue CATALOGUE = new Catalogue(ServiceLoader.load(PolicyModule.class).stream()
            .flatMap(module -> module.get().schemes().stream())
            .toList());

    @TempDir
    Path folder;

    private Path written(String scheme) throws IOException {
        Path file = folder.resolve(scheme + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(BatchTemplateBook.write(CATALOGUE, scheme, out)).isTrue();
        }
        return file;
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void every_scheme_has_one_and_it_reads_as_an_empty_list() throws IOException {
        assertThat(BatchTemplateBook.write(CATALOGUE, "no.such", new ByteArrayOutputStream()))
                .isFalse();
        for (String id : CATALOGUE.ids()) {
            if (CATALOGUE.latest(id).orElseThrow().procedure().filing().isPresent()) {
                BatchSource source = BatchUploads.opened(CATALOGUE, written(id), Map.of());
                assertThat(source.columns().count())
                        .isEqualTo(BatchTemplate.of(CATALOGUE.latest(id).orElseThrow())
                                .columns()
                                .size());
                List<BatchRow> rows = new ArrayList<>();
                source.read((BatchRow row) -> rows.add(row));
                assertThat(rows)
                        .as("the example of " + id + " is nobody's loan")
                        .isEmpty();
                assertThat(source.notes()).isEmpty();
            }
        }
    }

    @Test
    void it_has_names_in_both_languages_lists_to_choose_from_and_says_which_template_it_is() throws IOException {
        Path file = written(BatchTown.SCHEME);
        BatchTemplate template =
                BatchTemplate.of(CATALOGUE.latest(BatchTown.SCHEME).orElseThrow());
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = book.getFirstSheet().read();
            int amount = template.names().indexOf("loanAmount");
            assertThat(rows.get(0).getCellText(amount)).isEqualTo("贷款金额（元）").isNotEqualTo("loanAmount");
            assertThat(rows.get(2).getCellText(amount)).isEqualTo("loanAmount");
            assertThat(rows).hasSize(4);
            assertThat(book.findSheet(BatchTemplateBook.META).orElseThrow().getVisibility())
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.findSheet(BatchTemplateBook.META)
                            .orElseThrow()
                            .read()
                            .get(2)
                            .getCellText(1))
                    .isEqualTo(template.version())
                    .matches("[0-9a-f]{8}");
            assertThat(book.findSheet(BatchTemplateBook.EXPLAINED).orElseThrow().read())
                    .hasSize(template.columns().size() + 1);
        }
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        long lists = template.columns().stream()
                .filter(column -> !column.choices().isEmpty())
                .count();
        assertThat(lists).isPositive();
        assertThat(sheet.split("<dataValidation ", -1)).hasSize((int) lists + 1);
        assertThat(sheet).contains("type=\"list\"", "state=\"frozen\"");
    }

    @Test
    void what_was_made_from_another_template_is_told_what_has_changed() throws IOException {
        Path file = folder.resolve("before.xlsx");
        BatchTemplate now = BatchTemplate.of(CATALOGUE.latest(BatchTown.SCHEME).orElseThrow());
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Fendan", "1.0")) {
            Worksheet sheet = book.newWorksheet("Loans");
            List<String> names = new ArrayList<>(now.names());
            names.set(names.indexOf("security"), "pledge");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
            }
            sheet.finish();
            Worksheet meta = book.newWorksheet(BatchTemplateBook.META);
            List<String> told =
                    List.of("scheme", BatchTown.SCHEME, "version", "00000000", "columns", String.join(" ", names));
            for (int i = 0; i < told.size(); i++) {
                meta.value(i / 2, i % 2, told.get(i));
            }
            meta.finish();
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> BatchUploads.opened(CATALOGUE, file, Map.of()))
                .hasMessageContaining("没有“pledge”这一列")
                .hasMessageContaining("已取消或改名的列：pledge")
                .hasMessageContaining("新增的列：security")
                .hasMessageContaining("00000000");
    }

    @Test
    void what_a_spreadsheet_makes_of_a_row_is_read_as_it_was_meant() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Loans loans = new Loans(CATALOGUE.latest(BatchTown.SCHEME).orElseThrow());
        List<String> names = loans.names();
        try (Workbook book = new Workbook(bytes, "Fendan", "1.0")) {
            Worksheet sheet = book.newWorksheet("Loans");
            List<String> row = loans.row(1, Map.of());
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
                sheet.value(1, i, row.get(i));
            }
            sheet.value(1, names.indexOf("date"), java.time.LocalDate.of(2021, 4, 1));
            sheet.style(1, names.indexOf("date")).format("yyyy-mm-dd").set();
            sheet.value(1, names.indexOf("loanAmount"), 1030000.01);
            sheet.value(1, names.indexOf("rate"), 0.04785);
            sheet.style(1, names.indexOf("rate")).format("0.00%").set();
            sheet.value(1, names.indexOf("reference"), "　L-1 ");
            sheet.value(1, names.indexOf("securityGiven"), true);
            sheet.finish();
        }
        Path file = folder.resolve("habits.xlsx");
        Files.copy(new ByteArrayInputStream(bytes.toByteArray()), file);
        List<BatchRow> rows = new ArrayList<>();
        BatchUploads.opened(CATALOGUE, file, Map.of()).read((BatchRow row) -> rows.add(row));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).member("date")).isEqualTo("2021-04-01");
        assertThat(rows.get(0).fact("loanAmount")).isEqualTo("1030000.01");
        assertThat(rows.get(0).fact("rate")).isEqualTo("4.785");
        assertThat(rows.get(0).fact("reference")).isEqualTo("L-1");
        assertThat(rows.get(0).fact("securityGiven")).isEqualTo("true");
    }
}
