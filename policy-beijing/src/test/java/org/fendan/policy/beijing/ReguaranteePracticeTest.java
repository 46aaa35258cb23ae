package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Reading;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.Step;
import org.fendan.testkit.ProcedureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 北京再担保批量化分险: who does what, in which order, with which papers. */
class ReguaranteePracticeTest {

    private final ReguaranteeBatch2022 scheme = new ReguaranteeBatch2022();
    private final ProcedureTable procedure = new ProcedureTable(scheme.procedure());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply                                                      | accept, withdraw
            apply withdraw                                             | -
            apply accept:no                                            | -
            apply accept                                               | pay-fee, withdraw
            apply accept pay-fee                                       | sign-enterprise, sign-owner, withdraw
            apply accept pay-fee sign-enterprise                       | sign-owner, withdraw
            apply accept pay-fee sign-owner                            | sign-enterprise, withdraw
            apply accept pay-fee sign-owner sign-enterprise            | withdraw, disburse
            apply accept pay-fee sign-enterprise sign-owner disburse   | repay, settle, claim
            apply accept pay-fee sign-enterprise sign-owner disburse repay        | repay, settle, claim
            apply accept pay-fee sign-enterprise sign-owner disburse repay settle | -
            """)
    void a_row_is_filed_accepted_paid_for_signed_by_both_and_guaranteed(String taken, String open) {
        assertThat(procedure.openAfter(taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            claim                                   | repay, confirm
            claim confirm:no                        | repay, settle, claim
            claim confirm                           | repay, approve-payment
            claim confirm approve-payment:no        | repay, settle, claim
            claim confirm approve-payment           | repay, pay
            claim confirm approve-payment pay       | repay, claim, recover, write-off, close
            claim confirm approve-payment pay claim | repay, confirm, recover, write-off
            claim confirm approve-payment pay recover write-off       | repay, claim, recover, close
            claim confirm approve-payment pay recover write-off close | -
            """)
    void what_the_guarantor_paid_is_confirmed_approved_compensated_and_recovered(String taken, String open) {
        assertThat(procedure.openAfter("apply accept pay-fee sign-enterprise sign-owner disburse " + taken))
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            apply           | 线上申请审批风控   | FILE     | BANK ENTERPRISE GUARANTOR
            accept          | 线上申请审批风控   | APPROVE  | AUTHORITY
            pay-fee         | 增信分险          | CHARGE   | GUARANTOR
            sign-enterprise | 远程签约和电子签章 | SIGN     | ENTERPRISE
            sign-owner      | 远程签约和电子签章 | SIGN     | OWNER
            withdraw        | 线上申请审批风控   | WITHDRAW | BANK ENTERPRISE GUARANTOR
            disburse        | 批量化分险        | DISBURSE | BANK GUARANTOR
            repay           | 批量化分险        | REPAY    | BANK GUARANTOR
            settle          | 批量化分险        | SETTLE   | BANK GUARANTOR
            claim           | 代偿补偿          | CLAIM    | GUARANTOR
            confirm         | 代偿补偿          | CONFIRM  | AUTHORITY
            approve-payment | 代偿补偿          | RESERVE  | LEADER
            pay             | 代偿补偿          | PAY      | AUTHORITY
            recover         | 代偿补偿          | RECOVER  | GUARANTOR
            write-off       | 代偿补偿          | WRITE_OFF | GUARANTOR
            close           | 代偿补偿          | SETTLE   | GUARANTOR
            """)
    void each_step_has_its_basis_and_who_takes_it(String id, String clause, String effect, String actors) {
        Step step = step(id);
        assertThat(step.citation().clause()).isEqualTo(clause);
        assertThat(step.effect()).hasToString(effect);
        assertThat(step.actors().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(actors);
    }

    @Test
    void those_are_all_steps_and_no_deadline_is_known() {
        assertThat(scheme.procedure().steps()).hasSize(16);
        assertThat(scheme.procedure().duties()).isEmpty();
        assertThat(scheme.procedure().ended()).containsExactlyInAnyOrder("refused", "withdrawn", "settled", "closed");
    }

    @ParameterizedTest(name = "{0} asks {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply           | enterprise enterpriseName reference loanAmount isBatch district guarantor industry cultureOrTourism guaranteeFrom
            accept          | approved opinion
            pay-fee         | feePaid
            sign-enterprise | signatory documentDigest signature signatureKey
            sign-owner      | signatory documentDigest signature signatureKey
            disburse        | disbursed disbursedOn maturesOn
            repay           | principalRepaid interestPaid
            claim           | guarantorPaid overdueSince
            confirm         | approved opinion
            approve-payment | approved opinion
            recover         | recovered recoveryCosts
            write-off       | grounds
            """)
    void each_step_asks_for_its_facts(String id, String facts) {
        assertThat(step(id).asks().stream().map(FactKey::name).collect(Collectors.joining(" ")))
                .isEqualTo(facts);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sign-enterprise | contract
            sign-owner      | contract
            claim           | application contract-and-receipt payment-proof collection-record
            """)
    void some_steps_come_with_papers(String id, String papers) {
        assertThat(step(id).documents().stream().map(Step.Document::id).collect(Collectors.joining(" ")))
                .isEqualTo(papers);
    }

    @Test
    void the_guarantor_is_told_the_result() {
        assertThat(step("pay").letters()).extracting(Step.Letter::id).containsExactly("result");
        assertThat(step("sign-owner").citation().reading()).contains("signature-not-a-seal");
    }

    @Test
    void statistics_are_a_standing_task() {
        assertThat(scheme.mandates())
                .extracting((Mandate m) -> m.citation().clause() + " " + m.actor())
                .containsExactly("规模与户数 AUTHORITY");
    }

    @Test
    void the_report_is_read_so_where_it_is_silent() {
        assertThat(scheme.readings())
                .extracting((Reading r) ->
                        r.clause() + " " + r.id() + ": " + r.choice().id())
                .containsExactly(
                        "批量化分险 in-force-day: first-of-2022",
                        "单户1000万元以下 household-over-open-rows: all-open-rows",
                        "增信分险 fee-limits: published-limits",
                        "增信分险 fee-once: once-on-the-amount",
                        "保费减免 relief-window: guarantees-begun",
                        "保费减免 relief-share: whole-unless-agreed",
                        "保费减免 relief-fee: fee-of-the-row",
                        "保费减免 relief-sole-traders: yes",
                        "线上申请审批风控 compensation-rate: five-per-cent",
                        "代偿补偿 payment-up-to-principal: principal-only",
                        "代偿补偿 recovery-in-proportion: in-proportion",
                        "代偿补偿 surplus-to-borrower: borrower",
                        "远程签约和电子签章 signature-not-a-seal: signature-over-bytes");
    }

    private Step step(String id) {
        return scheme.procedure().step(id).orElseThrow();
    }
}
