package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.testkit.ProcedureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a premium's subsidy is granted and paid, and how a policy is surrendered. */
class InsurancePracticeTest {

    private final Scheme scheme = new InsuranceSubsidy2018();
    private final ProcedureTable procedure = new ProcedureTable(scheme.procedure());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply                                 | grant-premium, withdraw, request-surrender
            apply grant-premium:no                | -
            apply grant-premium                   | pay-premium, withdraw, request-surrender
            apply withdraw                        | -
            apply grant-premium withdraw          | -
            apply grant-premium pay-premium       | pay-premium, close, request-surrender
            apply grant-premium pay-premium close | -
            """)
    void a_subsidy_is_granted_and_paid_as_often_as_a_part_is_left(String taken, String open) {
        assertThat(procedure.openAfter(taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply request-surrender                                   | keep-policy, clear-unpaid
            apply request-surrender keep-policy                       | grant-premium, withdraw, request-surrender
            apply request-surrender clear-unpaid                      | -
            apply grant-premium request-surrender                     | pay-premium, keep-policy, clear-unpaid
            apply grant-premium request-surrender pay-premium         | pay-premium, keep-policy, refund
            apply grant-premium pay-premium request-surrender         | pay-premium, keep-policy, refund
            apply grant-premium pay-premium request-surrender keep-policy | pay-premium, close, request-surrender
            apply grant-premium pay-premium request-surrender refund  | clear-surrender
            apply grant-premium pay-premium request-surrender refund clear-surrender | -
            """)
    void a_surrender_is_cleared_once_nothing_or_everything_is_returned(String taken, String open) {
        assertThat(procedure.openAfter(taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} [{4}]")
    @CsvSource(delimiter = '|', textBlock = """
            apply             | 保费补贴 | FILE        | ENTERPRISE INSURER | enterprise enterpriseName reference
            grant-premium     | 保费补贴 | GRANT       | AUTHORITY          | approved opinion
            pay-premium       | 保费补贴 | PAY_SUBSIDY | AUTHORITY          | ''
            withdraw          | 保费补贴 | WITHDRAW    | ENTERPRISE         | ''
            close             | 具体工作 | REPORT      | AUTHORITY          | ''
            request-surrender | 退保     | REPORT      | ENTERPRISE         | grounds
            keep-policy       | 退保     | REPORT      | ENTERPRISE         | ''
            refund            | 退保     | REFUND      | AUTHORITY          | subsidyReturned
            clear-surrender   | 退保     | NOTIFY      | AUTHORITY          | ''
            clear-unpaid      | 退保     | WITHDRAW    | AUTHORITY          | ''
            """)
    void each_step_has_its_clause_its_actors_and_its_facts(
            String id, String clause, Effect effect, String actors, String asked) {
        Step step = scheme.procedure().step(id).orElseThrow();
        assertThat(step.citation().clause()).isEqualTo(clause);
        assertThat(step.effect()).isEqualTo(effect);
        assertThat(step.actors().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(actors);
        assertThat(step.asks().stream().map(FactKey::name).collect(Collectors.joining(" ")))
                .isEqualTo(asked);
    }

    @Test
    void the_steps_that_change_the_subsidy_name_it() {
        assertThat(scheme.procedure().steps().stream()
                        .filter(step -> step.subsidy().isPresent())
                        .map(step -> step.id() + " " + step.subsidy().orElseThrow()))
                .containsExactly(
                        "apply premium",
                        "grant-premium premium",
                        "pay-premium premium",
                        "withdraw premium",
                        "refund premium",
                        "clear-unpaid premium");
    }

    @Test
    void papers_come_with_the_application_and_the_insurer_is_told_when_it_may_take_the_policy_back() {
        assertThat(scheme.procedure().step("apply").orElseThrow().documents().stream()
                        .map(paper -> paper.name().zh()))
                .containsExactly("保险单", "保费发票");
        assertThat(scheme.procedure().steps().stream()
                        .flatMap(step -> step.letters().stream()
                                .map(letter -> step.id() + " " + letter.title().zh() + " "
                                        + letter.to().zh())))
                .containsExactly("clear-surrender 补贴已退还、可办理退保的通知 合作保险公司", "clear-unpaid 未付补贴、可办理退保的通知 合作保险公司");
        assertThat(scheme.procedure().duties()).isEmpty();
    }
}
