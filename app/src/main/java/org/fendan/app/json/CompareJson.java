package org.fendan.app.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.Comparison;
import org.fendan.core.decision.ComparisonConcept;
import org.fendan.core.decision.ComparisonEntry;
import org.fendan.core.decision.ComparisonLoan;
import org.fendan.core.decision.Explanations;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemes side by side. */
public final class CompareJson {

    private CompareJson() {}

    public static ObjectNode comparison(Comparison comparison) {
        ObjectNode node = Json.object().put("date", comparison.date().toString());
        node.set("loss", Json.money(comparison.principal()));
        node.put("lossFrom", comparison.from().name());
        node.set(
                "schemes",
                Json.array(
                        comparison.schemes(),
                        scheme -> SchemeJson.line(scheme)
                                .put("inForceOnDate", scheme.inForce().contains(comparison.date()))));
        node.set(
                "concepts", Json.array(Arrays.asList(ComparisonConcept.values()), concept -> row(comparison, concept)));
        node.set("loans", Json.array(comparison.loans(), CompareJson::loan));
        return node;
    }

    private static ObjectNode row(Comparison comparison, ComparisonConcept concept) {
        ObjectNode node = Json.object().put("concept", concept.name());
        node.set("label", Json.text(concept.label()));
        ArrayNode cells = Json.array();
        List<List<ComparisonEntry>> row = comparison.row(concept);
        for (int i = 0; i < row.size(); i++) {
            Scheme scheme = comparison.schemes().get(i);
            ObjectNode cell = Json.object().put("scheme", scheme.id());
            cell.set("entries", Json.array(row.get(i), CompareJson::entry));
            cells.add(cell);
        }
        node.set("cells", cells);
        return node;
    }

    private static ObjectNode entry(ComparisonEntry entry) {
        ObjectNode node = Json.object();
        node.set("text", Json.text(entry.text()));
        entry.citation().ifPresent(citation -> node.set("citation", LawJson.citation(citation)));
        return node;
    }

    private static ObjectNode loan(ComparisonLoan loan) {
        Scheme scheme = loan.admission().scheme();
        Facts facts = loan.admission().findings().facts();
        ObjectNode node = DecisionJson.edition(scheme);
        node.put("outcome", loan.admission().findings().outcome().name());
        node.set("missing", Json.array(loan.admission().findings().missing(), SchemeJson::fact));
        loan.admission()
                .charge()
                .ifPresent(charge ->
                        node.set("contribution", DecisionJson.charge(charge, Explanations.of(scheme), facts)));
        node.put("resources", loan.exampleResources() ? "EXAMPLE" : "GIVEN");
        node.set("assumed", Json.array(loan.assumed(), SchemeJson::fact));
        loan.loss().ifPresent(loss -> loss(node, loss));
        node.set("subsidies", Json.array(loan.subsidies(), DecisionJson::subsidy));
        return node;
    }

    /** The loss as it is shared, or what is missing to say so. */
    private static void loss(ObjectNode node, ClaimDecision loss) {
        loss.split()
                .ifPresentOrElse(
                        split -> node.set("split", DecisionJson.split(loss.scheme(), split)),
                        () -> node.set("splitMissing", Json.strings(missing(loss))));
    }

    private static List<String> missing(ClaimDecision loss) {
        List<String> names = new ArrayList<>(
                loss.missingFacts().stream().map(key -> key.name()).toList());
        loss.missingFunds().forEach(fund -> names.add("resources." + fund.id()));
        loss.missingCaps().forEach(cap -> names.add("resources." + cap.id()));
        return names;
    }
}
