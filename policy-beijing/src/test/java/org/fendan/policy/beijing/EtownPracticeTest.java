package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.testkit.ProcedureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The area's two loan schemes: who does what, in which order, with which papers; and the lives that are told. */
class EtownPracticeTest {

    private static final String LIVE = "file review approve disburse ";

    private final Scheme micro = new EtownMicro2023();
    private final Scheme tech = new EtownTechSme2025();
    private final ProcedureTable procedure = new ProcedureTable(micro.procedure());

    static Stream<Scheme> both() {
        return Stream.of(new EtownMicro2023(), new EtownTechSme2025());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            file                          | review, withdraw
            file withdraw                 | -
            file review:no                | -
            file review                   | approve, withdraw
            file review approve:no        | -
            file review approve           | withdraw, disburse
            file review approve withdraw  | -
            """)
    void a_filing_is_reviewed_by_the_custodian_and_approved(String taken, String open) {
        assertThat(procedure.openAfter(taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            register-report              | register-report, repay, settle, non-performing
            register-report repay        | register-report, repay, settle, non-performing
            repay settle                 | -
            non-performing               | register-report, cure, claim
            non-performing cure          | register-report, repay, settle, non-performing
            non-performing cure settle   | -
            """)
    void a_loan_is_repaid_or_becomes_non_performing(String taken, String open) {
        assertThat(procedure.openAfter(LIVE + taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            claim                                      | confirm
            claim confirm:no                           | register-report, cure, claim
            claim confirm                              | approve-payment
            claim confirm approve-payment:no           | register-report, cure, claim
            claim confirm approve-payment              | pay
            claim confirm approve-payment pay          | register-report, repay, non-performing, recover, write-off, close
            claim confirm approve-payment pay recover  | register-report, repay, non-performing, recover, write-off, close
            claim confirm approve-payment pay write-off | register-report, repay, non-performing, recover, close
            claim confirm approve-payment pay write-off recover close  | -
            claim confirm approve-payment pay non-performing | register-report, cure, claim, recover, write-off
            """)
    void a_claim_waits_between_its_confirmation_and_its_approval(String taken, String open) {
        assertThat(procedure.openAfter(LIVE + "non-performing " + taken)).isEqualTo(open);
    }

    @Test
    void both_schemes_go_the_same_way() {
        assertThat(tech.procedure().steps().stream().map(EtownPracticeTest::marks))
                .isEqualTo(micro.procedure().steps().stream()
                        .map(EtownPracticeTest::marks)
                        .toList());
        assertThat(both()).allSatisfy(scheme -> {
            assertThat(scheme.procedure().ended())
                    .containsExactlyInAnyOrder("refused", "withdrawn", "settled", "closed");
            assertThat(scheme.procedure().duties()).isEmpty();
            assertThat(scheme.partners()).isEqualTo(Set.of(Partner.BANK));
        });
    }

    private static String marks(Step step) {
        return step.id() + step.needs() + step.takes() + step.gives() + step.bars() + step.otherwise();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            file            | 贷款备案                                | FILE     | BANK
            review          | 公开解读：托管机构                      | REVIEW   | AUTHORITY
            approve         | 贷款备案                                | APPROVE  | AUTHORITY LEADER
            withdraw        | 贷款备案                                | WITHDRAW | BANK
            disburse        | 贷款备案                                | DISBURSE | BANK
            register-report | 征信报告                                | REPORT   | BANK
            repay           | 贷款备案                                | REPAY    | BANK
            settle          | 贷款备案                                | SETTLE   | BANK
            non-performing  | 公开解读：不良认定                      | OVERDUE  | BANK
            cure            | 公开解读：不良认定                      | REPAY    | BANK
            claim           | 公开解读：申请材料 papers-not-applicable | CLAIM    | BANK
            confirm         | 公开解读：托管机构                      | CONFIRM  | AUTHORITY
            approve-payment | 风险补偿资金 order-of-approval          | RESERVE  | LEADER
            pay             | 补偿比例                                | PAY      | AUTHORITY
            recover         | 补偿比例 recovery-in-proportion         | RECOVER  | BANK
            write-off       | 补偿比例 recovery-in-proportion         | WRITE_OFF | BANK
            close           | 补偿比例 recovery-in-proportion         | SETTLE   | BANK
            """)
    void each_step_is_taken_by_somebody_on_a_clause(String id, String cited, Effect effect, String actors) {
        Step step = step(micro, id);
        assertThat(step.citation().clause()
                        + step.citation()
                                .reading()
                                .map(reading -> " " + reading)
                                .orElse(""))
                .isEqualTo(cited);
        assertThat(step.effect()).isEqualTo(effect);
        assertThat(step.actors().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(actors);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            file            | enterprise enterpriseName reference loanAmount loanKind
            review          | approved opinion
            approve         | approved opinion
            withdraw        | ''
            disburse        | disbursed disbursedOn maturesOn rate
            register-report | creditReportDate creditReportBalance
            repay           | principalRepaid interestPaid
            settle          | ''
            non-performing  | overdueSince nonPerformingPrincipal loanClass
            cure            | principalRepaid interestPaid
            claim           | ''
            confirm         | approved opinion
            approve-payment | approved opinion
            pay             | ''
            recover         | recovered recoveryCosts
            write-off       | grounds
            close           | ''
            """)
    void each_step_asks_these_facts(String id, String asked) {
        assertThat(asked(tech, id)).isEqualTo(asked);
        assertThat(asked(micro, id)).isEqualTo(asked.replace(" creditReportBalance", ""));
    }

    private static String asked(Scheme scheme, String id) {
        return step(scheme, id).asks().stream().map(FactKey::name).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            file            | filing-form licence
            register-report | credit-report
            claim           | application-letter loan-contract pledge-registration loan-classification collection-record court-acceptance credit-report certificates account
            """)
    void three_steps_ask_for_papers(String id, String papers) {
        assertThat(step(micro, id).documents().stream().map(Step.Document::id).collect(Collectors.joining(" ")))
                .isEqualTo(papers);
        assertThat(micro.procedure().steps().stream()
                        .filter(step -> !step.documents().isEmpty()))
                .hasSize(3);
    }

    @Test
    void two_letters_go_to_the_bank() {
        assertThat(micro.procedure().steps().stream()
                        .flatMap(step -> step.letters().stream()
                                .map(letter -> step.id() + ": " + letter.title().zh() + " → "
                                        + letter.to().zh())))
                .containsExactly("approve: 关于同意贷款备案的函 → 合作银行", "pay: 关于拨付风险补偿资金的函 → 合作银行");
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_custodian_runs_the_fund(Scheme scheme) {
        assertThat(scheme.mandates().stream()
                        .map(mandate -> mandate.citation().clause() + " " + mandate.actor() + " "
                                + mandate.task().zh()))
                .containsExactly("公开解读：托管机构 AUTHORITY 受托管理风险补偿资金的日常事务");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_key_enterprise_holds_a_valid_title_on_the_day_of_disbursement(Scheme scheme) {
        var key = scheme.keyEnterprise().orElseThrow();
        Facts facts = scheme.example().loan().withText(LoanFacts.DISBURSED_ON, "2025-07-10");
        assertThat(key.test(facts.withText(EnterpriseFacts.TITLES, "beijingLittleGiant 2024-07-11/2025-07-10")))
                .isEqualTo(Verdict.MET);
        assertThat(key.test(facts.withText(EnterpriseFacts.TITLES, "beijingLittleGiant 2024-07-11/2025-07-09")))
                .isEqualTo(Verdict.UNMET);
        assertThat(key.test(facts.without(EnterpriseFacts.TITLES))).isEqualTo(Verdict.UNDECIDED);
    }

    private static Step step(Scheme scheme, String id) {
        return scheme.procedure().step(id).orElseThrow();
    }
}
