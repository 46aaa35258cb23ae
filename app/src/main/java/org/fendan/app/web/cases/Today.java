package org.fendan.app.web.cases;

import java.time.LocalDate;
import java.time.ZoneId;

/** The business date a form begins with. */
final class Today {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Today() {}

    static String inShanghai() {
        return LocalDate.now(SHANGHAI).toString();
    }
}
