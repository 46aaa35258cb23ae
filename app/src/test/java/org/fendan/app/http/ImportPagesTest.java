package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.fendan.app.desk.Loans;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of loans, from the form to the cases and back, and the jobs that do it. */
class ImportPagesTest {

    /** What is read of a request before anybody looks at it. */
    private static final int BEGINNING = Room.READ_BEFORE + 1000;

    @TempDir
    static Path data;

    private static House house;
    private static Browser bank;
    private static Browser auditor;
    private static Loans loans;

    @BeforeAll
    static void open() {
        Browser.known(data, "clerk", Role.BANK, "bank-a");
        Browser.known(data, "reader", Role.AUDITOR, "auditor");
        house = new House(data);
        house.agreement("bank-a");
        bank = signedIn("clerk");
        auditor = signedIn("reader");
        loans = new Loans(house.work.catalogue().latest(House.SCHEME).orElseThrow());
    }

    private static Browser signedIn(String user) {
        Browser browser = new Browser(house);
        assertThat(browser.signIn(user).status()).isEqualTo(303);
        return browser;
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String text(Browser browser, String path) {
        House.Heard heard = browser.get(path);
        assertThat(heard.status()).as(path).isEqualTo(200);
        return heard.raw().body();
    }

    /** Sends a file as a page's form does, and answers where it leads. */
    private static House.Heard send(Browser browser, String name, byte[] file, String guard) {
        String boundary = "b" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field :
                Map.of("csrf", guard, "key", UUID.randomUUID().toString()).entrySet()) {
            body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                    + "\"\r\n\r\n" + field.getValue() + "\r\n"));
        }
        body.writeBytes(bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(bytes("\r\n--" + boundary + "--\r\n"));
        return browser.heard(browser.request("/imports")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] csv(List<List<String>> rows) throws IOException {
        Path file = data.resolve("loans.csv");
        loans.csv(file, rows);
        return Files.readAllBytes(file);
    }

    private static String sent(String name, byte[] file) {
        House.Heard heard = send(bank, name, file, bank.guard());
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(303);
        return heard.header("Location");
    }

    /** The page of an import once nothing is under way on it. */
    private static String settled(String path) {
        for (int i = 0; i < 600; i++) {
            String page = text(bank, path);
            if (!page.contains("hx-get=")) {
                return page;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(path + " is not done");
    }

    private static House.Heard ask(Browser browser, String path, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("csrf", browser.guard());
        fields.put("key", UUID.randomUUID().toString());
        return browser.submit(path, fields);
    }

    private static byte[] raw(Browser browser, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(browser.request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void a_workbook_is_tried_given_back_filed_and_taken_back() throws IOException, InterruptedException {
        Path file = data.resolve("twelve.xlsx");
        loans.workbook(file, 12);
        String path = sent("twelve.xlsx", Files.readAllBytes(file));
        assertThat(settled(path)).contains("试运行结果", "没有错误", "确认备案", "twelve.xlsx");
        assertThat(house.get("auditor", "/api/v1/batches").raw().body()).doesNotContain("\"rows\":12");
        assertThat(ask(bank, path + "/filing", Map.of()).status()).isEqualTo(303);
        assertThat(settled(path)).contains("备案结果", "<dd>12</dd>", "撤销整批导入");
        assertThat(house.get("auditor", "/api/v1/batches").raw().body()).contains("\"rows\":12");
        assertThat(text(bank, path + "/undo")).contains("<dd>12</dd>", "可撤回", "全部案件都可撤回", "不能再撤销");
        assertThat(text(auditor, path + "/undo")).doesNotContain("确认撤回");
        assertThat(ask(bank, path + "/undo", Map.of("date", "2021-05-01")).status())
                .isEqualTo(303);
        assertThat(settled(path)).contains("撤销结果", "已撤回", "已撤销");
        assertThat(text(bank, path + "?export=undone.csv")).contains("C000");
        assertThat(text(bank, path + "/undo")).contains("没有可以撤回的案件").doesNotContain("确认撤回");
        String jobs = text(bank, "/jobs");
        assertThat(jobs).contains("导入试运行", "导入备案", "撤销导入", "100 %");
    }

    @Test
    void what_is_wrong_comes_back_in_the_form_it_was_sent() throws IOException, InterruptedException {
        String path = sent(
                "some.csv",
                csv(List.of(
                        loans.row(101, Map.of("loanAmount", "12.345", "employees", "many")),
                        loans.row(102, Map.of()))));
        assertThat(settled(path)).contains("12.345", "最多两位小数", "L-000101", "employees", "errors.csv");
        String session = bank.cookie(); // the language is kept in another
        assertThat(text(bank, path + "?lang=en")).contains("What the trial found", "Right example");
        bank.cookie(session);
        assertThat(text(bank, path + "?export=faults.csv")).contains("L-000101", "12.345", "many");
        String back = new String(raw(bank, path + "/errors.csv"), StandardCharsets.UTF_8);
        assertThat(back).contains("L-000101", "最多两位小数", "原因 / reason").doesNotContain("L-000102");
        assertThat(new String(raw(bank, path + "/errors.csv?rows=all"), StandardCharsets.UTF_8))
                .contains("L-000101", "L-000102");
        assertThat(bank.get(path + "/errors.xlsx").status()).isEqualTo(404);
        assertThat(auditor.get(path + "/errors.csv").status()).isEqualTo(404);
        assertThat(text(auditor, path)).doesNotContain("12.345").contains("行内容只给报送机构查看");
        assertThat(house.get("bank-b", path).status()).isEqualTo(404);
    }

    @Test
    void the_template_of_the_page_can_be_filled_in_and_sent() throws IOException, InterruptedException {
        assertThat(text(bank, "/imports")).contains("/imports/template/" + House.SCHEME + ".xlsx");
        byte[] template = raw(bank, "/imports/template/" + House.SCHEME + ".xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(template))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(2).getCellText(0)).isEqualTo("scheme");
        }
        assertThat(settled(sent("empty.xlsx", template))).contains("<dd>0</dd>").doesNotContain("确认备案");
        assertThat(text(bank, "/imports/template/" + House.SCHEME + ".csv")).startsWith("\uFEFFscheme,bank,date,");
        assertThat(bank.get("/imports/template/no.such.xlsx").status()).isEqualTo(404);
    }

    @Test
    void what_is_no_file_of_loans_or_not_ones_own_form_is_turned_away() throws IOException {
        House.Heard refused = send(bank, "letter.csv", bytes("hello,world\r\n1,2\r\n"), bank.guard());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("没有“hello”这一列");
        assertThat(send(bank, "x.csv", bytes("a"), "wrong").status()).isEqualTo(403);
        assertThat(send(auditor, "x.csv", csv(List.of(loans.row(1, Map.of()))), auditor.guard())
                        .status())
                .isEqualTo(403);
        assertThat(text(auditor, "/imports")).doesNotContain("multipart/form-data");
        assertThat(bank.get("/imports/U999999").status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_read() throws IOException {
        String head = "POST /imports HTTP/1.1\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\nCookie: "
                + bank.cookie()
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 70000000\r\n\r\n";
        // only the beginning of the request is sent: the answer comes without the rest
        try (Socket line = new Socket(
                java.net.InetAddress.getLoopbackAddress(),
                java.net.URI.create(house.url()).getPort())) {
            line.setSoTimeout(30_000);
            line.getOutputStream().write(bytes(head));
            line.getOutputStream().write(new byte[BEGINNING]);
            line.getOutputStream().flush();
            String answer = new String(line.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void jobs_are_begun_watched_and_come_to_their_end() {
        assertThat(text(auditor, "/jobs")).contains("核验整个账本").doesNotContain("备份名称");
        House.Heard begun = ask(auditor, "/jobs/verification", Map.of());
        assertThat(begun.status()).isEqualTo(303);
        String path = begun.header("Location");
        assertThat(settledJob(path)).contains("账实相符", "100 %");
        House.Heard part = auditor.heard(auditor.request(path + "/progress").header("HX-Request", "true"));
        assertThat(part.header("HX-Refresh")).isEqualTo("true");
        assertThat(part.raw().body()).contains("<progress", "已办完").doesNotContain("<html", "hx-trigger");
        assertThat(auditor.get(path + "/progress").status()).isEqualTo(303);
        assertThat(ask(auditor, path + "/stop", Map.of()).status()).isEqualTo(303);
        assertThat(ask(bank, path + "/stop", Map.of()).status()).isEqualTo(404);
        assertThat(bank.get(path).status()).isEqualTo(404);
        assertThat(ask(bank, "/jobs/verification", Map.of()).status()).isEqualTo(403);
        assertThat(ask(auditor, "/jobs/backup", Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(auditor.get("/jobs?cursor=%ff&pageSize=x").status()).isEqualTo(200);
    }

    private static String settledJob(String path) {
        for (int i = 0; i < 600; i++) {
            String page = text(auditor, path);
            if (!page.contains("hx-get=")) {
                return page;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(path + " is not done");
    }
}
