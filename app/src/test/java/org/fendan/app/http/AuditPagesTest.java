package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.fendan.app.http.House.Heard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of who did what, as a page. */
class AuditPagesTest {

    private static final int MANY = 60;

    @TempDir
    private static Path folder;

    private static House house;
    private static String id;

    @BeforeAll
    static void open() {
        house = new House(folder.resolve("data"));
        house.agreement("bank-a");
        id = house.filed("L-1", "3000000.00");
        house.post(
                "bank-a",
                House.CASES + "/" + id + "/steps/approve",
                House.step("2021-04-06", Map.of("approved", true)));
        for (int i = 0; i < MANY; i++) {
            house.post("bank-a", House.CASES, House.step("2021-04-06", Map.of("approved", true)));
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String page(String user, String path) {
        Heard heard = house.get(user, path);
        assertThat(heard.status()).as(heard.raw().body()).isEqualTo(200);
        return heard.raw().body();
    }

    @Test
    void the_auditor_reads_of_all_and_each_line_leads_to_its_case_and_entry() {
        assertThat(page("auditor", "/audit?case=" + id))
                .contains("/cases/" + id, "/entries/", "bank-a", "✓", "✗", "case " + id, "/api/v1/audit/export");
    }

    @Test
    void what_was_refused_is_found_by_itself() {
        String refused = page("auditor", "/audit?kind=refused&case=" + id);
        String done = page("auditor", "/audit?kind=done&case=" + id);

        assertThat(refused).contains("class=\"chip bad\">✗").doesNotContain("class=\"chip good\">✓");
        assertThat(done).contains("class=\"chip good\">✓").doesNotContain("class=\"chip bad\">✗");
    }

    @Test
    void anybody_else_reads_of_themselves() {
        assertThat(page("bank-a", "/audit"))
                .contains("<td class=\"name\">bank-a")
                .doesNotContain("<td class=\"name\">centre", "/api/v1/audit/export");
        assertThat(house.get("bank-a", "/audit?who=centre").status()).isEqualTo(403);
    }

    @Test
    void a_page_goes_on_behind_the_last_line_and_the_file_has_all() {
        assertThat(page("auditor", "/audit?who=bank-a")).contains("rel=\"next\"");
        assertThat(page("auditor", "/audit?who=bank-a&export=audit.csv").lines().count())
                .isGreaterThan(MANY);
    }

    @Test
    void odd_questions_are_no_fault_of_ours() {
        assertThat(page("auditor", "/audit?from=x&until=2021-02-30&cursor=%25&kind=odd&case=C9"))
                .contains("class=\"empty\"");
        assertThat(house.getUnsigned("/audit").status()).isEqualTo(401);
    }
}
