package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Files of loans taken in, tried, filed and taken back. {@code -Dfendan.rows=100000} makes the long one as long as it is
 * promised to be; run it with {@code -Xmx256m}.
 */
class BatchIntakeTest {

    private static final int ROWS = Integer.getInteger("fendan.rows", 300);

    @TempDir
    Path folder;

    private JobTown town;
    private BatchIntake intake;
    private Loans loans;
    private int keys;

    @BeforeEach
    void open() {
        town = new JobTown(folder, Runnable::run);
        town.town.agree("bank-a");
        intake = new BatchIntake(
                town.town.catalogue,
                town.town.batches,
                town.town.cases,
                town.town.statistics,
                town.jobs,
                town.town.store,
                folder.resolve("imports"));
        loans = new Loans(town.town.catalogue.latest(BatchTown.SCHEME).orElseThrow());
    }

    @AfterEach
    void close() {
        town.close();
    }

    private Intent intent() {
        return Intent.of(BatchTown.BANK, "i" + ++keys);
    }

    private Answer sent(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return intake.upload(in, String.valueOf(file.getFileName()), Map.of(), intent());
        }
    }

    private String upload(Path file) throws IOException {
        return BatchTown.expect(201, sent(file)).body().path("import").asString();
    }

    private JsonNode line(String id) {
        return intake.one(id, BatchTown.BANK, "zh").body();
    }

    private String refusal(Path file) throws IOException {
        Answer refused = sent(file);
        assertThat(refused.status()).isEqualTo(422);
        return refused.body().path("errors").path(0).path("message").asString();
    }

    private static String counts(JsonNode job) {
        JsonNode counts = job.path("result").path("counts");
        return counts.path("rows") + " " + counts.path("accepted") + " " + counts.path("alreadyThere") + " "
                + counts.path("refused");
    }

    @Test
    void as_many_loans_as_are_promised_are_tried_filed_and_taken_back() throws IOException {
        Path file = folder.resolve("loans.xlsx");
        loans.workbook(file, ROWS);
        String id = upload(file);
        long began = System.nanoTime();
        BatchTown.expect(202, intake.trial(id, intent()));
        assertThat(counts(line(id).path("trial"))).isEqualTo(ROWS + " " + ROWS + " 0 0");
        assertThat(town.filed()).isEmpty();
        told("tried", began);
        began = System.nanoTime();
        BatchTown.expect(202, intake.file(id, intent()));
        assertThat(counts(line(id).path("filing"))).isEqualTo(ROWS + " " + ROWS + " 0 0");
        told("filed", began);
        assertThat(intake.undoable(line(id), BatchTown.BANK)).isEqualTo(Map.of(BatchStanding.CAN, ROWS));
        began = System.nanoTime();
        BatchTown.expect(202, intake.takeBack(id, "2021-05-01", intent()));
        assertThat(line(id).path("undo")
                        .path("result")
                        .path("counts")
                        .path("DONE")
                        .intValue())
                .isEqualTo(ROWS);
        told("taken back", began);
        assertThat(intake.undoable(line(id), BatchTown.BANK)).isEqualTo(Map.of(BatchStanding.WITHDRAWN, ROWS));
    }

    private static void told(String what, long began) {
        Runtime machine = Runtime.getRuntime();
        long used = (machine.totalMemory() - machine.freeMemory()) >> 20;
        System.getLogger(BatchIntakeTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} {1} rows in {2} ms, {3} MB of {4}",
                        what,
                        ROWS,
                        (System.nanoTime() - began) / 1_000_000,
                        used,
                        machine.maxMemory() >> 20);
    }

    @Test
    void faults_come_back_in_the_senders_own_columns_and_the_corrected_file_goes_in() throws IOException {
        Path file = folder.resolve("loans.csv");
        loans.csv(
                file,
                List.of(
                        loans.row(1, Map.of("loanAmount", "12.345", "date", "2021/13/1")),
                        loans.row(2, Map.of("loanAmount", "1,000,000.00", "date", "2021年4月1日")),
                        loans.row(2, Map.of("loanAmount", "1000000", "date", "2021-04-01")),
                        loans.row(2, Map.of("loanAmount", "7.00"))));
        String id = upload(file);
        intake.trial(id, intent());
        assertThat(counts(line(id).path("trial"))).isEqualTo("4 1 1 2");
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        intake.giveBack(line(id), false, false, back);
        String[] lines = back.toString(StandardCharsets.UTF_8).split("\r\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .startsWith("\uFEFFscheme,bank,date,")
                .endsWith(BatchColumns.LINE + "," + BatchColumns.REASON);
        assertThat(lines[1]).contains("12.345", "2021/13/1", "最多两位小数", "存在的日期", ",2,");
        intake.file(id, intent());
        assertThat(town.filed()).containsExactly("L-000002");
        Path corrected = folder.resolve("corrected.csv");
        Files.writeString(
                corrected,
                lines[0] + "\r\n" + lines[1].replace("12.345", "12.34").replace("2021/13/1", "2021/4/1"));
        String again = upload(corrected);
        intake.file(again, intent());
        assertThat(counts(line(again).path("filing"))).isEqualTo("1 1 0 0");
        assertThat(town.filed()).containsExactly("L-000001", "L-000002");
    }

    @Test
    void a_reference_that_comes_again_in_another_slice_is_told_in_the_trial() throws IOException {
        Path file = folder.resolve("twice.csv");
        List<List<String>> rows = new java.util.ArrayList<>();
        for (int i = 1; i <= BatchTrial.SLICE; i++) {
            rows.add(loans.row(i, Map.of()));
        }
        rows.add(loans.row(1, Map.of()));
        rows.add(loans.row(2, Map.of("loanAmount", "20000.00")));
        loans.csv(file, rows);
        String id = upload(file);
        intake.trial(id, intent());
        assertThat(counts(line(id).path("trial"))).isEqualTo(BatchTrial.SLICE + 2 + " " + BatchTrial.SLICE + " 1 1");
        intake.file(id, intent());
        assertThat(counts(line(id).path("filing"))).isEqualTo(BatchTrial.SLICE + 2 + " " + BatchTrial.SLICE + " 1 1");
    }

    @Test
    void what_has_gone_on_stays_when_an_import_is_taken_back() throws IOException {
        Path file = folder.resolve("some.csv");
        loans.csv(file, List.of(loans.row(1, Map.of()), loans.row(2, Map.of())));
        String id = upload(file);
        intake.file(id, intent());
        String first = town.town.store.reads().cases(org.fendan.app.store.CaseFilter.first(10)).stream()
                .map(row -> row.id())
                .sorted()
                .findFirst()
                .orElseThrow();
        BatchTown.expect(
                201,
                town.town.cases.step(
                        first,
                        "bank-review",
                        BatchTown.yes("2021-04-06"),
                        town.town.intent(town.town.signer(BatchTown.BANK, "bank-review"))));
        assertThat(intake.undoable(line(id), BatchTown.BANK))
                .isEqualTo(Map.of(BatchStanding.CAN, 1, BatchStanding.WENT_ON, 1));
        intake.takeBack(id, "2021-05-01", intent());
        assertThat(line(id).path("undo").path("result").path("counts").toString())
                .isEqualTo("{\"DONE\":1,\"WENT_ON\":1}");
        assertThat(town.town.store.reads().caseRow(first).orElseThrow().stage()).isEqualTo("reviewed");
    }

    @Test
    void a_file_that_cannot_be_a_list_of_loans_is_refused_with_the_reason() throws IOException {
        Path old = folder.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        assertThat(refusal(old)).contains("旧版 .xls");
        Path torn = folder.resolve("torn.xlsx");
        Files.write(torn, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        assertThat(refusal(torn)).contains("已损坏");
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(refusal(bomb)).contains("过大");
        Path merged = folder.resolve("merged.xlsx");
        book(merged, sheet -> {
            for (int i = 0; i < loans.names().size(); i++) {
                sheet.value(0, i, loans.names().get(i));
            }
            sheet.range(1, 0, 1, 1).merge();
        });
        assertThat(refusal(merged)).contains("A2:B2", "已合并");
        Path other = folder.resolve("other.xlsx");
        book(other, sheet -> sheet.value(0, 0, "hello"));
        assertThat(refusal(other)).contains("没有认得的列名");
        assertThat(intake.upload(new ByteArrayInputStream(new byte[0]), "x", Map.of(), Intent.of(JobTown.AUDITOR, "a"))
                        .status())
                .isEqualTo(403);
    }

    private static void book(Path file, java.util.function.Consumer<Worksheet> fills) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Fendan", "1.0")) {
            Worksheet sheet = book.newWorksheet("Loans");
            fills.accept(sheet);
            sheet.finish();
        }
    }

    @Test
    void a_workbook_comes_back_with_its_rows_marked() throws IOException {
        Path file = folder.resolve("own.xlsx");
        book(file, sheet -> {
            for (int row = 0; row < 2; row++) {
                List<String> cells =
                        row == 0 ? loans.names() : loans.row(1, Map.of("loanAmount", "", "bank", "bank-a"));
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(row, i, cells.get(i));
                }
            }
            sheet.value(1, loans.names().indexOf("loanAmount"), 0.1 + 0.2);
        });
        String id = upload(file);
        intake.trial(id, intent());
        assertThat(counts(line(id).path("trial"))).isEqualTo("1 0 0 1");
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        intake.giveBack(line(id), false, false, back);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(back.toByteArray()))) {
            Sheet sheet = book.getFirstSheet();
            List<Row> rows = sheet.read();
            assertThat(rows).hasSize(2);
            int column = loans.names().indexOf("loanAmount");
            assertThat(rows.get(1).getCellText(column)).isEqualTo("0.30000000000000004");
            assertThat(rows.get(1).getCellText(loans.names().size() + 1)).contains("loanAmount", "最多两位小数");
        }
    }
}
