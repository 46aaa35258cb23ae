package org.fendan.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.contract.Citations.Cited;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Unmodelled;

/** What every scheme keeps towards its source: nothing is left out silently, nothing is cited that is not there. */
final class ClauseChecks {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private ClauseChecks() {}

    static List<Text> citeWhatIsListed(Scheme scheme) {
        Set<String> listed = scheme.clauses().stream().map(Clause::number).collect(Collectors.toSet());
        Faults faults = new Faults();
        for (Cited cited : Citations.of(scheme)) {
            Citation citation = cited.citation();
            if (!citation.source().equals(scheme.source())) {
                faults.add(
                        cited.place().zh() + " 引用了另一文件“" + citation.source().number() + "”的条款“" + citation.clause()
                                + "”；只能引用本项目自己的来源，请更正依据",
                        cited.place().en() + " cites \"" + citation.clause() + "\" of another source, \""
                                + citation.source().number()
                                + "\"; a scheme cites its own source only: correct the citation");
            } else if (!listed.contains(citation.clause())) {
                faults.add(
                        cited.place().zh() + " 引用了条款“" + citation.clause() + "”，而条款表中没有这一条；请列入条款表，或更正依据",
                        cited.place().en() + " cites clause \"" + citation.clause()
                                + "\", which the scheme does not list; list it among the clauses, or correct the"
                                + " citation");
            }
        }
        return faults.all();
    }

    static List<Text> registerReadings(Scheme scheme) {
        List<String> ids = scheme.readings().stream().map(Reading::id).toList();
        Faults faults = new Faults();
        faults.addAll(Repeated.in(ids, Text.of("解读的编号", "the id of a reading")));
        for (Cited cited : Citations.of(scheme)) {
            cited.citation()
                    .reading()
                    .filter(id -> !ids.contains(id))
                    .ifPresent(id -> faults.add(
                            cited.place().zh() + " 依据解读“" + id + "”，而解读表中没有它；请在 readings() 中写明问题与选项",
                            cited.place().en() + " rests on our reading \"" + id
                                    + "\", which is not registered; state the question and its options in readings()"));
        }
        return faults.all();
    }

    static List<Text> leaveNothingOut(Scheme scheme) {
        List<String> listed = scheme.clauses().stream().map(Clause::number).toList();
        Set<String> cited =
                Citations.of(scheme).stream().map(c -> c.citation().clause()).collect(Collectors.toSet());
        List<String> unmodelled =
                scheme.unmodelled().stream().map(Unmodelled::clause).toList();
        Faults faults = new Faults();
        faults.when(listed.isEmpty(), "条款表是空的；请把来源文件的每一条列入", "no clause is listed; list every clause of the source");
        faults.addAll(Repeated.in(listed, Text.of("条款", "the clause")));
        faults.addAll(unmodelled(unmodelled, listed, cited));
        listed.stream()
                .filter(clause -> !cited.contains(clause) && !unmodelled.contains(clause))
                .forEach(clause -> faults.add(
                        "条款“" + clause + "”既未被引用，也未列为未建模；请据此写出规则，或在 unmodelled() 中说明理由",
                        "clause \"" + clause + "\" is neither cited nor unmodelled; compute it, or give the reason in"
                                + " unmodelled()"));
        return faults.all();
    }

    private static List<Text> unmodelled(List<String> unmodelled, List<String> listed, Set<String> cited) {
        Faults faults = new Faults();
        faults.addAll(Repeated.in(unmodelled, Text.of("未建模条款", "the unmodelled clause")));
        for (String clause : new LinkedHashSet<>(unmodelled)) {
            faults.when(
                    !listed.contains(clause),
                    "未建模条款“" + clause + "”不在条款表中；请列入，或更正编号",
                    "clause \"" + clause + "\" is given as unmodelled, but not listed; list it, or correct its number");
            faults.when(
                    cited.contains(clause),
                    "条款“" + clause + "”已被引用，又列为未建模；请从 unmodelled() 中删去，或删去引用",
                    "clause \"" + clause
                            + "\" is cited, though unmodelled; take it out of unmodelled(), or do not cite it");
        }
        return faults.all();
    }

    /** What a scheme says of its products and of who supplies facts rests on clauses, too. */
    static List<Text> citeProductsAndSupplies(Scheme scheme) {
        Faults faults = new Faults();
        faults.addAll(Repeated.in(
                scheme.products().stream().map(Product::id).toList(), Text.of("产品的编号", "the id of a product")));
        scheme.products().stream()
                .filter(product -> product.conditions().isEmpty())
                .forEach(product -> faults.add(
                        "产品“" + product.id() + "”没有任何条款说明面向谁；请至少写一项有依据的要求",
                        "the product \"" + product.id()
                                + "\" is without a clause that says for whom it is; give it a requirement"));
        faults.addAll(Repeated.in(
                scheme.supplies().stream()
                        .map(supply -> supply.fact() + " (" + supply.authority().en() + ")")
                        .toList(),
                Text.of("事实的提供", "the supply of")));
        return faults.all();
    }

    static List<Text> speakTwoLanguages(Scheme scheme) {
        Faults faults = new Faults();
        Wordings.of(scheme).forEach((place, text) -> {
            faults.when(
                    !HAN.matcher(text.zh()).find(),
                    place.zh() + "的中文是“" + text.zh() + "”，其中没有汉字；请写中文",
                    place.en() + ", in Chinese, is \"" + text.zh() + "\" and has no Chinese character; write it in"
                            + " Chinese");
            faults.when(
                    !LATIN.matcher(text.en()).find() || HAN.matcher(text.en()).find(),
                    place.zh() + "的英文是“" + text.en() + "”；英文须有字母且不含汉字，请写英文",
                    place.en() + ", in English, is \"" + text.en()
                            + "\"; it needs letters and holds no Chinese character: write it in English");
        });
        return faults.all();
    }
}
