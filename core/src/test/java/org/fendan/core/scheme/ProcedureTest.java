package org.fendan.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.time.Delay;
import org.junit.jupiter.api.Test;

class ProcedureTest {

    private static final Bearer FUND = new Bearer("riskFund", Text.of("风险补偿金", "risk fund"), Bearer.Kind.FUND);

    private static final Citation BASIS = Citation.of(
            LegalSource.official("1号", "2018-01-01", Text.of("办法", "Measures"), Text.of("市", "City")), "14");
    private static final Text NAME = Text.of("步骤", "step");

    private static Step step(String id, Effect effect) {
        return Step.of(id, NAME, BASIS, effect, Actor.BANK);
    }

    @Test
    void steps_are_found_by_id_and_the_filing_by_its_effect() {
        Step file = step("apply", Effect.FILE);
        Step pay = step("pay", Effect.PAY);
        Procedure procedure = new Procedure(List.of(pay, file), List.of(), Set.of("done"));
        assertThat(procedure.step("pay")).contains(pay);
        assertThat(procedure.step("none")).isEmpty();
        assertThat(procedure.filing()).contains(file);
        assertThat(Procedure.NONE.filing()).isEmpty();
    }

    @Test
    void two_steps_of_one_id_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Procedure(List.of(step("pay", Effect.PAY), step("pay", Effect.CLAIM)), List.of(), Set.of()))
                .withMessage("two steps are called \"pay\"");
    }

    @Test
    void no_step_lapses_an_approval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Procedure(List.of(step("lapse", Effect.LAPSE)), List.of(), Set.of()))
                .withMessageContaining("\"lapse\" has the effect LAPSE");
    }

    @Test
    void a_deadline_for_no_step_is_refused() {
        for (Duty wrong : List.of(
                new Duty(BASIS, "pay", "none", Delay.workingDays(5)),
                new Duty(BASIS, "none", "pay", Delay.workingDays(5)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Procedure(List.of(step("pay", Effect.PAY)), List.of(wrong), Set.of()))
                    .withMessage("a deadline names a step that is none: " + wrong.after() + " → " + wrong.owed()
                            + ", known are [pay]");
        }
    }

    @Test
    void a_step_is_written_as_a_sentence() {
        Step step = step("pay", Effect.PAY)
                .needs("live")
                .takes("approved")
                .gives("paid")
                .bars("stopped")
                .ifRefused("refused")
                .asks(LoanFacts.RATE, LoanFacts.BALANCE)
                .document("receipt", "借据", "receipt")
                .document("contract", "合同", "contract")
                .letter("result", NAME, NAME)
                .letterIfPays(FUND, "claim", NAME, NAME);
        assertThat(step.needs()).containsExactly("live");
        assertThat(step.takes()).containsExactly("approved");
        assertThat(step.gives()).containsExactly("paid");
        assertThat(step.bars()).containsExactly("stopped");
        assertThat(step.otherwise()).contains(Set.of("refused"));
        assertThat(step.asks()).isEqualTo(List.of(LoanFacts.RATE, LoanFacts.BALANCE));
        assertThat(step.documents()).extracting(Step.Document::id).containsExactly("receipt", "contract");
        assertThat(step.letters()).extracting(Step.Letter::id).containsExactly("result", "claim");
        assertThat(step.letters().get(0).whenPays()).isEmpty();
        assertThat(step.letters().get(1).whenPays()).contains(FUND);
        assertThat(step.actors()).containsExactly(Actor.BANK);
        assertThat(step("wait", Effect.REVIEW).otherwise()).isEmpty();
    }
}
