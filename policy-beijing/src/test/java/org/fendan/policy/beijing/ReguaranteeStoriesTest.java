package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fendan.core.amount.Computed;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.settlement.Plan;
import org.fendan.core.settlement.Planner;
import org.fendan.core.settlement.Surroundings;
import org.fendan.core.sharing.Bearer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lives that are told of a row, played step by step against the rules. */
class ReguaranteeStoriesTest {

    private final ReguaranteeBatch2022 scheme = new ReguaranteeBatch2022();
    private final Planner planner = new Planner(ChinaCalendar.STATE_COUNCIL);

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            12 | 到期归还，解除担保     | 0 apply, 1 accept, 2 pay-fee, 5 sign-enterprise, 5 sign-owner, 6 disburse, 188 repay, 370 repay, 371 settle | settled, open 0.00, fee 2400.00, 2022-04-12/2023-04-11, still owed {}
            8  | 减免期内起保，全额减免 | 41 apply, 42 accept, 43 pay-fee, 46 sign-enterprise, 46 sign-owner, 47 disburse, 411 repay, 411 settle | settled, open 0.00, fee 0.00, 2022-05-23/2023-05-22, still owed {}
            6  | 在保                   | 0 apply, 1 accept, 2 pay-fee, 5 sign-enterprise, 5 sign-owner, 6 disburse, 98 repay | live, open 600000.00, fee 2400.00, 2022-04-12/2023-04-11, still owed {}
            3  | 代偿，补偿，部分追回   | 0 apply, 1 accept, 2 pay-fee, 5 sign-enterprise, 5 sign-owner, 6 disburse, 188 repay, 400 claim, 405 confirm, 407 approve-payment, 408 pay, 520 recover, 700 write-off, 701 close | closed, open 0.00, fee 2400.00, 2022-04-12/2023-04-11, still owed {guarantor=300000.00, reguarantor=200000.00}
            1  | 补偿申请被退回后还清   | 0 apply, 1 accept, 2 pay-fee, 5 sign-enterprise, 5 sign-owner, 6 disburse, 188 repay, 400 claim, 405 confirm, 430 repay, 431 settle | settled, open 0.00, fee 2400.00, 2022-04-12/2023-04-11, still owed {}
            2  | 审批未通过             | 0 apply, 2 accept | refused, open 0.00, fee 0.00, 2022-04-12/2023-04-11, still owed {}
            1  | 企业撤回               | 0 apply, 1 accept, 5 withdraw | withdrawn, open 0.00, fee 0.00, 2022-04-12/2023-04-11, still owed {}
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
    void those_are_all_and_their_signatures_are_complete() {
        assertThat(scheme.stories()).hasSize(7);
        assertThat(scheme.stories().stream()
                        .flatMap(story -> story.acts().stream())
                        .filter(act -> act.step().startsWith("sign-")))
                .hasSize(10)
                .allMatch(act -> act.facts().keys().size() == 4);
        assertThat(scheme.stories().stream()
                        .flatMap(story -> story.acts().stream())
                        .flatMap(act -> act.facts().text(ServiceFacts.OPINION).stream())
                        .distinct())
                .containsExactlyInAnyOrder("材料齐全，同意", "材料不全，不同意");
    }

    @Test
    void the_example_is_a_restaurant_that_pays_its_fee() {
        assertThat(scheme.example().date()).hasToString("2022-04-06");
        assertThat(scheme.example().loan().texts())
                .containsEntry("district", "chaoyang")
                .containsEntry("guarantor", "guohua")
                .containsEntry("industry", "catering")
                .containsEntry("guaranteeFrom", "2022-04-12");
    }

    private String told(Story story) {
        return story.acts().stream().map(act -> act.day() + " " + act.step()).collect(Collectors.joining(", "));
    }

    /** How the case ends: its marks, what was charged, and what each bore and got back. */
    private String end(Story story) {
        CaseFile file = CaseFile.opened("c-1", scheme, "bank-1", "guarantor-1");
        for (Story.Act act : story.acts()) {
            file = taken(file, act);
        }
        Map<String, Money> owed = new TreeMap<>();
        for (Bearer bearer : file.borne().borne().keySet()) {
            owed.put(bearer.id(), file.borne().owed(bearer));
        }
        return String.join("+", file.marks()) + ", open " + file.loan().open() + ", fee "
                + file.loan().charged() + ", "
                + file.facts().text(LoanFacts.DISBURSED_ON).orElse("") + "/"
                + file.facts().text(LoanFacts.MATURES_ON).orElse("") + ", still owed " + owed;
    }

    private CaseFile taken(CaseFile file, Story.Act act) {
        Step step = scheme.procedure().step(act.step()).orElseThrow();
        Plan plan = planner.plan(file, step, request(file, step, act), around());
        assertThat(plan).as("%s on day %s", act.step(), act.day()).isInstanceOf(Plan.Ready.class);
        return ((Plan.Ready) plan).after();
    }

    private StepRequest request(CaseFile file, Step step, Story.Act act) {
        Facts facts = step.effect() == Effect.FILE ? stated().and(act.facts()) : act.facts();
        if (step.effect() == Effect.CHARGE) {
            facts = facts.with(
                    ReguaranteeFacts.FEE_PAID,
                    file.chargeDue().map(Computed::value).orElseThrow());
        }
        return new StepRequest(
                act.actor(),
                "somebody",
                scheme.example().date().plusDays(act.day()),
                facts,
                Map.of(),
                step.documents().stream().collect(Collectors.toMap(Step.Document::id, d -> d.id() + ".pdf")));
    }

    /** What a guarantor states of the example; the rest our own records know. */
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
        Facts records = only(FactKey.Origin.TERM)
                .with(LoanFacts.BANK_AGREEMENT, true)
                .with(LoanFacts.INSTITUTION_AGREEMENT, true);
        return new Surroundings(records, scheme.example().resources(), id -> Optional.empty());
    }
}
