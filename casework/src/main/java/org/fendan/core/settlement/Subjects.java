package org.fendan.core.settlement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Fingerprint;

/** Whose tally a case counts in. */
public final class Subjects {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Subjects() {}

    /**
     * The subject of a tally, as its accounts are named; empty while it is not known.
     *
     * @param facts what is known of the case, the step at hand included
     */
    public static Optional<String> of(Tally tally, CaseFile file, String enterprise, Facts facts) {
        Optional<String> whose = switch (tally.scope()) {
            case SCHEME, POOL -> Optional.of("all");
            case BANK -> Optional.of(file.bank());
            case INSTITUTION -> Optional.of(file.institution());
            case ENTERPRISE -> Optional.of(enterprise);
            case BANK_AND_ENTERPRISE -> Optional.of(file.bank() + ":" + enterprise);
            case GROUP -> tally.groupedBy().flatMap(facts::text).map(Subjects::named);
        };
        return whose.filter(subject -> !subject.isEmpty() && !subject.endsWith(":"))
                .flatMap(subject -> tally.yearOf()
                        .map(key -> facts.get(key).map(day -> subject + ":" + day.getYear()))
                        .orElse(Optional.of(subject)));
    }

    /** A group as accounts can be named: by its value where that is a plain code, else by the value's fingerprint. */
    private static String named(String value) {
        return PLAIN.matcher(value).matches() ? value : "group:" + Fingerprint.of(value);
    }
}
