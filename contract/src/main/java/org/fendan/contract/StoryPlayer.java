package org.fendan.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;

/** Plays a story as it would be handled: each step is planned, its event kept, its money booked. */
public final class StoryPlayer {

    private static final String CASE = "S-1";

    /**
     * A story that was played to its end, or to the act that could not be.
     *
     * @param file the case as it stands then
     * @param faults what stood against that act, each fault a sentence; empty where the whole story was played
     */
    public record Played(CaseFile file, List<Text> faults) {

        public Played {
            faults = List.copyOf(faults);
        }
    }

    private final Scheme scheme;
    private final Story story;
    private final Stage stage;
    private final Faults faults = new Faults();

    private StoryPlayer(Scheme scheme, Story story) {
        this.scheme = scheme;
        this.story = story;
        this.stage = new Stage(scheme);
    }

    /** Plays a story; the funds hold what the scheme's example says when it begins. */
    public static Played play(Scheme scheme, Story story) {
        StoryPlayer player = new StoryPlayer(scheme, story);
        for (Story.Act act : story.acts()) {
            if (player.faults.all().isEmpty()) {
                player.take(act);
            }
        }
        return new Played(player.stage.file(CASE), player.faults.all());
    }

    private void take(Story.Act act) {
        Text place = Text.of(
                "第 " + act.day() + " 天的步骤“" + act.step() + "”",
                "on day " + act.day() + ", the step \"" + act.step() + "\"");
        Optional<Step> known = scheme.procedure().step(act.step());
        if (known.isEmpty()) {
            faults.add(
                    told().zh() + place.zh() + "：流程中没有这个步骤；请更正名称",
                    told().en() + place.en() + ": no step is called so; correct its name");
            return;
        }
        LocalDate day = scheme.example().date().plusDays(act.day());
        Stage.Taken taken = stage.take(CASE, known.get(), act.actor(), day, act.facts(), Map.of());
        taken.faults().forEach(fault -> refused(fault, place));
        taken.rejected()
                .ifPresent(no -> faults.add(
                        told().zh() + place.zh() + "：总账拒绝记账：" + no.sentence().zh() + "；请改故事的金额，或改示例的资金",
                        told().en() + place.en() + ": the ledger refuses: "
                                + no.sentence().en() + "; change the story's sums, or the example's resources"));
    }

    private void refused(Fault fault, Text place) {
        String value = fault.place() + " = \"" + fault.value() + "\" (" + fault.code() + ")";
        faults.add(
                told().zh() + place.zh() + "不能办理：" + value + "：" + fault.rule().zh() + "，例如 " + fault.example()
                        + "；请改这一幕，或改规则",
                told().en() + place.en() + " cannot be taken: " + value + ": "
                        + fault.rule().en() + ", as in " + fault.example() + "; change the act, or the rule");
    }

    private Text told() {
        return Text.of(
                "故事“" + story.title().zh() + "”：",
                "the story \"" + story.title().en() + "\": ");
    }
}
