package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fendan.app.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The letters of one loan, from the list of what is due to the paper, and what is seen when the paper is changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LetterPagesTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String LETTER = "/letters/centre-2022-1";

    @TempDir
    private static Path folder;

    private static House house;
    private static Browser browser;
    private static String id;

    @BeforeAll
    static void a_paid_claim() {
        Path data = folder.resolve("data");
        Browser.known(data, "official", Role.AUTHORITY, "centre");
        house = new House(data);
        house.agreement("bank-a");
        id = house.compensated("100000.00");
        browser = new Browser(house);
        browser.signIn("official");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String due(String letter) {
        String page = browser.get("/letters?case=" + id).raw().body();
        return Pattern.compile("/letters/due/" + id + "/[0-9]+/" + letter)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(page))
                .group();
    }

    private static String issue(String letter, String key) {
        return browser.submit(due(letter), Map.of("csrf", browser.guard(), "key", key))
                .header("Location");
    }

    @Test
    @Order(1)
    void what_events_made_due_waits_until_it_is_issued() {
        String page = browser.get("/letters").raw().body();
        assertThat(page).contains("待签发", "关于“助保贷”代偿审核结果的函", "由您单位签发", "由发函单位签发");
        String draft = due("result");
        assertThat(browser.get(draft).raw().body()).contains("草稿", "1,030,000.01", "name=\"csrf\"");
        assertThat(house.get("bank-a", draft).raw().body()).contains("草稿").doesNotContain("name=\"csrf\"");
        assertThat(house.get("bank-b", draft).status()).isEqualTo(404);
        assertThat(house.getUnsigned("/letters").status()).isEqualTo(401);
        assertThat(issue("result", "k-1")).isEqualTo(LETTER);
        assertThat(browser.get("/letters?q=2022%E3%80%951%E5%8F%B7").raw().body())
                .contains("centre函〔2022〕1号", "已签名");
    }

    @Test
    @Order(2)
    void a_letter_is_shown_as_it_was_issued_with_what_its_check_found() {
        String page = browser.get(LETTER).raw().body();
        assertThat(page)
                .contains(
                        "核验无误", "人民币390,000.01元（大写：叁拾玖万元零壹分）", "不是法律意义上的电子印章", "分担明细", LETTER + "/paper", "data-print")
                .doesNotContain("style=\"", "<style");
        assertThat(house.get("bank-a", LETTER + "?lang=en").raw().body())
                .contains("Genuine: unchanged since it was issued");
        House.Heard masked = house.get("auditor", LETTER);
        assertThat(masked.raw().body()).contains("脱敏").doesNotContain("91500107MA5U4KQE3T");
        assertThat(house.get("auditor", LETTER + "/paper").status()).isEqualTo(303);
        assertThat(house.get("bank-b", LETTER).status()).isEqualTo(404);
        assertThat(house.get("bank-b", LETTER + "/paper").status()).isEqualTo(404);
        for (String odd : List.of("/letters/x%27", "/letters/due/C1/x/y", "/letters/due/C1/99999999999/y")) {
            assertThat(browser.get(odd).status()).as(odd).isEqualTo(404);
        }
        assertThat(browser.get("/letters?cursor=x&year=-1&case=%00").status()).isIn(200, 400);
    }

    @Test
    @Order(3)
    void the_paper_is_a_page_of_its_own_that_can_do_nothing() throws IOException {
        House.Heard paper = browser.get(LETTER + "/paper");
        assertThat(paper.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .endsWith("; sandbox");
        assertThat(paper.raw().body().getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.readAllBytes(file()));
    }

    private static Path file() throws IOException {
        String page = browser.get(LETTER).raw().body();
        var digest = Pattern.compile("<code>([0-9a-f]{64})</code>").matcher(page);
        assertThat(digest.find()).isTrue();
        return folder.resolve("data/documents").resolve(digest.group(1));
    }

    @Test
    @Order(4)
    void a_letter_prints_on_pages_of_a4() throws Exception {
        assumeTrue(Files.exists(CHROMIUM) || "true".equals(System.getenv("CI")), "no Chromium here");
        Path page = folder.resolve("letter.html");
        Files.write(page, Files.readAllBytes(file()));
        Path pdf = folder.resolve("letter.pdf");
        Process printing = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("chromium"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        assertThat(printing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String bytes = Files.readString(pdf, StandardCharsets.ISO_8859_1);
        List<String> boxes = Pattern.compile("/MediaBox *\\[([^]]*)]")
                .matcher(bytes)
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();
        assertThat(boxes).singleElement().asString().matches("0 0 59[45](\\.[0-9]+)? 84[12](\\.[0-9]+)?");
        long pages =
                Pattern.compile("/Type */Page\\b(?!s)").matcher(bytes).results().count();
        assertThat(pages)
                .as("the letter on two pages, its courtesy translation on another")
                .isEqualTo(3);
    }

    @Test
    @Order(5)
    void a_letter_is_put_right_by_another_and_keys_are_shown() {
        String correction = browser.submit(
                        LETTER + "/corrections", Map.of("csrf", browser.guard(), "key", "k-2", "reason", "收件单位有误"))
                .header("Location");
        assertThat(correction).isEqualTo("/letters/centre-2022-2");
        assertThat(browser.get(LETTER).raw().body()).contains("已更正替代", "/letters/centre-2022-2");
        assertThat(browser.get(correction).raw().body()).contains("更正并替代centre函〔2022〕1号", "收件单位有误");
        assertThat(browser.get("/letters/keys").raw().body()).contains("签名公钥", "MCowBQYDK2VwAyEA");
        House.Heard csv = browser.get("/letters?export=letters.csv");
        assertThat(csv.raw().body()).contains("centre函〔2022〕1号", "centre函〔2022〕2号");
        assertThat(browser.get("/letters?export=due.csv").raw().body()).contains("关于同意发放");
        browser.submit("/letters/due", Map.of("csrf", browser.guard(), "key", "k-3"));
        assertThat(browser.get("/letters?year=2021").raw().body()).contains("centre函〔2021〕2号");
    }

    @Test
    @Order(6)
    void a_paper_that_was_changed_is_not_shown() throws IOException {
        byte[] right = Files.readAllBytes(file());
        Path paper = file();
        byte[] changed = right.clone();
        changed[changed.length - 20] ^= 1;
        Files.write(paper, changed);
        assertThat(browser.get(LETTER).raw().body()).contains("核验未通过").doesNotContain("letter-shown");
        assertThat(browser.get(LETTER + "/paper").status()).isEqualTo(303);
        assertThat(house.get("auditor", "/api/v1/ledger/verification")
                        .body()
                        .path("clean")
                        .asBoolean())
                .isFalse();
        Files.write(paper, right);
        assertThat(house.get("auditor", "/api/v1/ledger/verification")
                        .body()
                        .path("clean")
                        .asBoolean())
                .isTrue();
    }
}
