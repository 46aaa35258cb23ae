package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fendan.app.config.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The inbox, the deadlines with their feed, and the search, over HTTP. */
class InboxPagesTest {

    @TempDir
    private static Path data;

    private static House house;
    private static String owed;
    private static String waiting;

    /** One loan is paid out and its notice owed by 2021-05-08, another waits for the bank's review. */
    @BeforeAll
    static void open() {
        house = new House(Settings.in(data).port(0).asDemo());
        assertThat(house.getUnsigned("/").raw().body()).contains("没有需要您办理的事项", "/cases", "/trial");
        house.agreement("bank-a");
        house.agreement("bank-b");
        owed = house.live("L-1", "5000000.00", "125000.00");
        ObjectNode filing = house.filing("L-2", "1000000.00");
        ((ObjectNode) filing.get("facts")).put("enterpriseName", "<script>山城精工</script>");
        waiting = house.did("bank-a", House.CASES, filing).body().at("/case/id").asString();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String page(String user, String path) {
        House.Heard heard = house.get(user, path);
        assertThat(heard.status()).as(path).isEqualTo(200);
        return heard.raw().body();
    }

    @Test
    void what_is_owed_stands_by_its_legal_day_with_its_article_and_what_is_left() {
        String home = page("bank-a", "/?day=2021-05-06");
        assertThat(home)
                .contains("今日待办", "五个工作日内", "2021-05-08", "还有 2 个工作日", "第14条第(3)项", "/articles?source=")
                .contains("/cases/" + owed + "/steps/notify", "次日起 5 个工作日", "/seal");
        assertThat(page("bank-a", "/?day=2021-05-08")).contains("<span class=\"figure\">1</span> 今天到期");
        assertThat(page("bank-a", "/?day=2021-05-10&lang=en")).contains("passed: 1 working days", "Overdue");
        assertThat(page("bank-a", "/")).contains("<span class=\"figure\">1</span> 已逾期", "/?day=2021-05-08");
        assertThat(page("bank-a", "/?day=2021-05-06&group=WAITING&bank=bank-a&scheme=" + House.SCHEME))
                .contains(waiting, "/cases/" + waiting + "/steps/bank-review")
                .doesNotContain(owed + "/steps");
    }

    @Test
    void everybody_sees_what_is_theirs_and_who_takes_no_step_sees_all() {
        assertThat(page("bank-b", "/")).doesNotContain(owed, waiting).contains("没有需要您办理的事项");
        assertThat(page("centre", "/")).doesNotContain(owed + "/steps");
        assertThat(page("auditor", "/")).contains("各方待办", owed, waiting).doesNotContain("/steps/");
        assertThat(page("bank-a", "/")).contains("&lt;script&gt;山城精工").doesNotContain("<script>山");
    }

    @Test
    void odd_parameters_are_as_if_they_had_not_been_said() {
        for (String odd : List.of(
                "day=x", "day=99999-01-01", "day=0001-01-01", "group=NONE", "cursor=%00", "scheme=no.such", "bank='")) {
            assertThat(house.get("bank-a", "/?" + odd).status()).as(odd).isEqualTo(200);
            assertThat(house.get("bank-a", "/deadlines?month=2021-13&due=1&standing=x&" + odd)
                            .status())
                    .as(odd)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_deadline_tells_which_days_were_not_counted() {
        String page = page("bank-a", "/deadlines?day=2021-05-06");
        assertThat(page)
                .contains(owed, "2021-05-08", "未到期", "放款", "（2021-04-28）次日起 5 个工作日", "劳动节 2021-05-01 … 2021-05-05")
                .contains("调休上班照算：劳动节 2021-05-08", "日历已公布", "class=\"month\"", "/deadlines.ics");
        assertThat(page("bank-a", "/deadlines?day=2021-05-06&month=2021-05")).contains("due=2021-05-08");
        assertThat(page("bank-a", "/deadlines?day=2021-05-06&due=2021-05-07")).contains("没有符合条件的期限");
        assertThat(page("bank-a", "/deadlines?day=2021-05-06&standing=OVERDUE")).contains("没有符合条件的期限");
        assertThat(page("bank-b", "/deadlines?day=2021-05-06")).doesNotContain(owed);
        assertThat(page("bank-a", "/deadlines?day=2021-05-06&lang=en&export=deadlines.csv"))
                .startsWith("\uFEFF")
                .contains(owed, "5 working days from the day after");
    }

    @Test
    void the_feed_is_for_calendar_programs_and_names_nobody_to_whom_names_are_masked() {
        House.Heard heard = house.get("bank-a", "/deadlines.ics");
        assertThat(heard.header("Content-Type")).startsWith("text/calendar");
        String feed = heard.raw().body();
        assertThat(feed.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        String unfolded = feed.replace("\r\n ", "");
        assertThat(unfolded)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:" + owed + "-disburse-2021-04-28-notify@fendan\r\n", "DTSTART;VALUE=DATE:20210508\r\n")
                .contains("第14条第(3)项", "END:VCALENDAR\r\n");
        String name = house.filing("x", "1.00").at("/facts/enterpriseName").asString();
        assertThat(unfolded).contains(name);
        assertThat(house.get("auditor", "/deadlines.ics").raw().body().replace("\r\n ", ""))
                .contains(owed)
                .doesNotContain(name);
        assertThat(house.get("bank-a", "/deadlines.ics").raw().body()).isEqualTo(feed);
        try (House strict = new House(data.resolve("strict"))) {
            assertThat(strict.getUnsigned("/deadlines.ics").status()).isEqualTo(401);
        }
    }

    @Test
    void a_case_is_found_by_number_reference_name_and_code() {
        assertThat(house.get("bank-a", "/search?q=" + owed).header("Location")).isEqualTo("/cases/" + owed);
        assertThat(house.get("bank-a", "/search?q=" + owed.toLowerCase(Locale.ROOT))
                        .header("Location"))
                .isEqualTo("/cases/" + owed);
        assertThat(page("bank-a", "/search?q=l-2")).contains(waiting).doesNotContain(owed);
        assertThat(page("bank-a", "/search?q=%E7%B2%BE%E5%B7%A5"))
                .contains(waiting)
                .doesNotContain(owed);
        String code = house.filing("x", "1.00").at("/facts/enterprise").asString();
        assertThat(page("bank-a", "/search?q=" + code.substring(0, 8))).contains(waiting, owed);
        assertThat(page("bank-a", "/search?q=%25")).contains("没有找到");
        assertThat(page("bank-b", "/search?q=l-2")).contains("没有找到");
    }

    @Test
    void whom_names_are_masked_from_cannot_find_them_by_guessing() {
        String code = house.filing("x", "1.00").at("/facts/enterprise").asString();
        for (String guess : List.of("%E7%B2%BE%E5%B7%A5", code, code.substring(0, 8), code.substring(9))) {
            assertThat(page("auditor", "/search?q=" + guess))
                    .as(guess)
                    .contains("没有找到", "只能按案件号和编号搜索")
                    .doesNotContain(waiting, owed);
        }
        assertThat(page("auditor", "/search?q=L-2")).contains(waiting);
    }

    @Test
    void articles_schemes_and_accounts_are_found() {
        assertThat(page("bank-a", "/search?q=17")).contains("article=17", "/articles?source=");
        assertThat(page("bank-a", "/search?q=%E5%8A%A9%E4%BF%9D%E8%B4%B7")).contains("/schemes/" + House.SCHEME);
        assertThat(page("bank-a", "/search?q=bank/bank-a")).contains("/statement?account=");
        assertThat(page("bank-b", "/search?q=bank/bank-a")).doesNotContain("/statement?account=");
        assertThat(page("bank-a", "/search")).contains("可搜");
        Map.of("q", "x".repeat(500), "r", "!_")
                .values()
                .forEach(odd -> assertThat(
                                house.get("bank-a", "/search?q=" + odd).status())
                        .isEqualTo(200));
    }
}
