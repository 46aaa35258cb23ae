package org.fendan.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.sharing.LossSharing;

/** What every story keeps: it is told as the procedure goes, and can be played as it is told. */
final class StoryChecks {

    private StoryChecks() {}

    static List<Text> tell(Scheme scheme) {
        Faults faults = new Faults();
        faults.addAll(Repeated.in(
                scheme.stories().stream().map(story -> story.title().en()).toList(),
                Text.of("故事标题", "the title of a story")));
        scheme.stories().forEach(story -> faults.addAll(new Telling(scheme, story).faults()));
        return faults.all();
    }

    static List<Text> play(Scheme scheme) {
        return scheme.stories().stream()
                .flatMap(story -> StoryPlayer.play(scheme, story).faults().stream())
                .toList();
    }

    /** One story, act by act, against the marks a case would have. */
    private static final class Telling {

        private final Scheme scheme;
        private final Story story;
        private final Faults faults = new Faults();
        private final Set<FactKey<?>> told = new TreeSet<>(Comparator.comparing(FactKey::name));
        private Set<String> marks = Set.of();
        private int day;
        private boolean begun;

        Telling(Scheme scheme, Story story) {
            this.scheme = scheme;
            this.story = story;
            this.told.addAll(inTheExample(scheme));
        }

        List<Text> faults() {
            for (Story.Act act : story.acts()) {
                Step step = scheme.procedure().step(act.step()).orElse(null);
                if (step == null) {
                    fault(
                            "流程中没有步骤“" + act.step() + "”；请更正名称",
                            "no step is called " + act.step() + "; correct its name");
                    return faults.all();
                }
                order(act, step);
                content(act, step);
                marks = Lives.after(step, marks, coming(act, step));
                told.addAll(recorded(scheme, step));
                day = act.day();
                begun = true;
            }
            return faults.all();
        }

        private void order(Story.Act act, Step step) {
            boolean open = begun ? Lives.open(scheme.procedure(), marks).contains(step) : step.effect() == Effect.FILE;
            if (!open) {
                fault(
                        "带有标记 " + marks + " 时不能办理步骤“" + act.step() + "”；请调整次序",
                        act.step() + " is not open with " + marks + "; change the order of the acts");
            }
            if (act.day() < day) {
                fault(
                        "步骤“" + act.step() + "”从第 " + day + " 天退回到第 " + act.day() + " 天；日期须先后相继",
                        act.step() + " goes back from day " + day + " to day " + act.day()
                                + "; let the days follow each other");
            }
        }

        private void content(Story.Act act, Step step) {
            if (step.effect() == Effect.PAY_SUBSIDY) {
                fault(
                        "步骤“" + act.step() + "”只由拨付批次办理；请从故事中删去",
                        act.step() + " is taken by payment runs alone; leave it out of the story");
            }
            if (!step.actors().contains(act.actor())) {
                fault(
                        "步骤“" + act.step() + "”不由 " + act.actor() + " 办理；可办理的有 " + new TreeSet<>(step.actors()),
                        act.step() + " is not taken by " + act.actor() + "; it is by " + new TreeSet<>(step.actors()));
            }
            step.asks().stream()
                    .filter(key -> !act.facts().has(key) && !told.contains(key))
                    .forEach(key -> fault(
                            "步骤“" + act.step() + "”没有给出事实 " + key + "；请写入这一幕，或写入示例",
                            act.step() + " does not say " + key + "; state it in the act, or in the example"));
        }

        private void fault(String zh, String en) {
            faults.add(
                    "故事“" + story.title().zh() + "”：" + zh,
                    "the story \"" + story.title().en() + "\": " + en);
        }
    }

    /** Agreed, unless the act says no where one may. */
    private static Set<String> coming(Story.Act act, Step step) {
        boolean agreed = act.facts().get(ServiceFacts.APPROVED).orElse(true);
        return agreed ? step.gives() : step.otherwise().orElse(step.gives());
    }

    private static Set<FactKey<?>> inTheExample(Scheme scheme) {
        Example example = scheme.example();
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        keys.addAll(example.loan().and(example.loss()).and(example.recovery()).keys());
        scheme.charge().flatMap(Charge::paidAs).ifPresent(keys::add);
        keys.add(ServiceFacts.SUBSIDY_RETURNED);
        return keys;
    }

    /** What a case tells by itself once a step was taken: the sums that are overdue. */
    private static Set<FactKey<?>> recorded(Scheme scheme, Step step) {
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        if (step.effect() == Effect.OVERDUE) {
            keys.add(ServiceFacts.OVERDUE_SINCE);
            scheme.losses().map(LossSharing::sums).ifPresent(keys::addAll);
        }
        return keys;
    }
}
