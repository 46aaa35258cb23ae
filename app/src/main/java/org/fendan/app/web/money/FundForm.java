package org.fendan.app.web.money;

import java.util.List;
import java.util.Map;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/**
 * What may be done with the funds of a scheme, to fill in.
 *
 * @param given what was filled in before
 */
public record FundForm(
        List<Option> funds, List<Option> acts, List<Term> terms, Map<String, String> given, List<FaultLine> faults) {

    /** One thing to choose. */
    public record Option(String value, String label) {}

    /** A term an agreement may fix. */
    public record Term(String name, String label, String rule, String example) {}

    static FundForm of(Pots pots, JsonNode scheme, Call call) {
        return of(pots, scheme, call, List.of());
    }

    static FundForm of(Pots pots, JsonNode scheme, Call call, List<FaultLine> faults) {
        Tongue tongue = call.tongue();
        return new FundForm(
                pots.all().stream()
                        .map(pot -> new Option(
                                pot.bank() + "/" + pot.fund().path("fund").asString(""), pots.name(pot)))
                        .toList(),
                List.of(
                        new Option("INJECTION", tongue.of(MoneyWord.INJECTION)),
                        new Option("INTEREST", tongue.of(MoneyWord.INTEREST)),
                        new Option("WIND_DOWN", tongue.of(MoneyWord.WIND_DOWN))),
                scheme.path("facts")
                        .valueStream()
                        .filter(fact -> fact.path("origin").asString("").equals("TERM"))
                        .map(fact -> new Term(
                                fact.path("name").asString(""),
                                tongue.of(fact.path("label")),
                                tongue.of(fact.path("rule")),
                                fact.path("example").asString("")))
                        .toList(),
                call.fields(),
                faults);
    }

    /** What was filled in; nothing where nothing was. */
    public String at(String field) {
        return given.getOrDefault(field, "");
    }

    /** The fields a confirmation repeats. */
    public List<Option> repeated() {
        return given.entrySet().stream()
                .filter(field -> !List.of("csrf", "key", "confirmed").contains(field.getKey()))
                .map(field -> new Option(field.getKey(), field.getValue()))
                .toList();
    }

    public String key() {
        return at("key");
    }
}
