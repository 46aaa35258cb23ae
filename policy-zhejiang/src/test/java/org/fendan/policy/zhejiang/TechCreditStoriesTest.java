package org.fendan.policy.zhejiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.settlement.Plan;
import org.fendan.core.settlement.Planner;
import org.fendan.core.settlement.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lives that are told of an application, played step by step against the rules. */
class TechCreditStoriesTest {

    private final TechCredit2025 scheme = new TechCredit2025();
    private final Planner planner = new Planner(ChinaCalendar.STATE_COUNCIL);

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            8 | 三天获贷900万元 | 0 apply, 1 share-data, 2 review, 3 approve, 4 sign, 4 disburse | live, open 9000000.00
            4 | 到期还清       | 0 apply, 1 share-data, 2 review, 3 approve, 4 sign, 4 disburse, 368 repay, 368 settle | settled, open 0.00
            2 | 银行审查未通过  | 0 apply, 1 share-data, 6 review | refused, open 0.00
            1 | 企业撤回       | 0 apply, 1 share-data, 9 withdraw | withdrawn, open 0.00
            """)
    void each_life_can_be_lived_and_ends_so(int weight, String title, String told, String end) {
        Story story = scheme.stories().stream()
                .filter(s -> s.title().zh().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(story.weight()).isEqualTo(weight);
        assertThat(told(story)).isEqualTo(told);
        assertThat(end(story)).isEqualTo(end);
    }

    @Test
    void nine_million_are_granted_three_days_after_the_application() {
        assertThat(scheme.stories()).hasSize(4);
        Story story = scheme.stories().get(0);
        assertThat(story.acts())
                .filteredOn(act -> act.step().equals("approve"))
                .extracting(Story.Act::day)
                .containsExactly(3);
        assertThat(scheme.example().date()).hasToString("2025-09-01");
        assertThat(scheme.stories().stream()
                        .flatMap(s -> s.acts().stream())
                        .flatMap(act -> act.facts().text(ServiceFacts.OPINION).stream())
                        .distinct())
                .containsExactlyInAnyOrder("技术领先，同意", "订单不足，不同意");
    }

    private String told(Story story) {
        return story.acts().stream().map(act -> act.day() + " " + act.step()).collect(Collectors.joining(", "));
    }

    /** How the case ends: its marks, and what is still lent. */
    private String end(Story story) {
        CaseFile file = CaseFile.opened("c-1", scheme, "bank-1", "-");
        for (Story.Act act : story.acts()) {
            file = taken(file, act);
        }
        return String.join("+", file.marks()) + ", open " + file.loan().open();
    }

    private CaseFile taken(CaseFile file, Story.Act act) {
        Step step = scheme.procedure().step(act.step()).orElseThrow();
        Plan plan = planner.plan(file, step, request(step, act), around());
        assertThat(plan).as("%s on day %s", act.step(), act.day()).isInstanceOf(Plan.Ready.class);
        return ((Plan.Ready) plan).after();
    }

    private StepRequest request(Step step, Story.Act act) {
        Facts facts = step.effect() == Effect.FILE ? stated().and(act.facts()) : act.facts();
        return new StepRequest(
                act.actor(),
                "somebody",
                scheme.example().date().plusDays(act.day()),
                facts,
                Map.of(),
                step.documents().stream().collect(Collectors.toMap(Step.Document::id, d -> d.id() + ".pdf")));
    }

    /** What an enterprise states of the example; the rest our own records know. */
    private Facts stated() {
        return only(FactKey.Origin.STATED);
    }

    private Facts only(FactKey.Origin origin) {
        Facts facts = scheme.example().loan();
        for (FactKey<?> key : List.copyOf(facts.keys())) {
            facts = key.origin() == origin ? facts : facts.without(key);
        }
        return facts;
    }

    private Surroundings around() {
        Facts records = only(FactKey.Origin.TERM).with(LoanFacts.BANK_AGREEMENT, true);
        return new Surroundings(records, scheme.example().resources(), id -> Optional.empty());
    }
}
