package org.fendan.policy.zhejiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Reading;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Step;
import org.fendan.testkit.ProcedureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 创新积分与知识产权融资: who does what, in which order. */
class TechCreditPracticeTest {

    private final TechCredit2025 scheme = new TechCredit2025();
    private final ProcedureTable procedure = new ProcedureTable(scheme.procedure());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply                                        | share-data, withdraw
            apply withdraw                               | -
            apply share-data                             | review, withdraw
            apply share-data review:no                   | -
            apply share-data review                      | approve, withdraw
            apply share-data review approve:no           | -
            apply share-data review approve              | sign, withdraw
            apply share-data review approve sign         | withdraw, disburse
            apply share-data review approve sign disburse              | repay, settle
            apply share-data review approve sign disburse repay        | repay, settle
            apply share-data review approve sign disburse repay settle | -
            """)
    void an_application_goes_this_way(String taken, String open) {
        assertThat(procedure.openAfter(taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}, asks {4}")
    @CsvSource(delimiter = '|', textBlock = """
            apply      | 融资协调机制 | FILE     | BANK ENTERPRISE | enterprise enterpriseName reference loanAmount product enhancement scoreIssuer scoreVersion scoreMaximum scoreStage scoredOn
            share-data | 信息共享    | REPORT   | AUTHORITY       | sharedData
            review     | 评价工具    | REVIEW   | BANK            | approved opinion
            approve    | 创新积分制   | APPROVE  | BANK            | approved opinion
            sign       | 创新积分制   | SIGN     | BANK            | ''
            withdraw   | 融资协调机制 | WITHDRAW | BANK ENTERPRISE | ''
            disburse   | 创新积分制   | DISBURSE | BANK            | disbursed disbursedOn maturesOn rate
            repay      | 创新积分制   | REPAY    | BANK            | principalRepaid interestPaid
            settle     | 创新积分制   | SETTLE   | BANK            | ''
            """)
    void each_step_has_its_basis_and_who_takes_it(String id, String clause, String effect, String actors, String asks) {
        Step step = scheme.procedure().step(id).orElseThrow();
        assertThat(step.citation().clause()).isEqualTo(clause);
        assertThat(step.effect()).hasToString(effect);
        assertThat(step.actors().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(actors);
        assertThat(step.asks().stream().map(FactKey::name).collect(Collectors.joining(" ")))
                .isEqualTo(asks);
        assertThat(step.documents()).hasSize(id.equals("sign") ? 1 : 0);
    }

    @Test
    void those_are_all_steps_and_no_deadline_is_known() {
        assertThat(scheme.procedure().steps()).hasSize(9);
        assertThat(scheme.procedure().duties()).isEmpty();
        assertThat(scheme.procedure().ended()).containsExactlyInAnyOrder("refused", "withdrawn", "settled");
    }

    @Test
    void coverage_and_the_days_to_a_grant_are_standing_tasks() {
        assertThat(scheme.mandates())
                .extracting((Mandate m) -> m.citation().clause() + " " + m.actor())
                .containsExactly("覆盖率 AUTHORITY", "三天获贷900万元 BANK");
        assertThat(scheme.tallies())
                .extracting(t -> t.id() + " " + t.scope() + " " + t.measure())
                .containsExactly("filed SCHEME FILED", "filed-by-bank BANK FILED", "open SCHEME OPEN_BALANCE");
    }

    @Test
    void the_reports_are_read_so_where_they_are_silent() {
        assertThat(scheme.readings())
                .extracting((Reading r) ->
                        r.clause() + " " + r.id() + ": " + r.choice().id())
                .containsExactly(
                        "融资协调机制 in-force-day: day-of-first-report",
                        "融资协调机制 registered-in-the-province: registered-in-zhejiang",
                        "积分超过70分 scale-of-100: of-100",
                        "创新积分制 weights-by-agreement: weighted-points",
                        "三种增信 conditions-by-agreement: parameters",
                        "智汇贷和专利池贷 names-rendered: zhihui-and-pool",
                        "信息共享 who-supplies: by-office");
    }

    @Test
    void the_module_brings_the_edition_of_2025() {
        List<PolicyModule> modules = ServiceLoader.load(PolicyModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(modules).hasSize(1);
        assertThat(modules.get(0).schemes()).hasSize(1).first().isInstanceOf(TechCredit2025.class);
    }
}
