package org.fendan.testkit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Bearer;

/** Everything the author of a scheme wrote for people to read, by the place where it stands. */
final class Wordings {

    private final Map<String, Text> all = new LinkedHashMap<>();

    private Wordings() {}

    static Map<String, Text> of(Scheme scheme) {
        Wordings wordings = new Wordings();
        wordings.ofTheScheme(scheme);
        wordings.ofTheMoney(scheme);
        wordings.ofTheHelp(scheme);
        scheme.procedure().steps().forEach(wordings::ofAStep);
        keys(scheme).forEach(wordings::ofAFact);
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
        scheme.losses().ifPresent(losses -> losses.parts().forEach(part -> ofABearer(part.bearer())));
        scheme.recoveries().ifPresent(recovery -> recovery.turns().forEach(turn -> ofABearer(turn.payee())));
        scheme.tallies().forEach(tally -> all.put("tally " + tally.id(), tally.name()));
        scheme.alerts().forEach(alert -> all.put("alert " + alert.id(), alert.name()));
    }

    private void ofABearer(Bearer bearer) {
        all.put("bearer " + bearer, bearer.name());
    }

    private void ofTheHelp(Scheme scheme) {
        scheme.subsidies().forEach(subsidy -> {
            all.put("subsidy " + subsidy.id(), subsidy.name());
            all.put("sum of the subsidy " + subsidy.id(), subsidy.sum().amount().wording());
        });
        scheme.products().forEach(product -> all.put("product " + product.id(), product.name()));
        scheme.supplies().forEach(supply -> all.put("supply of " + supply.fact(), supply.authority()));
        scheme.stories().forEach(story -> all.put("story " + story.title().en(), story.title()));
        scheme.partners().forEach(partner -> all.put("partner " + partner, partner.label()));
    }

    /** Every fact the scheme may ask for, by name. */
    private static Set<FactKey<?>> keys(Scheme scheme) {
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        scheme.eligibility().forEach(r -> keys.addAll(r.condition().keys()));
        scheme.charge().ifPresent(charge -> keys.addAll(charge.keys()));
        scheme.losses().ifPresent(losses -> keys.addAll(losses.keys()));
        scheme.subsidies().forEach(subsidy -> keys.addAll(subsidy.keys()));
        scheme.products()
                .forEach(product -> product.conditions()
                        .forEach(r -> keys.addAll(r.condition().keys())));
        scheme.procedure().steps().forEach(step -> keys.addAll(step.asks()));
        return keys;
    }

    /** A fact's label and its answers; an answer that is a mere code, such as AAA, belongs to no language. */
    private void ofAFact(FactKey<?> key) {
        all.put("fact " + key, key.wording());
        key.type().choices().stream()
                .filter(choice -> !choice.label().zh().equals(choice.label().en()))
                .forEach(choice -> all.put("answer " + choice.code() + " to " + key, choice.label()));
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
