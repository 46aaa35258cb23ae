package org.fendan.testkit;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.time.Delay;

/** All a scheme says and answers, as one text: two portraits differ where an answer does. */
final class Portrait {

    private Portrait() {}

    static String of(Scheme scheme, Facts good) {
        List<String> lines = new ArrayList<>();
        lines.add(scheme.id() + " " + scheme.inForce() + " " + scheme.source());
        Wordings.of(scheme).forEach((place, text) -> lines.add(place + ": " + text));
        Citations.of(scheme)
                .forEach(cited -> lines.add(cited + " " + cited.citation().wording()));
        for (Facts facts : List.of(Facts.NONE, good)) {
            lines.add(facts.toString());
            for (Finding finding : Findings.of(scheme.eligibility(), facts).all()) {
                lines.add(finding + " " + finding.requirement().condition().wording());
            }
        }
        scheme.charge().ifPresent(charge -> lines.add("charge " + charge.in(good)));
        scheme.losses()
                .ifPresent(losses -> lines.add("loss "
                        + losses.split(
                                good.and(scheme.example().loss()),
                                scheme.example().resources())));
        scheme.procedure().duties().forEach(duty -> lines.add(duty.after() + " " + shown(duty.within())));
        return String.join("\n", lines);
    }

    private static String shown(Delay delay) {
        return delay.count() + " " + delay.unit();
    }
}
