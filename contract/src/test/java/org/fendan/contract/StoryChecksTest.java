package org.fendan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.contract.Held.bites;
import static org.fendan.contract.Held.passes;
import static org.fendan.contract.Helping.RIGHT;
import static org.fendan.contract.Helping.act;
import static org.fendan.contract.Helping.end;

import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Story;
import org.junit.jupiter.api.Test;

/** Stories that are not told as the procedure goes, or that cannot be handled as they are told. */
class StoryChecksTest {

    private static Scheme telling(Story.Act... acts) {
        return new Helping(RIGHT, acts);
    }

    @Test
    void a_story_with_a_step_that_is_none_is_found() {
        Scheme spoilt = telling(act("file", 0), act("nowhere", 1));
        bites("stories-told", spoilt, "the story \"story\": no step is called nowhere", "流程中没有步骤“nowhere”");
        bites("stories-played", spoilt, "on day 1, the step \"nowhere\": no step is called so");
    }

    @Test
    void acts_that_are_not_open_are_found() {
        bites("stories-told", telling(act("grant", 0)), "grant is not open");
        bites("stories-told", telling(act("file", 0), act("file", 1)), "file is not open");
        bites("stories-told", telling(act("file", 0), end(1)), "end is not open");
        Story.Act no = new Story.Act("grant", Actor.BANK, 1, Facts.NONE.withText(ServiceFacts.APPROVED, "false"));
        bites("stories-told", telling(act("file", 0), no, end(1)), "end is not open with [done]");
        bites("stories-played", telling(act("file", 0), end(1)), "on day 1, the step \"end\" cannot be taken");
    }

    @Test
    void acts_that_go_back_in_time_are_found() {
        bites("stories-told", telling(act("file", 2), act("grant", 1)), "grant goes back from day 2 to day 1");
        bites("stories-played", telling(act("file", 2), act("grant", 1)), "the step \"grant\" cannot be taken");
    }

    @Test
    void an_act_by_the_wrong_one_is_found() {
        bites(
                "stories-told",
                telling(act("file", 0), Story.Act.of("grant", Actor.LEADER, 1)),
                "grant is not taken by LEADER; it is by [BANK]");
    }

    @Test
    void an_act_that_leaves_a_fact_out_is_found() {
        Scheme spoilt = telling(act("file", 0), act("grant", 1), act("end", 1));
        bites("stories-told", spoilt, "end does not say opinion");
        bites("stories-played", spoilt, "the step \"end\" cannot be taken: opinion = \"\"");
    }

    @Test
    void a_payment_run_in_a_story_is_found() {
        bites(
                "stories-told",
                telling(act("file", 0), act("grant", 1), act("pay", 1)),
                "pay is taken by payment runs alone");
    }

    @Test
    void two_stories_of_one_title_are_found() {
        Scheme spoilt = new Helping(RIGHT) {
            @Override
            public List<Story> stories() {
                Story story = new Story(Text.of("故事", "story"), 1, List.of(act("file", 0)));
                return List.of(story, story);
            }
        };
        bites("stories-told", spoilt, "the title of a story \"story\" is there more than once");
    }

    /** Told as the procedure goes, and refused by the rules all the same. */
    @Test
    void a_story_the_rules_refuse_is_found_by_playing_it() {
        Story.Act file = new Story.Act("file", Actor.BANK, 0, Facts.NONE.withText(LoanFacts.SECURITY_GIVEN, "false"));
        Scheme spoilt = telling(file, act("grant", 3), end(3));
        passes("stories-told", spoilt);
        bites(
                "stories-played",
                spoilt,
                "the story \"story\": on day 0, the step \"file\" cannot be taken",
                "故事“故事”：第 0 天");
        assertThat(StoryPlayer.play(spoilt, spoilt.stories().get(0)).file().events())
                .isEmpty();
    }

    @Test
    void a_story_that_is_played_leads_to_its_case() {
        Helping scheme = Helping.told();
        StoryPlayer.Played played = StoryPlayer.play(scheme, scheme.stories().get(0));
        assertThat(played.faults()).isEmpty();
        assertThat(played.file().marks()).containsExactly("done");
        assertThat(played.file().grants().get("half").entitled()).hasToString("50.00");
    }
}
