package org.fendan.app.web.sign;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.fendan.app.people.Session;

/** A session of the reader's, in Chinese time. */
public record AccountLine(String id, String from, String began, String used, boolean current) {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    static AccountLine of(Session session, String current) {
        return new AccountLine(
                session.id(),
                session.from(),
                LOCAL.format(session.began()),
                LOCAL.format(session.used()),
                session.id().equals(current));
    }
}
