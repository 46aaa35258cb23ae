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
    void the_pages_show_what_is_due_and_the_waterfall_with_its_articles(@TempDir Path data) {
        try (House house = new House(Settings.in(data).port(0).asDemo())) {
            assertThat(house.getUnsigned("/").raw().body()).contains("没有需要您办理的事项");
            house.agreement("bank-a");
            String id = house.compensated("100000.00");
            String home = house.getUnsigned("/?bank=bank-a").raw().body();
            assertThat(home).contains("已逾期", id, "账本封印", "第14条第(3)项");
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
                    .contains("escalated to the committee", "Art. 17 of", "lang=\"en\"");
            assertThat(house.getUnsigned("/cases/" + id + "/claims/1?lang=en")
                            .raw()
                            .body())
                    .contains("escalated to the committee", "share, in per cent", "/slice-1");
            assertThat(file).doesNotContain("style=");
            assertThat(house.getUnsigned("/cases/C999999").status()).isEqualTo(404);
            assertThat(house.getUnsigned("/assets/console.css").header("Content-Type"))
                    .isEqualToIgnoringCase("text/css; charset=utf-8");
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
                    .doesNotContain("<script>");
            assertThat(house.get("bank-a", "/cases/C000001").raw().body())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>");
            assertThat(house.get("bank-b", "/cases/C000001").status()).isEqualTo(404);
        }
    }
}
