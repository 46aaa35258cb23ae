package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.config.Settings;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Reading;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy library: every clause with what is computed of it, editions and their difference, and the jars. */
class LibraryPagesTest {

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
    void every_edition_shows_every_clause_and_reading_in_both_languages() {
        for (String id : house.work.catalogue().ids()) {
            for (Scheme edition : house.work.catalogue().editions(id)) {
                for (String language : List.of("zh", "en")) {
                    String page = page(
                            "/schemes/" + id + "?edition=" + edition.inForce().from() + "&lang=" + language);
                    assertThat(page)
                            .as(id)
                            .contains("/trial/" + id, "/api/v1/schemes/" + id + "/template.csv", "id=\"procedure\"")
                            .contains(edition.clauses().stream()
                                    .map(Clause::number)
                                    .map(number -> "id=\"article-" + number + "\"")
                                    .toList())
                            .contains(edition.readings().stream()
                                    .map(Reading::id)
                                    .map(reading -> "<code>" + reading + "</code>")
                                    .toList())
                            .doesNotContain("style=", "<form method=\"post\"");
                    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
                }
            }
        }
        assertThat(house.getUnsigned("/schemes/no.such").status()).isEqualTo(404);
    }

    @Test
    void a_clause_stands_beside_what_is_computed_of_it() {
        String page = page("/schemes/" + House.SCHEME);
        assertThat(row(page, "17")).contains("分担比例", "50 %", "/articles?source=");
        assertThat(row(page, "18")).contains("追偿分配次序", "解读");
        assertThat(page).contains("未计算", "✓ ");
    }

    private static String row(String page, String article) {
        int from = page.indexOf("id=\"article-" + article + "\"");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void the_difference_of_two_editions_is_found() {
        List<Scheme> editions = house.work.catalogue().editions("xiamen.guarantee-loan");
        String first = "/schemes/xiamen.guarantee-loan?edition="
                + editions.get(0).inForce().from();
        assertThat(page(first)).doesNotContain("id=\"difference\"");
        assertThat(page("/schemes/xiamen.guarantee-loan"))
                .contains("id=\"difference\"", "+ 新增", "− 删去", "5月8日修订", first.replace("&", "&amp;"));
        assertThat(house.getUnsigned("/schemes/xiamen.guarantee-loan?export=difference.csv")
                        .raw()
                        .body())
                .contains("5月8日修订");
    }

    @Test
    void values_that_change_are_marked_as_of_a_day() {
        for (String id : house.work.catalogue().ids()) {
            assertThat(page("/schemes/" + id + "?on=2021-06-01")).contains("value=\"2021-06-01\"");
            assertThat(house.getUnsigned("/schemes/" + id + "?on=x&edition=y").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_library_lists_schemes_by_source_and_tells_of_jars_only_to_those_it_knows() {
        assertThat(page("/schemes"))
                .contains("chongqing.assist-loan", "渝高新发〔2021〕8号", "分担损失")
                .doesNotContain("id=\"plugins\"", "已加载");
        assertThat(house.getUnsigned("/schemes?export=plugins.csv").raw().body())
                .contains("<html");
        String known = house.get("auditor", "/schemes").raw().body();
        assertThat(known).contains("id=\"plugins\"", "✓ 已加载", "符合性检查", "检查");
        House.Heard csv = house.getUnsigned("/api/v1/schemes/chongqing.assist-loan/template.csv");
        assertThat(csv.header("Content-Disposition")).contains("chongqing.assist-loan.csv");
        assertThat(csv.raw().body()).startsWith("\uFEFFscheme,bank,date,").contains("loanAmount");
        assertThat(house.getUnsigned("/api/v1/schemes/no.such/template.csv").status())
                .isEqualTo(404);
    }

    private static String page(String path) {
        House.Heard heard = house.getUnsigned(path);
        assertThat(heard.status()).as(path).isEqualTo(200);
        return heard.raw().body();
    }
}
