package org.fendan.contract;

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

    private final Map<Text, Text> all = new LinkedHashMap<>();

    private Wordings() {}

    static Map<Text, Text> of(Scheme scheme) {
        Wordings wordings = new Wordings();
        wordings.ofTheScheme(scheme);
        wordings.ofTheMoney(scheme);
        wordings.ofTheHelp(scheme);
        scheme.procedure().steps().forEach(wordings::ofAStep);
        keys(scheme).forEach(wordings::ofAFact);
        return wordings.all;
    }

    private void ofTheScheme(Scheme scheme) {
        put("名称", "name", scheme.name());
        put("摘要", "summary", scheme.summary());
        put("来源标题", "title of the source", scheme.source().title());
        put("来源发布机关", "issuer of the source", scheme.source().issuer());
        scheme.clauses().forEach(clause -> put("条款", "clause", clause.number(), clause.summary()));
        scheme.unmodelled().forEach(clause -> put("未建模条款", "unmodelled", clause.clause(), clause.reason()));
        scheme.readings().forEach(this::ofAReading);
        scheme.mandates().forEach(mandate -> put("职责", "mandate", mandate.task().en(), mandate.task()));
    }

    private void ofAReading(Reading reading) {
        put("解读", "reading", reading.id(), reading.question());
        reading.options().forEach(option -> put("解读", "reading", reading.id() + ", " + option.id(), option.wording()));
    }

    private void ofTheMoney(Scheme scheme) {
        scheme.caps().forEach(cap -> put("上限", "cap", cap.id(), cap.name()));
        scheme.floors().forEach(floor -> put("下限", "floor", floor.id(), floor.name()));
        scheme.funds()
                .forEach(fund -> put("资金", "fund", fund.bearer(), fund.bearer().name()));
        scheme.losses().ifPresent(losses -> losses.parts().forEach(part -> ofABearer(part.bearer())));
        scheme.recoveries().ifPresent(recovery -> recovery.turns().forEach(turn -> ofABearer(turn.payee())));
        scheme.tallies().forEach(tally -> put("累计", "tally", tally.id(), tally.name()));
        scheme.alerts().forEach(alert -> put("预警", "alert", alert.id(), alert.name()));
    }

    private void ofABearer(Bearer bearer) {
        put("承担方", "bearer", bearer, bearer.name());
    }

    private void ofTheHelp(Scheme scheme) {
        scheme.subsidies().forEach(subsidy -> {
            put("补贴", "subsidy", subsidy.id(), subsidy.name());
            put(
                    "补贴金额",
                    "sum of the subsidy",
                    subsidy.id(),
                    subsidy.sum().amount().wording());
        });
        scheme.products().forEach(product -> put("产品", "product", product.id(), product.name()));
        scheme.supplies().forEach(supply -> put("提供事实", "supply of", supply.fact(), supply.authority()));
        scheme.stories().forEach(story -> put("故事", "story", story.title().en(), story.title()));
        scheme.partners().forEach(partner -> put("合作方", "partner", partner, partner.label()));
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
        scheme.allTallies().forEach(tally -> tally.groupedBy().ifPresent(keys::add));
        return keys;
    }

    /** A fact's label and its answers; an answer that is a mere code, such as AAA, belongs to no language. */
    private void ofAFact(FactKey<?> key) {
        put("事实", "fact", key, key.wording());
        key.type().choices().stream()
                .filter(choice -> !choice.label().zh().equals(choice.label().en()))
                .forEach(choice -> put("选项", "answer", choice.code() + " (" + key + ")", choice.label()));
    }

    private void ofAStep(Step step) {
        put("步骤", "step", step.id(), step.name());
        step.documents().forEach(paper -> put("材料", "document", paper.id() + " (" + step.id() + ")", paper.name()));
        step.letters().forEach(letter -> {
            put("函件", "letter", letter.id() + " (" + step.id() + ")", letter.title());
            put("函件收件方", "addressee of", letter.id() + " (" + step.id() + ")", letter.to());
        });
    }

    private void put(String zh, String en, Object name, Text wording) {
        put(zh + " " + name, en + " " + name, wording);
    }

    private void put(String zh, String en, Text wording) {
        all.put(Text.of(zh, en), wording);
    }
}
