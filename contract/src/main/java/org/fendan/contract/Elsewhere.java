package org.fendan.contract;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;

/** Machines in other places: other digits, other calendars, other rules for capitals, other days at the same moment. */
final class Elsewhere {

    private static final List<String> LANGUAGES =
            List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "de-DE", "zh-CN");
    private static final List<String> ZONES = List.of("Pacific/Kiritimati", "Etc/GMT+12");

    private Elsewhere() {}

    /** Does it in each place, and sets the machine back. */
    static void everywhere(Consumer<String> doing) {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : LANGUAGES) {
                for (String id : ZONES) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    doing.accept(tag + ", " + id);
                }
            }
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }
}
