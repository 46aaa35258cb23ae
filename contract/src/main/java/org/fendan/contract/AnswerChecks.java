package org.fendan.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;

/** What every scheme keeps when it is asked who may enter: the example may, and what is unknown never decides. */
final class AnswerChecks {

    private AnswerChecks() {}

    static List<Text> admitTheExample(Scheme scheme) {
        Faults faults = new Faults();
        if (scheme.example().equals(Example.NONE)) {
            faults.add(
                    "没有示例；请在 example() 中给出一笔符合全部要求的贷款",
                    "there is no example; give a loan that meets everything in example()");
            return faults.all();
        }
        Facts good = GoodFacts.of(scheme);
        Findings.of(scheme.eligibility(), good)
                .open()
                .forEach(finding -> faults.add(
                        "示例未满足" + zh(finding) + "：" + good + "；请改示例，或改该要求",
                        "the example does not meet " + en(finding) + ": " + good
                                + "; change the example, or the requirement"));
        scheme.charge().filter(charge -> charge.in(good).isEmpty()).ifPresent(charge -> {
            Set<String> missing = names(charge.missing(good));
            faults.add(
                    "示例算不出收费，缺少事实 " + missing + "；请在示例中补上",
                    "the charge cannot be computed for the example, for lack of " + missing
                            + "; add these facts to the example");
        });
        return faults.all();
    }

    static List<Text> decideNothingWithoutFacts(Scheme scheme) {
        Faults faults = new Faults();
        for (Finding finding : Findings.of(scheme.eligibility(), Facts.NONE).all()) {
            Set<FactKey<?>> missing = finding.requirement().condition().missing(Facts.NONE);
            faults.when(
                    finding.verdict() != Verdict.UNDECIDED,
                    "没有任何事实时就已有结论：" + zh(finding) + "；未知的事实不得当作已知，请让它读取事实",
                    "without any fact there is an answer already: " + en(finding)
                            + "; what is unknown decides nothing: let it read a fact");
            faults.when(
                    finding.verdict() == Verdict.UNDECIDED && missing.isEmpty(),
                    "没有任何事实时，" + zh(finding) + " 说不出还缺哪些事实；missing() 须列出它们",
                    "without any fact, " + en(finding) + " does not say which are missing; missing() has to name them");
            missing.stream()
                    .filter(key -> !finding.requirement().condition().keys().contains(key))
                    .forEach(key -> faults.add(
                            zh(finding) + " 缺少事实 " + key + "，而 keys() 中没有它；请列入",
                            en(finding) + " misses the fact " + key + ", which is not among its keys(); list it"));
        }
        faults.when(
                scheme.charge().flatMap(charge -> charge.in(Facts.NONE)).isPresent(),
                "没有任何事实时就已有收费金额；收费须由事实得出",
                "without any fact the charge comes to a sum already; read it from facts");
        return faults.all();
    }

    /** What a value is chosen by is asked for first, what it is then made of later. */
    static List<Text> leadToAnAnswer(Scheme scheme) {
        Facts good = GoodFacts.of(scheme);
        Facts facts = Facts.NONE;
        for (Set<FactKey<?>> missing = missing(scheme, facts, good);
                !missing.isEmpty();
                missing = missing(scheme, facts, good)) {
            for (FactKey<?> key : missing) {
                facts = copied(good, key, facts);
            }
        }
        Facts asked = facts;
        Faults faults = new Faults();
        Findings.of(scheme.eligibility(), asked)
                .open()
                .forEach(finding -> faults.add(
                        "只给出被列为缺少的事实 " + asked + " 后，" + zh(finding) + " 仍未满足；请让 missing() 列出全部所需事实，并写入示例",
                        "with the facts named as missing alone, " + asked + ", there is still " + en(finding)
                                + "; let missing() name all that is needed, and the example know it"));
        return faults.all();
    }

    /** The facts named as missing that the example knows. */
    private static Set<FactKey<?>> missing(Scheme scheme, Facts facts, Facts good) {
        return Findings.of(scheme.eligibility(), facts).missing().stream()
                .filter(key -> good.has(key) && !facts.has(key))
                .collect(Collectors.toSet());
    }

    static List<Text> neverRefuseForWhatIsMissing(Scheme scheme) {
        Set<FactKey<?>> keys = scheme.eligibility().stream()
                .flatMap(requirement -> requirement.condition().keys().stream())
                .collect(Collectors.toSet());
        Faults faults = new Faults();
        for (FactKey<?> key : keys) {
            Findings.of(scheme.eligibility(), GoodFacts.of(scheme).without(key))
                    .only(finding -> finding.verdict() == Verdict.UNMET)
                    .forEach(finding -> faults.add(
                            "示例去掉事实 " + key + " 后变为不满足：" + zh(finding) + "；缺少事实只能使结论未定",
                            "the example without the fact " + key + " is refused: " + en(finding)
                                    + "; a missing fact leaves an answer open, and never turns it into a no"));
        }
        return faults.all();
    }

    static List<Text> ignoreTheOrderOfFacts(Scheme scheme) {
        Facts good = GoodFacts.of(scheme);
        List<FactKey<?>> order = new ArrayList<>(good.keys());
        Collections.reverse(order);
        Facts reversed = Facts.NONE;
        for (FactKey<?> key : order) {
            reversed = copied(good, key, reversed);
        }
        List<Finding> one = Findings.of(scheme.eligibility(), good).all();
        List<Finding> other = Findings.of(scheme.eligibility(), reversed).all();
        Faults faults = new Faults();
        faults.when(
                !one.equals(other),
                "同样的事实换个次序给出，结论由 " + one + " 变为 " + other + "；结论只能取决于事实本身",
                "the same facts in another order turn " + one + " into " + other
                        + "; an answer may depend on the facts alone");
        return faults.all();
    }

    private static <T> Facts copied(Facts from, FactKey<T> key, Facts to) {
        return to.with(key, from.get(key).orElseThrow());
    }

    private static String zh(Finding finding) {
        return "条款“" + finding.requirement().citation().clause() + "”的要求“"
                + finding.requirement().condition().wording().zh() + "”（" + finding + "）";
    }

    private static String en(Finding finding) {
        return "the requirement \""
                + finding.requirement().condition().wording().en() + "\" (" + finding + ")";
    }

    private static Set<String> names(Set<FactKey<?>> keys) {
        return keys.stream().map(FactKey::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
