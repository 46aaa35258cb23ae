package org.fendan.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.BatchCounts;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.FilingTemplate;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

@Tag("long")
class ImportTest {

    private static final String SCHEME = "chongqing.assist-loan";
    private static final int ROWS = Integer.getInteger("fendan.import.rows", 10_000);
    private static final String HEADER =
            "scheme,bank,date,reference,enterprise,enterpriseName,loanAmount,rate,purpose,disbursedOn,maturesOn,"
                    + "securityGiven,security,registeredIn,taxedIn,countedIn,industry,employees,revenue,assets,titles,"
                    + "documents.application,reasons.10,reasons.12";

    @TempDir
    private Path folder;

    private Workplace workplace;
    private final List<ObjectNode> rows = new ArrayList<>();
    private final List<Text> notices = new ArrayList<>();

    @BeforeEach
    void open() {
        workplace = Workplace.open(Settings.in(folder.resolve("data")));
        agree("bank-a");
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private void agree(String bank) {
        ObjectNode agreement =
                Json.object().put("scheme", SCHEME).put("bank", bank).put("from", "2021-03-01");
        workplace.funds().agree(agreement, Intent.of(new Caller("centre", Role.AUTHORITY, "centre"), "agree-" + bank));
    }

    @Test
    void a_right_row_is_accepted_and_the_same_file_twice_changes_nothing() throws IOException {
        Path csv = csv(row("L-1", 1, "3000000.00"), row("L-2", 2, "5000000"));

        assertThat(read(csv)).isEqualTo(new BatchCounts(2, 2, 0, 0));
        String head = workplace.ledger().head().body().toString();
        assertThat(read(csv)).isEqualTo(new BatchCounts(2, 0, 2, 0));
        assertThat(workplace.ledger().head().body()).hasToString(head);
        assertThat(rows).extracting(row -> row.get("case").asString()).containsOnly("C000001", "C000002");
    }

    @Test
    void a_dry_run_checks_every_row_and_keeps_nothing() throws IOException {
        String head = workplace.ledger().head().body().toString();

        BatchCounts counts =
                importer().read(csv(row("L-1", 1, "3000000.00"), row("L-2", 2, "x")), true, rows::add, notices::add);

        assertThat(counts).isEqualTo(new BatchCounts(2, 1, 0, 1));
        assertThat(rows.get(0).get("outcome").asString()).isEqualTo("WOULD_BE_ACCEPTED");
        assertThat(workplace.ledger().head().body()).hasToString(head);
    }

    @Test
    void a_wrong_value_is_refused_with_line_column_value_rule_and_a_right_example() throws IOException {
        read(csv(row("L-1", 1, "3000000.001")));

        ObjectNode refused = rows.get(0);
        assertThat(refused.get("line").longValue()).isEqualTo(2);
        assertThat(refused.get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(refused.get("errors").get(0).get("column").asString()).isEqualTo("loanAmount");
        assertThat(refused.get("errors").get(0).get("value").asString()).isEqualTo("3000000.001");
        assertThat(refused.get("errors").get(0).get("message").asString()).contains("a string in yuan");
        assertThat(refused.get("errors").get(0).get("example").asString()).isEqualTo("3000000.00");
    }

    @Test
    void article_10_asks_for_a_reason_above_five_million_and_refuses_above_ten() throws IOException {
        read(csv(
                row("L-1", 1, "5000000.01"),
                row("L-2", 2, "5000000.01").replace("application.pdf,", "application.pdf,贷审会书面同意"),
                row("L-3", 3, "10000000.01").replace("application.pdf,", "application.pdf,贷审会书面同意")));

        assertThat(rows.get(0).get("errors").get(0).get("column").asString()).isEqualTo("reasons.10");
        assertThat(rows.get(1).get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(rows.get(2).get("errors").get(0).get("code").asString()).isEqualTo("REQUIREMENT_UNMET");
        assertThat(rows.get(2)
                        .get("errors")
                        .get(0)
                        .get("citation")
                        .get("article")
                        .asString())
                .isEqualTo("10");
    }

    @Test
    void a_refused_row_may_be_corrected_and_come_again() throws IOException {
        read(csv(row("L-1", 1, "0")));
        assertThat(read(csv(row("L-1", 1, "3000000.00")))).isEqualTo(new BatchCounts(1, 1, 0, 0));
    }

    @Test
    void the_same_reference_with_other_content_is_refused_in_one_file_and_in_two() throws IOException {
        read(csv(row("L-1", 1, "3000000.00"), row("L-1", 2, "2000000.00")));
        read(csv(row("L-1", 1, "3000000.01")));

        assertThat(rows)
                .extracting(row -> row.get("outcome").asString())
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED");
        assertThat(rows.get(1).get("errors").get(0).get("code").asString()).isEqualTo("KEY_REUSED");
        assertThat(rows.get(2).get("errors").get(0).get("message").asString()).contains("other content");
    }

    @Test
    void one_enterprise_in_two_rows_of_one_file_meets_the_ceiling_in_their_order() throws IOException {
        read(csv(row("L-1", 1, "4000000.00"), row("L-2", 1, "1000000.01")));

        assertThat(rows).extracting(row -> row.get("outcome").asString()).containsExactly("ACCEPTED", "REFUSED");
    }

    @Test
    void a_bank_without_an_agreement_is_refused_and_told_the_article() throws IOException {
        read(csv(row("L-1", 1, "3000000.00").replace("bank-a", "bank-z")));

        assertThat(rows.get(0)
                        .get("errors")
                        .get(0)
                        .get("citation")
                        .get("article")
                        .asString())
                .isEqualTo("2");
    }

    @Test
    void chinese_headers_and_gb18030_are_understood_and_the_encoding_is_told() throws IOException {
        String header = HEADER.replace("scheme,bank,date,reference", "项目,银行,日期,银行业务编号")
                .replace("enterprise,enterpriseName,loanAmount", "企业统一社会信用代码,企业名称,贷款金额（元）")
                .replace("documents.application", "企业申请材料")
                .replace("reasons.10", "理由.10");
        Path csv = folder.resolve("gb.csv");
        Files.writeString(csv, header + "\r\n" + row("L-1", 1, "3000000.00"), Charset.forName("GB18030"));

        assertThat(read(csv).accepted()).isEqualTo(1);
        assertThat(notices).singleElement().extracting(Text::en).asString().contains("GB18030");
    }

    @Test
    void a_mark_before_utf8_quotes_line_breaks_and_blank_lines_do_no_harm() throws IOException {
        Path csv = folder.resolve("marked.csv");
        Files.writeString(
                csv,
                "\uFEFF" + HEADER + "\r\n" + row("L-1", 1, "3000000.00").replace("保证", "\"保证，\n见附件\"") + "\r\n\r\n"
                        + row("L-2", 2, "x") + "\r\n");

        assertThat(read(csv)).isEqualTo(new BatchCounts(2, 1, 0, 1));
        assertThat(rows.get(1).get("line").longValue()).isGreaterThanOrEqualTo(4);
        assertThat(notices).isEmpty();
    }

    @Test
    void a_row_with_too_few_cells_is_refused() throws IOException {
        read(csv(SCHEME + ",bank-a,2021-04-01,L-1"));

        assertThat(rows.get(0).get("errors").get(0).get("code").asString()).isEqualTo("CELLS_DIFFER");
    }

    @Test
    void a_header_that_is_not_understood_refuses_the_file_and_names_the_columns_there_are() throws IOException {
        Path csv = folder.resolve("wrong.csv");
        Files.writeString(csv, "scheme,bank,date,reference,amount\n");

        assertThatThrownBy(() -> read(csv)).hasMessageContaining("\"amount\"").hasMessageContaining("loanAmount");
        Files.writeString(csv, "");
        assertThatThrownBy(() -> read(csv)).hasMessageContaining("empty");
    }

    @Test
    void the_template_imports_as_it_is() throws IOException {
        Path csv = folder.resolve("template.csv");
        Files.writeString(
                csv, FilingTemplate.of(workplace.catalogue().latest(SCHEME).orElseThrow()));

        assertThat(read(csv)).isEqualTo(new BatchCounts(1, 1, 0, 0));
    }

    @Test
    void many_rows_go_in_and_a_second_time_change_nothing() throws IOException {
        Path csv = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            out.write(HEADER + "\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(row("L-" + i, i, i % 1000 == 999 ? "1.234" : "1000000.00") + "\n");
            }
        }
        long start = System.nanoTime();
        BatchCounts first = importer().read(csv, false, row -> {}, notices::add);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.printf(Locale.ROOT, "%,d rows in %d s (-Dfendan.import.rows for more)%n", ROWS, seconds);

        assertThat(first).isEqualTo(new BatchCounts(ROWS, ROWS - ROWS / 1000, 0, ROWS / 1000));
        assertThat(importer().read(csv, false, row -> {}, notices::add))
                .isEqualTo(new BatchCounts(ROWS, 0, ROWS - ROWS / 1000, ROWS / 1000));
        assertThat(workplace.ledger().verification().body().get("clean").booleanValue())
                .isTrue();
    }

    private Import importer() {
        return new Import(workplace.catalogue(), workplace.cases(), "import", "en");
    }

    private BatchCounts read(Path csv) {
        return importer().read(csv, false, rows::add, notices::add);
    }

    private Path csv(String... lines) throws IOException {
        Path csv = Files.createTempFile(folder, "loans", ".csv");
        return Files.writeString(csv, HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    private static String row(String reference, int enterprise, String amount) {
        String code = String.format(Locale.ROOT, "91500107MA%08d", enterprise);
        String quoted = amount.contains(",") ? '"' + amount + '"' : amount;
        return SCHEME + ",bank-a,2021-04-01," + reference + "," + code + ",重庆示例" + enterprise + "有限公司," + quoted
                + ",4.785,workingCapital,2021-04-28,2022-04-27,true,保证,chongqing-hitech-park,chongqing-hitech-park,"
                + "chongqing-hitech-park,software,46,18600000.00,24000000.00,nationalHighTech 2019-11-25/2022-11-24,"
                + "application.pdf,,";
    }
}
