package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fendan.app.json.Json;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.time.DateSpan;

/** Partners whose agreement is in force on a day, by their codes. */
record StatisticsPartners(List<String> banks, List<String> institutions) {

    static StatisticsPartners of(Reads reads, Predicate<String> scheme, LocalDate day, Caller caller) {
        return new StatisticsPartners(
                inForce(reads, Records.AGREEMENTS, scheme, day, caller),
                inForce(reads, Records.INSTITUTIONS, scheme, day, caller));
    }

    private static List<String> inForce(
            Reads reads, String register, Predicate<String> scheme, LocalDate day, Caller caller) {
        Map<String, List<RegisterRow>> bySubject = new LinkedHashMap<>();
        reads.registerAll(register)
                .forEach(row -> bySubject
                        .computeIfAbsent(row.subject(), subject -> new ArrayList<>())
                        .add(row));
        TreeSet<String> partners = new TreeSet<>();
        bySubject.forEach((subject, lines) -> {
            int border = subject.lastIndexOf('/');
            String partner = subject.substring(border + 1);
            boolean own = Wall.maySee(caller, partner);
            if (own && scheme.test(subject.substring(0, border)) && isInForce(lines, day)) {
                partners.add(partner);
            }
        });
        return List.copyOf(partners);
    }

    /** The last line that has begun by then says. */
    private static boolean isInForce(List<RegisterRow> lines, LocalDate day) {
        List<RegisterRow> begun = lines.stream()
                .filter(line -> !LocalDate.parse(
                                Json.read(line.body()).get("from").asString())
                        .isAfter(day))
                .toList();
        return Records.agreement(begun)
                .map((DateSpan span) -> span.contains(day))
                .orElse(false);
    }
}
