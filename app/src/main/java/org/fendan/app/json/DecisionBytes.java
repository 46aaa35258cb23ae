package org.fendan.app.json;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Computed;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.JsonBuffer;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * What {@link DecisionJson} makes trees of, written straight into bytes: the same members in the same order. Each method
 * that is given a buffer writes the members of an object, and leaves its braces to the caller.
 */
public final class DecisionBytes {

    private static final byte[] END = {'}'};

    private DecisionBytes() {}

    private static Document whole(Consumer<JsonBuffer> members) {
        return Document.of(members, END);
    }

    /** The whole answer to the question whether a loan may enter a scheme. */
    public static Document admission(Admission admission) {
        return whole(json -> admission(admission, json));
    }

    /** The whole answer to the question what subsidies come to. */
    public static Document subsidies(Scheme scheme, List<SubsidyDecision> decisions) {
        return whole(json -> subsidies(scheme, decisions, json));
    }

    /** The whole answer to the question how a sum is shared. */
    public static Document split(Scheme scheme, Split split) {
        return whole(json -> split(scheme, split, json));
    }

    /** Whether a loan may enter, and what the enterprise pays if it does. */
    public static void admission(Admission admission, JsonBuffer json) {
        SchemeBytes scheme = SchemeBytes.of(admission.scheme());
        Facts facts = admission.findings().facts();
        json.raw(scheme.edition());
        outcome(admission.findings(), admission.findings().missing(), scheme, json);
        admission.charge().ifPresent(charge -> {
            json.raw(",\"contribution\":{");
            charge(charge, facts, scheme, json);
            json.raw("}");
        });
    }

    private static void outcome(
            Findings findings, Collection<FactKey<?>> missing, SchemeBytes scheme, JsonBuffer json) {
        json.raw(",\"outcome\":\"").raw(findings.outcome().name()).raw("\"");
        missing(findings, missing, scheme, json);
    }

    private static void missing(
            Findings findings, Collection<FactKey<?>> missing, SchemeBytes scheme, JsonBuffer json) {
        json.raw(",\"missing\":");
        array(missing, json, (key, out) -> out.raw(scheme.fact(key)));
        json.raw(",\"findings\":");
        array(findings.all(), json, (finding, out) -> finding(finding, findings.facts(), scheme, out));
    }

    private static void finding(Finding finding, Facts facts, SchemeBytes scheme, JsonBuffer json) {
        json.raw("{\"verdict\":\"").raw(finding.verdict().name()).raw(scheme.requirement(finding.requirement()));
        Collection<FactKey<?>> missing = finding.verdict() == Verdict.UNDECIDED
                ? finding.requirement().condition().missing(facts)
                : List.of();
        array(names(missing), json, (name, out) -> out.string(name));
        json.raw(",\"explanation\":");
        scheme.explain().finding(finding, facts, json);
        json.raw("}");
    }

    private static List<String> names(Collection<FactKey<?>> keys) {
        return keys.isEmpty()
                ? List.of()
                : keys.stream().map(FactKey::name).sorted().toList();
    }

    /** What is paid by a charge, by which clause, and how it came out. */
    public static void charge(Computed charge, Facts facts, Scheme scheme, JsonBuffer json) {
        charge(charge, facts, SchemeBytes.of(scheme), json);
    }

    private static void charge(Computed charge, Facts facts, SchemeBytes scheme, JsonBuffer json) {
        json.raw("\"amount\":").money(charge.value()).raw(scheme.charge(charge.charge()));
        scheme.explain().charge(charge, facts, json);
    }

    /** What each subsidy comes to, what of it can be paid, and what stands against it. */
    public static void subsidies(Scheme scheme, List<SubsidyDecision> decisions, JsonBuffer json) {
        SchemeBytes kept = SchemeBytes.of(scheme);
        json.raw(kept.edition()).raw(",\"subsidies\":");
        array(decisions, json, (decision, out) -> subsidy(decision, kept, out));
    }

    private static void subsidy(SubsidyDecision decision, SchemeBytes scheme, JsonBuffer json) {
        json.raw("{\"subsidy\":").string(decision.subsidy().id());
        json.raw(",\"payee\":\"").raw(decision.subsidy().payee().name());
        json.raw("\",\"outcome\":\"").raw(decision.findings().outcome().name());
        json.raw("\",\"name\":").text(decision.subsidy().name());
        missing(decision.findings(), decision.missing(), scheme, json);
        decision.entitled().ifPresent(sum -> {
            json.raw(",\"entitled\":{");
            charge(sum, decision.findings().facts(), scheme, json);
            json.raw("}");
        });
        decision.payable().ifPresent(sum -> json.raw(",\"payable\":").money(sum));
        decision.boundBy().ifPresent(cap -> json.raw(",\"boundBy\":").raw(bound(cap)));
        json.raw("}");
    }

    private static byte[] bound(Cap cap) {
        return Json.bytes(DecisionJson.bound(cap));
    }

    /** A split with its slices; {@code totals} says who receives or bears how much in all. */
    public static void split(Scheme scheme, Split split, JsonBuffer json) {
        SchemeBytes kept = SchemeBytes.of(scheme);
        json.raw(kept.edition()).raw(",\"whole\":").money(split.whole()).raw(",\"slices\":");
        array(split.slices(), json, (slice, out) -> slice(slice, kept, out));
        json.raw(",\"totals\":{");
        String before = "";
        for (Map.Entry<Bearer, Money> total : split.byPayee().entrySet()) {
            json.raw(before).string(total.getKey().id()).raw(":").money(total.getValue());
            before = ",";
        }
        json.raw("}");
    }

    private static void slice(Slice slice, SchemeBytes scheme, JsonBuffer json) {
        json.raw("{\"number\":").raw(String.valueOf(slice.number()));
        json.raw(",\"role\":\"").raw(slice.role().name());
        json.raw("\",\"bearer\":").string(slice.bearer().id());
        json.raw(",\"payee\":").string(slice.payee().id());
        json.raw(scheme.bearer(slice.bearer()));
        json.raw(",\"amount\":").money(slice.amount());
        json.raw(",\"citation\":").raw(scheme.citation(slice.citation()));
        json.raw(",\"explanation\":");
        scheme.explain().slice(slice, json);
        json.raw("}");
    }

    private static <T> void array(Collection<T> values, JsonBuffer json, BiConsumer<T, JsonBuffer> each) {
        json.raw("[");
        Iterator<T> all = values.iterator();
        while (all.hasNext()) {
            each.accept(all.next(), json);
            json.raw(all.hasNext() ? "," : "");
        }
        json.raw("]");
    }
}
