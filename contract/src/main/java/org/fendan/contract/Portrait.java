package org.fendan.contract;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.Delay;

/** All a scheme says and answers, as one text: two portraits differ where an answer does. */
final class Portrait {

    private Portrait() {}

    static String of(Scheme scheme, Facts good) {
        List<String> lines = new ArrayList<>();
        lines.add(scheme.id() + " " + scheme.inForce() + " " + scheme.source());
        Wordings.of(scheme).forEach((place, text) -> lines.add(place.en() + ": " + text));
        Citations.of(scheme)
                .forEach(cited -> lines.add(cited + " " + cited.citation().wording()));
        for (Facts facts : List.of(Facts.NONE, good)) {
            lines.add(facts.toString());
            for (Finding finding : Findings.of(scheme.eligibility(), facts).all()) {
                lines.add(finding + " " + finding.requirement().condition().wording());
            }
        }
        scheme.charge().ifPresent(charge -> lines.add("charge " + charge.in(good)));
        money(scheme, good, lines);
        scheme.products()
                .forEach(product -> lines.add(product.id() + " "
                        + Findings.of(product.conditions(), good).all()));
        scheme.keyEnterprise().ifPresent(key -> lines.add("key enterprise " + key.wording() + key.test(good)));
        scheme.stories().forEach(story -> lines.add("story " + story));
        scheme.procedure().duties().forEach(duty -> lines.add(duty.after() + " " + shown(duty.within())));
        return String.join("\n", lines);
    }

    /** The first line that is not the same in two portraits: "one" → "other". */
    static String change(String one, String other) {
        List<String> before = one.lines().toList();
        List<String> after = other.lines().toList();
        int at = 0;
        while (at < before.size() && at < after.size() && before.get(at).equals(after.get(at))) {
            at++;
        }
        return line(before, at) + " → " + line(after, at);
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? "\"" + lines.get(at) + "\"" : "-";
    }

    private static void money(Scheme scheme, Facts good, List<String> lines) {
        Facts facts = good.and(scheme.example().loss());
        Resources resources = scheme.example().resources();
        scheme.losses().ifPresent(losses -> lines.add("loss " + losses.split(facts, resources)));
        for (Subsidy subsidy : scheme.subsidies()) {
            SubsidyDecision decision = SubsidyDecision.of(scheme, subsidy, facts, resources);
            lines.add("subsidy " + subsidy.id() + " " + decision.findings().all() + " " + decision.entitled() + " "
                    + decision.payable());
        }
        scheme.caps().forEach(cap -> lines.add("cap " + cap.tally() + " " + cap.limit() + " " + cap.perHead()));
        scheme.tallies().forEach(tally -> lines.add("tally " + tally));
    }

    private static String shown(Delay delay) {
        return delay.count() + " " + delay.unit();
    }
}
