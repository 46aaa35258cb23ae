package org.fendan.app.web.inbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Days as a feed for calendar programs, after RFC 5545: CRLF, lines folded at 75 octets, text escaped. */
final class CalendarFeed {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    CalendarFeed(String name, String language) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Fendan//Deadlines//" + (language.equals("en") ? "EN" : "ZH"));
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /**
     * A day on which something ends.
     *
     * @param uid the same whenever the feed is read
     * @param since the day it has been known since
     */
    record Event(String uid, LocalDate since, LocalDate day, String summary, List<String> description) {}

    void add(Event event) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(event.uid()));
        line("DTSTAMP:" + compact(event.since()) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + compact(event.day()));
        line("DTEND;VALUE=DATE:" + compact(event.day().plusDays(1)));
        line("SUMMARY:" + escaped(event.summary()));
        line("DESCRIPTION:" + escaped(String.join("\n", event.description())));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** The whole feed. */
    String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds between characters, never within one; the space before a folded part counts as well. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int sign = content.codePointAt(at);
            String one = Character.toString(sign);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += one.length();
        }
        text.append(END);
    }
}
