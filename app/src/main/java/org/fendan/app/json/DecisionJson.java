package org.fendan.app.json;

import java.util.List;
import java.util.Map;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Computed;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.Explanations;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Finding;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import tools.jackson.databind.node.ObjectNode;

/** Decisions with their explanation trees. */
public final class DecisionJson {

    private DecisionJson() {}

    public static ObjectNode admission(Admission admission) {
        Explanations explain = Explanations.of(admission.scheme());
        Facts facts = admission.findings().facts();
        ObjectNode node = edition(admission.scheme());
        node.put("outcome", admission.findings().outcome().name());
        node.set("missing", Json.array(admission.findings().missing(), SchemeJson::fact));
        node.set("findings", Json.array(admission.findings().all(), finding -> finding(finding, explain, facts)));
        admission.charge().ifPresent(charge -> node.set("contribution", charge(charge, explain, facts)));
        return node;
    }

    /** What a step that was taken keeps of the decision: the outcome, and for each requirement its verdict. */
    public static ObjectNode outcome(Admission admission) {
        ObjectNode node = edition(admission.scheme());
        node.put("outcome", admission.findings().outcome().name());
        node.set("findings", Json.array(admission.findings().all(), finding -> {
            ObjectNode one = Json.object()
                    .put("verdict", finding.verdict().name())
                    .put("force", finding.requirement().force().name())
                    .put("article", finding.requirement().citation().clause());
            return one;
        }));
        return node;
    }

    /** What a refusal shows of the decision: every requirement that is not met, and why. */
    public static ObjectNode refusal(Admission admission) {
        Explanations explain = Explanations.of(admission.scheme());
        ObjectNode node = edition(admission.scheme());
        node.put("outcome", admission.findings().outcome().name());
        node.set(
                "findings",
                Json.array(
                        admission.findings().open(),
                        finding ->
                                finding(finding, explain, admission.findings().facts())));
        return node;
    }

    private static ObjectNode finding(Finding finding, Explanations explain, Facts facts) {
        ObjectNode node = Json.object()
                .put("verdict", finding.verdict().name())
                .put("force", finding.requirement().force().name());
        node.set("wording", Json.text(finding.requirement().condition().wording()));
        node.set("citation", LawJson.citation(finding.requirement().citation()));
        node.set(
                "missing",
                Json.strings(finding.requirement().condition().missing(facts).stream()
                        .map(FactKey::name)
                        .sorted()
                        .toList()));
        node.set("explanation", LawJson.explanation(explain.finding(finding, facts)));
        return node;
    }

    public static ObjectNode charge(Computed charge, Explanations explain, Facts facts) {
        ObjectNode node = Json.object();
        node.set("amount", Json.money(charge.value()));
        node.set("citation", LawJson.citation(charge.charge().citation()));
        node.set("explanation", LawJson.explanation(explain.charge(charge, facts)));
        return node;
    }

    /** What each subsidy comes to, what of it can be paid, and what stands against it. */
    public static ObjectNode subsidies(Scheme scheme, List<SubsidyDecision> decisions) {
        ObjectNode node = edition(scheme);
        node.set("subsidies", Json.array(decisions, DecisionJson::subsidy));
        return node;
    }

    static ObjectNode subsidy(SubsidyDecision decision) {
        Explanations explain = Explanations.of(decision.scheme());
        Facts facts = decision.findings().facts();
        ObjectNode node = Json.object()
                .put("subsidy", decision.subsidy().id())
                .put("payee", decision.subsidy().payee().name())
                .put("outcome", decision.findings().outcome().name());
        node.set("name", Json.text(decision.subsidy().name()));
        node.set("missing", Json.array(decision.missing(), SchemeJson::fact));
        node.set("findings", Json.array(decision.findings().all(), finding -> finding(finding, explain, facts)));
        decision.entitled().ifPresent(sum -> node.set("entitled", charge(sum, explain, facts)));
        decision.payable().ifPresent(sum -> node.set("payable", Json.money(sum)));
        decision.boundBy().ifPresent(cap -> node.set("boundBy", bound(cap)));
        return node;
    }

    static ObjectNode bound(Cap cap) {
        ObjectNode node = Json.object().put("cap", cap.id());
        node.set("name", Json.text(cap.name()));
        node.set("citation", LawJson.citation(cap.citation()));
        return node;
    }

    /** A split with its slices; {@code totals} says who receives or bears how much in all. */
    public static ObjectNode split(Scheme scheme, Split split) {
        Explanations explain = Explanations.of(scheme);
        ObjectNode node = edition(scheme);
        node.set("whole", Json.money(split.whole()));
        node.set("slices", Json.array(split.slices(), slice -> slice(slice, explain)));
        node.set("totals", totals(split.byPayee()));
        return node;
    }

    private static ObjectNode slice(Slice slice, Explanations explain) {
        ObjectNode node = Json.object()
                .put("number", slice.number())
                .put("role", slice.role().name())
                .put("bearer", slice.bearer().id())
                .put("payee", slice.payee().id());
        node.set("name", Json.text(slice.bearer().name()));
        node.set("amount", Json.money(slice.amount()));
        node.set("citation", LawJson.citation(slice.citation()));
        node.set("explanation", LawJson.explanation(explain.slice(slice)));
        return node;
    }

    public static ObjectNode totals(Map<Bearer, Money> totals) {
        ObjectNode node = Json.object();
        totals.forEach((bearer, money) -> node.set(bearer.id(), Json.money(money)));
        return node;
    }

    /** Which edition of which scheme answered. */
    static ObjectNode edition(Scheme scheme) {
        ObjectNode node = Json.object().put("scheme", scheme.id());
        node.put("edition", scheme.inForce().from().toString());
        return node;
    }
}
