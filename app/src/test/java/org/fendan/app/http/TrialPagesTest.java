package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.config.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What if: every scheme tried out by anybody, its address a link, and schemes side by side. */
class TrialPagesTest {

    private static final String LOAN = "/trial/" + House.SCHEME;
    private static final Pattern CURL = Pattern.compile("<pre tabindex=\"0\">(curl [^<]*)</pre>");

    @TempDir
    private static Path data;

    private static House house;

    @BeforeAll
    static void open() {
        house = new House(Settings.in(data).port(0).plugins(Path.of("target", "plugins")));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void every_scheme_answers_its_own_example_in_both_languages() {
        assertThat(house.work.catalogue().ids()).hasSizeGreaterThan(6);
        for (String id : house.work.catalogue().ids()) {
            String page = page("/trial/" + id);
            assertThat(page)
                    .as(id)
                    .contains("name=\"date\"", "name=\"fact.", "可以进入", "type=\"range\"")
                    .doesNotContain("style=", "填写有误或缺少", "不得进入");
            assertThat(page("/trial/" + id + "?lang=en"))
                    .as(id)
                    .contains("may enter")
                    .doesNotContain("Wrong or missing");
            assertThat(page("/trial")).contains("/trial/" + id);
        }
        assertThat(house.getUnsigned("/trial/no.such").status()).isEqualTo(404);
    }

    @Test
    void each_edition_is_tried_by_a_day_of_its_own() {
        house.work
                .catalogue()
                .editions("xiamen.guarantee-loan")
                .forEach(edition -> assertThat(page("/trial/xiamen.guarantee-loan?date="
                                + edition.example().date()))
                        .as("%s", edition.inForce())
                        .contains("可以进入")
                        .containsPattern("<small>版本 " + edition.inForce().from()));
    }

    @Test
    void the_worked_loss_is_drawn_with_what_binds_the_curve_and_what_comes_back() {
        assertThat(page(LOAN))
                .contains("250,000.00", "390,000.00", "390,000.01", "class=\"bar\"")
                .containsPattern("! 到顶</span>\\s*助保金")
                .contains("<polygon", "2,030,000.01", "追回款的分配", "800,000.00");
        String csv = house.getUnsigned(LOAN + "?export=curve.csv").raw().body();
        assertThat(csv.lines()).hasSize(17);
        assertThat(csv.lines().skip(1).map(line -> line.split(",", -1)))
                .allSatisfy(row ->
                        assertThat(fen(row[1]) + fen(row[2]) + fen(row[3])).isEqualTo(fen(row[0])));
    }

    private static long fen(String sum) {
        return Long.parseLong(sum.replace(".", ""));
    }

    @Test
    void a_refusal_says_what_would_change_it() {
        assertThat(page(LOAN + "?fact.loanAmount=10000000.01"))
                .contains("不得进入", "如下改变即符合", "贷款金额（元） ≤ 10,000,000.00", "最先到顶");
        assertThat(page(LOAN + "?fact.loanAmount=10000000.00"))
                .contains("须书面说明理由")
                .doesNotContain("不得进入");
    }

    @Test
    void the_address_reproduces_what_was_typed() {
        String form = Forms.with(Forms.filledIn(page(LOAN)), "fact.overduePrincipal", "1234567.89");
        House.Heard sent = Forms.submit(house, LOAN, form);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location"))
                .contains("fact.overduePrincipal=1234567.89")
                .doesNotContain("employees");
        House.Heard part = house.send(house.request(sent.header("Location")).header("HX-Request", "true"));
        assertThat(part.raw().body()).contains("1,264,567.90").doesNotContain("<html", "<form");
        assertThat(part.header("HX-Replace-Url")).isEqualTo(sent.header("Location"));
        assertThat(page(sent.header("Location"))).contains("<html", "value=\"1234567.89\"", "1,264,567.90");
    }

    @Test
    void the_line_for_a_shell_asks_the_same() throws IOException, InterruptedException {
        String odd = "O'Neill \"$(id)\" \\ 企业";
        String page = page(LOAN + "?fact.enterpriseName=" + URLEncoder.encode(odd, StandardCharsets.UTF_8));
        Matcher lines = CURL.matcher(page);
        assertThat(lines.find()).isTrue();
        String line = lines.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        Process shell = new ProcessBuilder("bash", "-c", line.replaceFirst("^curl -sS", "printf '%s\\\\n'"))
                .redirectErrorStream(true)
                .start();
        String words = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
        List<String> args = words.lines().toList();
        assertThat(args.get(0)).endsWith("/api/v1/schemes/" + House.SCHEME + "/admissions");
        House.Heard answered = house.ask("/api/v1/schemes/" + House.SCHEME + "/admissions", args.get(args.size() - 1));
        assertThat(args.get(args.size() - 1)).contains("O'Neill", "$(id)");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body().path("outcome").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void odd_addresses_are_told_what_is_wrong_at_the_field() {
        assertThat(page(LOAN + "?fact.loanAmount=%3Cb%3E1"))
                .contains("填写有误或缺少", "&lt;b&gt;1", "aria-invalid=\"true\"")
                .doesNotContain("<b>1");
        assertThat(page(LOAN + "?fact.registeredIn=")).contains("尚缺事实");
        for (String odd : List.of(
                "date=abc",
                "date=9999-99-99",
                "date=1901-01-01",
                "fact.loanAmount=1e9",
                "fact.loanAmount=-5",
                "fact.employees=x",
                "resource.riskFund=x",
                "fact.recovered=1&fact.recoveryCosts=2",
                "fact.titles=%00",
                "export=curve.csv&fact.overduePrincipal=x",
                "lang=xx&date=",
                "schemes=a")) {
            assertThat(house.getUnsigned(LOAN + "?" + odd).status()).as(odd).isEqualTo(200);
            assertThat(house.getUnsigned("/trial?" + odd).status()).as(odd).isEqualTo(200);
            assertThat(house.getUnsigned("/comparison?schemes=" + House.SCHEME + "&schemes=xiamen.insured-loan&" + odd)
                            .status())
                    .as(odd)
                    .isEqualTo(200);
        }
    }

    @Test
    void an_enterprise_is_matched_and_what_stands_in_the_way_is_named() {
        String fits = page("/trial?date=2021-04-01&fact.loanAmount=3000000.00&fact.employees=46");
        assertThat(fits).contains("匹配结果", "/trial/" + House.SCHEME + "?date=2021-04-01", "尚缺事实", "该日未施行");
        assertThat(house.getUnsigned("/trial?date=2021-04-01&fact.loanAmount=3000000.00&export=fitting.csv")
                        .raw()
                        .body())
                .contains("助保贷");
        assertThat(page("/trial")).doesNotContain("id=\"fitting\"");
    }

    @Test
    void schemes_stand_side_by_side_and_what_differs_is_said() {
        assertThat(page("/comparison")).contains("请选择二至四个项目");
        String two = "/comparison?schemes=" + House.SCHEME + "&schemes=xiamen.guarantee-loan&loss=1000000.00";
        assertThat(page(two)).contains("≠ 不同", "能否进入", "谁承担多少", "分担比例", "市财政科技发展经费 40.00 % = 400,000.00");
        assertThat(house.getUnsigned(two + "&export=comparison.xlsx").header("Content-Type"))
                .contains("spreadsheetml");
        assertThat(page(two + "&lang=en")).contains("≠ differs", "Who bears what");
        assertThat(page("/comparison?schemes=no.such&schemes=" + House.SCHEME)).contains("请选择二至四个项目");
    }

    private static String page(String path) {
        House.Heard heard = house.getUnsigned(path);
        return Optional.of(heard)
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.raw().body())
                .orElseThrow(() -> new AssertionError(path + " answered " + heard.status()));
    }
}
