package org.fendan.app.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a request can meet that is refused for there being too many. */
enum Limit {
    /** As many requests as can be worked on at once are under way. */
    CAPACITY,
    /** As many works as can wait to be written are waiting. */
    LEDGER,
    /** As many requests as may read the whole ledger at once are under way. */
    WHOLE,
    /** One user asks too often. */
    USER,
    /** One address asks too often without saying who. */
    ADDRESS,
    /** Too many sign-ins from one address have failed. */
    SIGN_IN;

    static final List<String> NAMES = Arrays.stream(values()).map(Limit::label).toList();

    /** As figures and headers name it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
