package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.demo.DemoBusiness;
import org.fendan.app.http.House.Heard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** Charts, the wall screen and payment runs, over the demo's business. */
class FigurePagesTest {

    private static final Pattern SVG = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);
    private static final Pattern GUARD = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static House house;

    @BeforeAll
    static void open() {
        Settings settings =
                Settings.of(Map.of("data", folder.toString(), "port", "0", "rate", "0", "sign-in-rate", "0"));
        try (Workplace work = Workplace.open(settings)) {
            new DemoBusiness(work.catalogue(), work.cases(), work.funds(), work.paymentRuns(), work.users())
                    .load((done, of) -> {});
        }
        house = new House(settings);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String page(String path) {
        Heard heard = house.get("auditor", path);
        assertThat(heard.status()).as(path + " " + heard.raw().body()).isEqualTo(200);
        return heard.raw().body();
    }

    private static List<CSVRecord> rows(String user, String path) throws Exception {
        Heard heard = house.get(user, path);
        assertThat(heard.header("Content-Type")).as(path).startsWith("text/csv");
        List<CSVRecord> all = CSVFormat.RFC4180
                .parse(new StringReader(heard.raw().body().substring(1)))
                .getRecords();
        return all.subList(1, all.size());
    }

    private static List<JsonNode> cases(String user) {
        List<JsonNode> cases = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode body =
                    house.get(user, House.CASES + "?pageSize=200" + cursor).body();
            body.path("cases").forEach(cases::add);
            cursor = body.has("next") ? "&cursor=" + body.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return cases;
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString());
    }

    private static Map<String, BigDecimal> openByBank(String user) {
        return cases(user).stream()
                .filter(one -> amount(one.path("openBalance")).signum() > 0)
                .collect(Collectors.toMap(
                        one -> one.path("bank").asString(),
                        one -> amount(one.path("openBalance")),
                        BigDecimal::add,
                        TreeMap::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "bank-a"})
    void exposure_by_bank_is_what_the_cases_owe_and_no_more_than_the_reader_may_see(String user) throws Exception {
        Map<String, BigDecimal> drawn = rows(user, "/figures?export=banks.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> new BigDecimal(row.get(3)), BigDecimal::add, TreeMap::new));

        assertThat(drawn).isEqualTo(openByBank(user));
        assertThat(drawn.containsKey("bank-c")).as("what the demo leaves open").isEqualTo(user.equals("auditor"));
    }

    private static List<JsonNode> accounts() {
        List<JsonNode> all = new ArrayList<>();
        String path = "/api/v1/accounts?pageSize=200";
        String next = "";
        do {
            JsonNode page = house.get("auditor", next.isEmpty() ? path : path + "&cursor=" + next)
                    .body();
            page.path("accounts").forEach(all::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    @Test
    void the_last_balance_is_what_the_accounts_of_the_funds_hold() throws Exception {
        List<CSVRecord> months = rows("auditor", "/figures?export=funds.csv");
        BigDecimal held = accounts().stream()
                .filter(account -> account.path("account").asString().matches(".*/fund/[^/]+"))
                .map(account -> amount(account.path("balance")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(new BigDecimal(months.get(months.size() - 1).get(6)))
                .isPositive()
                .isEqualByComparingTo(held);
        for (int i = 1; i < months.size(); i++) {
            BigDecimal moved = IntStream.rangeClosed(1, 4)
                    .mapToObj(months.get(i)::get)
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .subtract(new BigDecimal(months.get(i).get(5)));
            assertThat(new BigDecimal(months.get(i - 1).get(6)).add(moved))
                    .as(months.get(i).get(0))
                    .isEqualByComparingTo(months.get(i).get(6));
        }
    }

    @Test
    void cohorts_hold_every_loan_paid_out_once() throws Exception {
        long disbursed = cases("auditor").stream()
                .map(one -> house.get(
                                "auditor", House.CASES + "/" + one.path("id").asString())
                        .body())
                .filter(one -> amount(one.path("loan").path("disbursed")).signum() > 0)
                .count();

        assertThat(rows("auditor", "/figures?export=cohorts.csv").stream()
                        .mapToLong(row -> Long.parseLong(row.get(1)))
                        .sum())
                .isPositive()
                .isEqualTo(disbursed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/figures", "/figures?lang=en", "/wall", "/wall?lang=en"})
    void every_chart_is_well_formed_and_says_what_it_shows(String path) throws Exception {
        Matcher svg = SVG.matcher(page(path));
        int charts = 0;
        while (svg.find()) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.group())))
                    .getDocumentElement();
            boolean told = root.getAttribute("role").equals("img")
                    && !root.getAttribute("aria-label").isBlank();
            assertThat(told || root.getAttribute("aria-hidden").equals("true"))
                    .as(svg.group())
                    .isTrue();
            charts += told ? 1 : 0;
        }
        assertThat(charts).isGreaterThan(path.startsWith("/wall") ? 2 : 5);
        assertThat(page(path)).doesNotContain(" style=");
    }

    @Test
    void the_wall_stands_alone_asks_again_and_names_nobody() {
        String wall = page("/wall");

        assertThat(wall).contains("hx-trigger=\"every 30s\"").doesNotContain("class=\"side\"");
        for (JsonNode one : cases("centre")) {
            assertThat(wall)
                    .doesNotContain(
                            one.path("enterprise").asString(),
                            one.path("enterpriseName").asString());
        }
    }

    @Test
    void odd_questions_are_answered_in_words() {
        assertThat(page("/figures?from=yesterday&lastDay=2021-99-01")).contains("2021-01-31");
        assertThat(page("/figures?from=2022-01-01&lastDay=2021-01-01")).contains("role=\"alert\"");
        assertThat(house.get("auditor", "/figures?scheme=no.such").status()).isEqualTo(404);
        assertThat(page("/figures?from=2021-01-01&lastDay=2021-03-31&scheme=" + House.SCHEME))
                .contains("2020-01-01");
    }

    private static Browser signedIn(String user) {
        Browser browser = new Browser(house);
        browser.submit("/sign-in", Map.of("user", user, "password", "fendan-demo", "to", "/account"));
        return browser;
    }

    @Test
    void a_run_is_shown_with_its_lines_and_its_payments_lead_to_their_entries() throws Exception {
        JsonNode first = house.get("auditor", "/api/v1/payment-runs")
                .body()
                .path("paymentRuns")
                .get(0);
        String run = "/payment-runs/" + first.path("id").asString();

        assertThat(page("/payment-runs")).contains(run);
        assertThat(page(run)).contains("/entries/", "/articles?source=");
        BigDecimal paid = rows("auditor", run + "?export=lines.csv").stream()
                .map(row -> new BigDecimal(row.get(6)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(paid).isPositive().isEqualByComparingTo(amount(first.path("pays")));
        assertThat(page(run + "/finance.csv")).contains(first.path("id").asString());
        assertThat(house.get("auditor", "/payment-runs/R0").status()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_run_is_said_at_its_field_and_what_was_typed_stays() {
        Browser centre = signedIn("centre");
        Matcher guard = GUARD.matcher(centre.get("/payment-runs").raw().body());
        assertThat(guard.find()).isTrue();
        Heard refused = centre.submit(
                "/payment-runs",
                Map.of(
                        "csrf", guard.group(1),
                        "key", "k-1",
                        "scheme", "no.such",
                        "half", "2021-H9",
                        "date", "2021-07-05"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("value=\"2021-H9\"", "class=\"wrong\"", "2021-H1");
        assertThat(signedIn("bank-a").get("/payment-runs").raw().body()).doesNotContain("name=\"half\"");
    }
}
