package org.fendan.app.json;

import org.fendan.core.decision.Explanation;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.time.DateSpan;
import tools.jackson.databind.node.ObjectNode;

/** Sources, clauses, citations and explanations. */
public final class LawJson {

    private LawJson() {}

    public static ObjectNode source(LegalSource source) {
        ObjectNode node = Json.object()
                .put("number", source.number())
                .put("issued", source.issued().toString())
                .put("standing", source.standing().name());
        node.set("title", Json.text(source.title()));
        node.set("issuer", Json.text(source.issuer()));
        return node;
    }

    public static ObjectNode citation(Citation citation) {
        ObjectNode node = Json.object()
                .put("source", citation.source().number())
                .put("article", citation.clause())
                .put("ours", citation.isOurs());
        citation.reading().ifPresent(reading -> node.put("reading", reading));
        node.set("wording", Json.text(citation.wording()));
        return node;
    }

    public static ObjectNode span(DateSpan span) {
        ObjectNode node = Json.object().put("from", span.from().toString());
        span.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
        return node;
    }

    public static ObjectNode clause(Clause clause) {
        ObjectNode node = Json.object().put("article", clause.number()).put("sha256", clause.fingerprint());
        node.set("summary", Json.text(clause.summary()));
        return node;
    }

    public static ObjectNode reading(Reading reading) {
        ObjectNode node = Json.object()
                .put("id", reading.id())
                .put("article", reading.clause())
                .put("chosen", reading.chosen());
        node.set("question", Json.text(reading.question()));
        node.set("options", Json.array(reading.options(), option -> {
            ObjectNode one = Json.object().put("id", option.id());
            one.set("wording", Json.text(option.wording()));
            return one;
        }));
        return node;
    }

    public static ObjectNode explanation(Explanation explanation) {
        ObjectNode node = Json.object().put("kind", explanation.kind().name());
        node.set("label", Json.text(explanation.label()));
        explanation.value().ifPresent(value -> node.put("value", value));
        explanation.verdict().ifPresent(verdict -> node.put("verdict", verdict.name()));
        explanation.citation().ifPresent(citation -> node.set("citation", citation(citation)));
        explanation.inForce().ifPresent(span -> node.set("inForce", span(span)));
        if (!explanation.parts().isEmpty()) {
            node.set("parts", Json.array(explanation.parts(), LawJson::explanation));
        }
        return node;
    }
}
