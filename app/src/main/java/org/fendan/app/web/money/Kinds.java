package org.fendan.app.web.money;

import java.util.Map;
import org.fendan.app.web.page.Tongue;
import org.fendan.core.law.Text;

/** What the kinds of legs are called. */
final class Kinds {

    private static final Map<String, Text> NAMES = Map.of(
            "TRANSFER", Text.of("记账", "posted"),
            "RESERVE", Text.of("预留", "held"),
            "POST", Text.of("预留入账", "posted from a hold"),
            "RELEASE", Text.of("释放", "released"));

    private Kinds() {}

    static String name(String kind, Tongue tongue) {
        return tongue.of(NAMES.getOrDefault(kind, Text.of(kind, kind)));
    }
}
