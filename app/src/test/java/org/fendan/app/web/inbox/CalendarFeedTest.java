package org.fendan.app.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A feed as RFC 5545 has it, whatever is written into it. */
class CalendarFeedTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);
    private static final int[] SIGNS =
            "aZ9 ,;:\\\r\n\t\u0000\u0085\u2028é期限\uD83D\uDE00".codePoints().toArray();

    @Test
    void an_event_is_written_line_by_line() {
        CalendarFeed feed = new CalendarFeed("法定期限", "zh");
        feed.add(new CalendarFeed.Event(
                "C1@fendan", DAY.minusDays(5), DAY, "a;b,c\\d", List.of("一", "二\nBEGIN:VEVENT")));
        String written = feed.end();
        assertThat(written.lines())
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Fendan//Deadlines//ZH",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:法定期限",
                        "BEGIN:VEVENT",
                        "UID:C1@fendan",
                        "DTSTAMP:20211226T000000Z",
                        "DTSTART;VALUE=DATE:20211231",
                        "DTEND;VALUE=DATE:20220101",
                        "SUMMARY:a\\;b\\,c\\\\d",
                        "DESCRIPTION:一\\n二\\nBEGIN:VEVENT",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(written).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void whatever_is_written_is_read_again() {
        Random random = new Random(5545);
        for (int i = 0; i < 500; i++) {
            StringBuilder summary = new StringBuilder();
            for (int sign = random.nextInt(300); sign > 0; sign--) {
                summary.appendCodePoint(SIGNS[random.nextInt(SIGNS.length)]);
            }
            read(summary.toString());
        }
    }

    private static void read(String wellFormed) {
        CalendarFeed feed = new CalendarFeed("x", "en");
        feed.add(new CalendarFeed.Event("u", DAY, DAY, wellFormed, List.of()));
        String text = feed.end();
        assertThat(text.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        String line = text.replace("\r\n ", "")
                .lines()
                .filter(one -> one.startsWith("SUMMARY:"))
                .findFirst()
                .orElseThrow();
        String expected = wellFormed.replaceAll("\r\n|\r|\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
        assertThat(unescaped(line.substring("SUMMARY:".length()))).isEqualTo(expected);
    }

    private static String unescaped(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char sign = escaped.charAt(i);
            if (sign == '\\') {
                i++;
                text.append(escaped.charAt(i) == 'n' ? '\n' : escaped.charAt(i));
            } else {
                text.append(sign);
            }
        }
        return text.toString();
    }
}
