package org.fendan.app.web.trial;

import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import org.fendan.core.fact.FactType;
import tools.jackson.databind.JsonNode;

/** What would have to be otherwise, in words. */
final class Changes {

    private Changes() {}

    static String wording(JsonNode way, Tongue tongue) {
        String all = String.join(
                tongue.of(TrialWord.AND),
                way.path("changes")
                        .valueStream()
                        .map(change -> change(change, tongue))
                        .toList());
        String until = way.path("lastDay").asString("");
        return until.isEmpty() ? all : all + " (" + tongue.of(TrialWord.APPLY_BY) + " " + until + ")";
    }

    private static String change(JsonNode change, Tongue tongue) {
        JsonNode fact = change.path("fact");
        if (!fact.isObject() || change.path("order").asString("").isEmpty()) {
            return tongue.of(change.path("wording"));
        }
        return tongue.of(fact.path("label")) + " " + change.path("order").asString("") + " "
                + value(fact, change.path("value").asString(""), tongue);
    }

    private static String value(JsonNode fact, String value, Tongue tongue) {
        String type = fact.path("type").asString("");
        if (type.equals(FactType.FLAG.name())) {
            return tongue.of(value.equals("true") ? Word.YES : Word.NO);
        }
        return fact.path("choices")
                .valueStream()
                .filter(choice -> choice.path("code").asString("").equals(value))
                .map(choice -> tongue.of(choice.path("label")))
                .findFirst()
                .orElse(type.equals(FactType.MONEY.name()) ? Tongue.yuan(value) : value);
    }
}
