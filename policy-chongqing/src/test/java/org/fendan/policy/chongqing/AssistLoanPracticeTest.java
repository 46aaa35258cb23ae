package org.fendan.policy.chongqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Reading;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Step;
import org.fendan.testkit.ProcedureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 渝高新发〔2021〕8号, articles 4, 7 and 14 to 19: who does what, in which order, by when, with which papers. */
class AssistLoanPracticeTest {

    private final AssistLoan2021 scheme = new AssistLoan2021();
    private final ProcedureTable procedure = new ProcedureTable(scheme.procedure());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply                                  | bank-review, withdraw
            apply bank-review:no                   | -
            apply bank-review                      | approve, withdraw
            apply bank-review approve:no           | -
            apply bank-review approve              | contribute, withdraw
            apply bank-review approve contribute   | sign, withdraw
            apply bank-review approve withdraw     | -
            """)
    void article_14_and_6_lead_to_the_contract_in_this_order(String taken, String open) {
        assertThat(procedure.openAfter(taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sign                                                   | withdraw, disburse
            sign disburse                                          | notify, repay, report-breach, settle, increase, apply-renewal, overdue
            sign disburse notify                                   | repay, report-breach, settle, increase, apply-renewal, overdue
            sign disburse notify repay report-breach               | repay, report-breach, settle, increase, apply-renewal, overdue
            sign disburse notify settle                            | -
            sign disburse notify increase                          | repay, report-breach, settle, review-increase, apply-renewal, overdue
            sign disburse notify increase review-increase:no       | repay, report-breach, settle, increase, apply-renewal, overdue
            sign disburse notify increase review-increase          | repay, report-breach, settle, approve-increase, apply-renewal, overdue
            sign disburse notify increase review-increase approve-increase:no | repay, report-breach, settle, increase, apply-renewal, overdue
            sign disburse notify increase review-increase approve-increase    | contribute, repay, report-breach, settle, apply-renewal, overdue
            sign disburse notify increase review-increase approve-increase contribute      | sign, repay, report-breach, settle, apply-renewal, overdue
            sign disburse notify increase review-increase approve-increase contribute sign | disburse, repay, report-breach, settle, apply-renewal, overdue
            sign disburse notify increase review-increase approve-increase contribute sign disburse | notify, repay, report-breach, settle, increase, apply-renewal, overdue
            """)
    void article_6_and_14_to_16_leave_these_steps_open_while_the_loan_lives(String taken, String open) {
        assertThat(procedure.openAfter("apply bank-review approve contribute " + taken))
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply-renewal                                       | repay, report-breach, settle, increase, approve-renewal, overdue
            apply-renewal approve-renewal:no                    | repay, report-breach, settle, increase, apply-renewal, overdue
            apply-renewal approve-renewal                       | repay, report-breach, settle, increase, renew, overdue
            apply-renewal approve-renewal renew                 | repay, report-breach, settle, increase, apply-renewal, notify-renewal, overdue
            apply-renewal approve-renewal renew notify-renewal  | repay, report-breach, settle, increase, apply-renewal, overdue
            """)
    void article_19_renews_after_a_review_and_without_a_charge(String taken, String open) {
        assertThat(procedure.openAfter("apply bank-review approve contribute sign disburse notify " + taken))
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            overdue                                                            | repay, report-breach, cure, claim
            overdue cure                                                       | repay, report-breach, settle, increase, apply-renewal, overdue
            overdue claim                                                      | repay, report-breach, confirm-overdue
            overdue claim confirm-overdue:no                                   | repay, report-breach, cure, claim
            overdue claim confirm-overdue                                      | repay, report-breach, confirm-payment
            overdue claim confirm-overdue confirm-payment:no                   | repay, report-breach, cure, claim
            overdue claim confirm-overdue confirm-payment                      | repay, report-breach, approve-payment
            overdue claim confirm-overdue confirm-payment approve-payment:no   | repay, report-breach, cure, claim
            overdue claim confirm-overdue confirm-payment approve-payment      | repay, report-breach, pay
            overdue claim confirm-overdue confirm-payment approve-payment pay  | repay, report-breach, settle, increase, apply-renewal, overdue, decide-escalation, recover, blacklist, write-off
            overdue claim confirm-overdue confirm-payment approve-payment pay blacklist write-off | repay, report-breach, settle, increase, apply-renewal, overdue, decide-escalation, recover
            """)
    void article_17_and_7_pay_only_what_centre_bank_and_leader_confirmed(String taken, String open) {
        assertThat(procedure.openAfter("apply bank-review approve contribute sign disburse notify " + taken))
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            apply             | 14(1) | FILE      | ENTERPRISE BANK
            bank-review       | 14(1) | REVIEW    | BANK
            approve           | 14(2) | APPROVE   | AUTHORITY
            contribute        | 6     | CHARGE    | BANK
            sign              | 6     | SIGN      | BANK
            withdraw          | 14(1) | WITHDRAW  | ENTERPRISE BANK
            disburse          | 14(3) | DISBURSE  | BANK
            notify            | 14(3) | NOTIFY    | BANK
            repay             | 17    | REPAY     | BANK
            report-breach     | 15    | REPORT    | BANK AUTHORITY
            settle            | 17    | SETTLE    | BANK
            increase          | 6     | INCREASE  | BANK
            review-increase   | 14(1) | REVIEW    | BANK
            approve-increase  | 14(2) | APPROVE   | AUTHORITY
            apply-renewal     | 19    | REPORT    | BANK
            approve-renewal   | 19    | REVIEW    | AUTHORITY
            renew             | 19    | RENEW     | BANK
            notify-renewal    | 19    | NOTIFY    | BANK
            overdue           | 17    | OVERDUE   | BANK
            cure              | 17    | REPAY     | BANK
            claim             | 17    | CLAIM     | BANK
            confirm-overdue   | 17    | CONFIRM   | AUTHORITY
            confirm-payment   | 7     | CONFIRM   | BANK
            approve-payment   | 17    | RESERVE   | LEADER
            pay               | 17    | PAY       | AUTHORITY
            decide-escalation | 17    | DECIDE    | COMMITTEE
            recover           | 18    | RECOVER   | BANK
            blacklist         | 16    | BLACKLIST | AUTHORITY
            write-off         | 18    | WRITE_OFF | BANK
            """)
    void articles_6_to_19_say_who_takes_each_step(String id, String clause, Effect effect, String actors) {
        Step step = step(id);
        assertThat(step.citation().clause()).isEqualTo(clause);
        assertThat(step.effect()).isEqualTo(effect);
        assertThat(step.actors().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(actors);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply             | enterprise enterpriseName reference loanAmount security
            bank-review       | approved opinion
            approve           | approved opinion
            contribute        | contributionPaid
            disburse          | disbursed disbursedOn maturesOn rate
            repay             | principalRepaid interestPaid
            report-breach     | breach measures
            increase          | increase
            review-increase   | approved opinion
            approve-increase  | approved opinion
            apply-renewal     | opinion
            approve-renewal   | approved opinion
            renew             | renewedUntil
            overdue           | overdueSince overduePrincipal overdueInterest
            cure              | principalRepaid interestPaid
            confirm-overdue   | approved opinion
            confirm-payment   | approved
            approve-payment   | approved opinion
            decide-escalation | decidedAmount decidedBearer
            recover           | recovered recoveryCosts
            blacklist         | responsible grounds
            write-off         | grounds
            """)
    void articles_6_to_19_ask_these_facts_with_a_step(String id, String asked) {
        assertThat(step(id).asks().stream().map(FactKey::name).collect(Collectors.joining(" ")))
                .isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply           | 企业申请材料
            bank-review     | 审核意见函 风险评估证明
            sign            | 贷款合同 担保合同
            review-increase | 审核意见函 风险评估证明
            apply-renewal   | 续贷申请材料 审核意见函 风险评估证明
            """)
    void article_14_and_19_ask_these_papers_with_a_step(String id, String papers) {
        assertThat(step(id).documents().stream().map(paper -> paper.name().zh()).collect(Collectors.joining(" ")))
                .isEqualTo(papers);
    }

    @ParameterizedTest(name = "{0}: {1} → {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            approve          | 关于同意发放“助保贷”贷款的函                 | 合作银行               | always
            approve-increase | 关于同意发放“助保贷”贷款的函                 | 合作银行               | always
            notify           | 关于“助保贷”贷款发放情况的函                 | 重庆高新区创新服务中心 | always
            report-breach    | 关于企业违约情况的函                         | 另一方                 | always
            notify-renewal   | 关于“助保贷”续贷情况的函                     | 重庆高新区创新服务中心 | always
            claim            | 关于使用助保金代偿“助保贷”贷款的函           | 重庆高新区创新服务中心 | contributions
            claim            | 关于使用政府风险补偿金代偿“助保贷”贷款的函   | 重庆高新区创新服务中心 | riskFund
            pay              | 关于“助保贷”代偿审核结果的函                 | 重庆高新区财政局       | always
            """)
    void articles_14_to_19_send_these_letters(String id, String title, String to, String when) {
        assertThat(step(id).letters().stream()
                        .filter(letter -> letter.title().zh().equals(title))
                        .map(letter -> letter.to().zh() + " "
                                + letter.whenPays().map(Object::toString).orElse("always")))
                .containsExactly(to + " " + when);
    }

    @Test
    void articles_14_to_19_send_no_other_letters() {
        assertThat(scheme.procedure().steps().stream().flatMap(step -> step.letters().stream()))
                .hasSize(8);
    }

    @ParameterizedTest(name = "{0} on {2}: {1} by {3}")
    @CsvSource(delimiter = '|', textBlock = """
            14(3) | disburse        | notify         | 2021-04-28 | 2021-05-08
            14(3) | disburse        | notify         | 2021-05-06 | 2021-05-12
            19    | renew           | notify-renewal | 2021-04-28 | 2021-05-08
            17    | confirm-overdue | pay            | 2021-04-28 | 2021-05-21
            17    | confirm-overdue | pay            | 2021-06-01 | 2021-06-23
            """)
    void articles_14_17_and_19_count_working_days(
            String clause, String after, String owed, LocalDate event, LocalDate last) {
        Duty duty = scheme.procedure().duties().stream()
                .filter(d -> d.after().equals(after))
                .findFirst()
                .orElseThrow();
        assertThat(duty.owed()).isEqualTo(owed);
        assertThat(duty.citation().clause()).isEqualTo(clause);
        assertThat(duty.within().due(event, ChinaCalendar.STATE_COUNCIL).day()).contains(last);
    }

    @Test
    void articles_14_17_and_19_set_three_deadlines() {
        assertThat(scheme.procedure().duties()).hasSize(3);
    }

    @Test
    void articles_4_and_7_give_the_centre_its_tasks() {
        assertThat(scheme.mandates())
                .extracting(AssistLoanPracticeTest::shown)
                .containsExactly(
                        "4(1) AUTHORITY 日常监管助保金账户", "4(2) AUTHORITY 协助办理逾期贷款的代偿", "7 AUTHORITY 业务终止且贷款全部结清后，处置账户余款");
    }

    private static String shown(Mandate mandate) {
        return mandate.citation().clause() + " " + mandate.actor() + " "
                + mandate.task().zh();
    }

    @Test
    void articles_6_to_19_are_read_so_where_they_are_silent() {
        assertThat(scheme.readings())
                .extracting(AssistLoanPracticeTest::shown)
                .containsExactly(
                        "6 ceiling-on-injections: net-injections",
                        "6 floor-per-bank-and-total: bank-and-total",
                        "10 balance-over-all-loans: all-open-loans",
                        "16 blacklist-bars: no-new-application",
                        "17 penalty-interest: excluded",
                        "18 escalated-ranks-with-bank: with-bank",
                        "18 contributions-after-risk-fund: yes",
                        "18 surplus-to-borrower: borrower",
                        "19 increase-at-renewal: charged");
    }

    private static String shown(Reading reading) {
        return reading.clause() + " " + reading.id() + ": " + reading.choice().id();
    }

    @Test
    void the_module_brings_the_edition_of_2021() {
        List<PolicyModule> modules = ServiceLoader.load(PolicyModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(modules).hasSize(1);
        assertThat(modules.get(0).schemes()).hasSize(1).first().isInstanceOf(AssistLoan2021.class);
    }

    private Step step(String id) {
        return scheme.procedure().step(id).orElseThrow();
    }
}
