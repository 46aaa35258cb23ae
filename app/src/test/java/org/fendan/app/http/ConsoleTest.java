package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fendan.app.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The console over HTTP, on the worked claim. */
class ConsoleTest {

    @Test
    void the_pages_show_pools_loans_and_the_waterfall_with_its_articles(@TempDir Path data) {
        try (House house = new House(Settings.in(data).port(0).asDemo())) {
            assertThat(house.getUnsigned("/").raw().body()).contains("尚无银行签订协议", "尚无已分担的代偿");
            house.agreement("bank-a");
            String id = house.compensated("100000.00");
            String home = house.getUnsigned("/?bank=bank-a").raw().body();
            assertThat(home).contains("资金池", "9,000,000.00", "未达到", "应不低于 900,000.00", id, "账实相符");
            String file = house.getUnsigned("/cases/" + id).raw().body();
            assertThat(file)
                    .contains(
                            "1,030,000.01",
                            "250,000.00",
                            "100,000.00",
                            "290,000.00",
                            "390,000.01",
                            "<svg",
                            "待管委会审议",
                            "第17条",
                            "2021-05-08");
            assertThat(house.getUnsigned("/cases/" + id + "?lang=en").raw().body())
                    .contains("escalated to the committee", "Art. 17 of", "share, in per cent", "lang=\"en\"");
            assertThat(file).doesNotContain("<script", "style=");
            assertThat(house.getUnsigned("/cases/C999999").status()).isEqualTo(404);
            assertThat(house.getUnsigned("/console.css").header("Content-Type"))
                    .isEqualToIgnoringCase("text/css; charset=utf-8");
        }
    }

    @Test
    void every_scheme_has_its_page_and_its_form_answers(@TempDir Path data) {
        try (House house = new House(Settings.in(data).port(0).asDemo())) {
            String library = house.getUnsigned("/schemes").raw().body();
            assertThat(library).contains("/schemes/chongqing.assist-loan", "政策包", "已加载");
            for (String id : house.work.catalogue().ids()) {
                String page = house.getUnsigned("/schemes/" + id).raw().body();
                assertThat(page).contains("name=\"date\"", "name=\"fact.", "/api/v1/schemes/" + id + "/template.csv");
                assertThat(page).doesNotContain("id=\"answer\"", "<script", "style=");
                House.Heard answered = Forms.submit(house, "/schemes/" + id + "?lang=en", Forms.filledIn(page));
                assertThat(answered.status()).isEqualTo(200);
                assertThat(answered.raw().body())
                        .as("what %s answers to its own example", id)
                        .contains("id=\"answer\"", "may enter")
                        .doesNotContain("Wrong or missing");
            }
            assertThat(house.getUnsigned("/schemes/no.such").status()).isEqualTo(404);
            House.Heard csv = house.getUnsigned("/api/v1/schemes/chongqing.assist-loan/template.csv");
            assertThat(csv.header("Content-Disposition")).contains("chongqing.assist-loan.csv");
            assertThat(csv.raw().body()).startsWith("\uFEFFscheme,bank,date,").contains("loanAmount");
            assertThat(house.getUnsigned("/api/v1/schemes/no.such/template.csv").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_form_filled_in_wrongly_is_told_what_is_wrong(@TempDir Path data) {
        try (House house = new House(data)) {
            String page =
                    house.getUnsigned("/schemes/chongqing.assist-loan").raw().body();
            String wrong = Forms.filledIn(page).replaceFirst("fact\\.loanAmount=[^&]*", "fact.loanAmount=%3Cb%3E1");
            assertThat(Forms.submit(house, "/schemes/chongqing.assist-loan", wrong)
                            .raw()
                            .body())
                    .contains("填写有误或缺少", "loanAmount", "&lt;b&gt;1")
                    .doesNotContain("<b>1");
            assertThat(Forms.submit(house, "/schemes/chongqing.assist-loan", "date=2021-09-01")
                            .raw()
                            .body())
                    .contains("尚缺事实");
            assertThat(house.getUnsigned("/schemes").raw().body())
                    .contains("chongqing.assist-loan")
                    .doesNotContain("id=\"plugins\"");
        }
    }

    @Test
    void what_users_write_is_shown_as_words_and_nobody_reads_without_signing_in(@TempDir Path data) {
        try (House house = new House(data)) {
            house.agreement("bank-a");
            ObjectNode filing = house.filing("L-1", "1000000.00");
            ((ObjectNode) filing.get("facts")).put("enterpriseName", "<script>alert(1)</script>");
            house.did("bank-a", House.CASES, filing);
            House.Heard turned = house.getUnsigned("/");
            assertThat(turned.status()).isEqualTo(401);
            assertThat(turned.header("WWW-Authenticate")).startsWith("Session ");
            assertThat(turned.raw().body()).contains("请登录").doesNotContain("bank-a");
            assertThat(house.getUnsigned("/cases/C000001").status()).isEqualTo(401);
            assertThat(house.get("bank-a", "/").raw().body())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script");
            assertThat(house.get("bank-b", "/cases/C000001").status()).isEqualTo(404);
        }
    }
}
