package org.fendan.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;

/** Everything the author of a scheme wrote for people to read, by the place where it stands. */
final class Wordings {

    private final Map<String, Text> all = new LinkedHashMap<>();

    private Wordings() {}

    static Map<String, Text> of(Scheme scheme) {
        Wordings wordings = new Wordings();
        wordings.ofTheScheme(scheme);
        wordings.ofTheMoney(scheme);
        scheme.procedure().steps().forEach(wordings::ofAStep);
        return wordings.all;
    }

    private void ofTheScheme(Scheme scheme) {
        all.put("name", scheme.name());
        all.put("summary", scheme.summary());
        all.put("title of the source", scheme.source().title());
        all.put("issuer of the source", scheme.source().issuer());
        scheme.clauses().forEach(clause -> all.put("clause " + clause.number(), clause.summary()));
        scheme.unmodelled().forEach(clause -> all.put("unmodelled " + clause.clause(), clause.reason()));
        scheme.readings().forEach(this::ofAReading);
        scheme.mandates().forEach(mandate -> all.put("mandate " + mandate.task().en(), mandate.task()));
    }

    private void ofAReading(Reading reading) {
        all.put("reading " + reading.id(), reading.question());
        reading.options().forEach(option -> all.put("reading " + reading.id() + ", " + option.id(), option.wording()));
    }

    private void ofTheMoney(Scheme scheme) {
        scheme.caps().forEach(cap -> all.put("cap " + cap.id(), cap.name()));
        scheme.floors().forEach(floor -> all.put("floor " + floor.id(), floor.name()));
        scheme.funds()
                .forEach(fund -> all.put("fund " + fund.bearer(), fund.bearer().name()));
    }

    private void ofAStep(Step step) {
        all.put("step " + step.id(), step.name());
        step.documents().forEach(paper -> all.put("document " + paper.id() + " of " + step.id(), paper.name()));
        step.letters().forEach(letter -> {
            all.put("letter " + letter.id() + " of " + step.id(), letter.title());
            all.put("addressee of " + letter.id() + " of " + step.id(), letter.to());
        });
    }
}
