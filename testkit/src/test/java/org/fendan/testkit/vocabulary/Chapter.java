package org.fendan.testkit.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.law.Text;

/** Words that belong together, in the order of the page. */
record Chapter(Text title, List<Word> words) {

    /** The words of a scheme's own class, by what they give. */
    private static final List<Kind> KINDS = List.of(
            new Kind(Text.of("依据", "What is cited"), "Citation"),
            new Kind(Text.of("要求", "Requirements"), "Requirement"),
            new Kind(Text.of("条件", "Conditions"), "Condition"),
            new Kind(Text.of("值", "Values"), "Term", "Money"),
            new Kind(Text.of("金额的计算", "Sums"), "Amount", "Band"),
            new Kind(Text.of("累计", "Sums kept over many cases"), "Tally"),
            new Kind(Text.of("损失分担", "Sharing a loss"), "Part", "Share"),
            new Kind(Text.of("追偿", "Recovering"), "Turn", "Surplus", "Recovery"),
            new Kind(Text.of("流程、期限与任务", "Steps, deadlines and tasks"), "Step", "Duty", "Mandate", "Unmodelled"));

    /** A kind of words, by the types they give, without their type arguments. */
    private record Kind(Text title, List<String> types) {

        Kind(Text title, String... types) {
            this(title, List.of(types));
        }

        boolean has(Word word) {
            String bare = word.gives().replaceAll("<.*", "");
            return types.contains(bare.substring(bare.lastIndexOf('.') + 1));
        }
    }

    static List<Chapter> of(CoreSources core) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter(Text.of("项目可以回答什么", "What a scheme may answer"), core.methods("scheme.Scheme")));
        List<Word> left = new ArrayList<>(core.methods("scheme.SchemeText"));
        for (Kind kind : KINDS) {
            chapters.add(
                    new Chapter(kind.title(), left.stream().filter(kind::has).toList()));
            left.removeIf(kind::has);
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("no chapter has these words; add the types they give: " + left);
        }
        chapters.add(new Chapter(
                Text.of("步骤的各项", "What is chained to a step"),
                core.methods(
                        "scheme.Step",
                        "needs",
                        "takes",
                        "gives",
                        "bars",
                        "ifRefused",
                        "asks",
                        "document",
                        "letter",
                        "letterIfPays",
                        "about")));
        chapters.add(new Chapter(Text.of("其余写法", "What else is written"), others(core)));
        chapters.add(named("效果（Effect）", "Effects of a step (Effect)", core, "scheme.Effect"));
        chapters.add(named("累计归谁（Tally.Scope）", "Whose sum it is (Tally.Scope)", core, "amount.Tally.Scope"));
        chapters.add(named("累计什么（Tally.Measure）", "What is summed (Tally.Measure)", core, "amount.Tally.Measure"));
        chapters.add(
                named("承担者的种类（Bearer.Kind）", "What stands behind a bearer (Bearer.Kind)", core, "sharing.Bearer.Kind"));
        chapters.add(named("资金的来源（Fund.Inflow）", "How money comes in (Fund.Inflow)", core, "scheme.Fund.Inflow"));
        chapters.add(
                named("环节（Requirement.Phase）", "When it is asked (Requirement.Phase)", core, "rule.Requirement.Phase"));
        return chapters;
    }

    private static Chapter named(String zh, String en, CoreSources core, String type) {
        return new Chapter(Text.of(zh, en), core.constants(type));
    }

    private static List<Word> others(CoreSources core) {
        List<Word> words = new ArrayList<>();
        words.addAll(core.methods("law.LegalSource", "official", "report"));
        words.addAll(core.methods("time.DateSpan", "since", "throughDay"));
        words.addAll(core.methods("fact.FactKey", "stated", "platform", "term"));
        words.addAll(core.methods("fact.FactType", "oneOf"));
        words.addAll(core.methods("fact.Choice", "of"));
        words.addAll(core.methods("rule.Requirement", "at"));
        words.addAll(core.methods("amount.Charge", "paidAs", "less"));
        words.addAll(core.methods("amount.Cap", "of", "average"));
        words.addAll(core.methods("amount.Tally", "eachYearOf", "tells"));
        words.addAll(core.methods("scheme.Fund", "pooled"));
        words.addAll(core.methods("sharing.LossSharing", "of"));
        words.addAll(core.methods("sharing.LossSharing.Share", "when", "unless"));
        words.addAll(core.methods("time.Delay", "calendarDays", "workingDays"));
        words.addAll(core.methods("law.Dated", "of", "then"));
        words.addAll(core.methods("law.Reading", "reading", "option"));
        words.addAll(core.methods("fact.Facts", "withText"));
        words.addAll(core.methods("sharing.Resources", "with"));
        words.addAll(core.methods("scheme.Story.Act", "of"));
        return words;
    }
}
