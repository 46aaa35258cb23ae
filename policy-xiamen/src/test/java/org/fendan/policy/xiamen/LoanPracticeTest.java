package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Reading;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Mandate;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.testkit.ProcedureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what with a loan, in which order, with which papers and letters. */
class LoanPracticeTest {

    private static final String LENT =
            "apply review-institution review-bank approve sign-owner sign-enterprise disburse ";
    private static final String PAID_BANK = LENT + "overdue notify-responsibility pay-bank ";

    private final Scheme guarantee = new GuaranteeLoan2019();
    private final Scheme insured = new InsuredLoan2019();
    private final ProcedureTable guaranteed = new ProcedureTable(guarantee.procedure());
    private final ProcedureTable underInsurance = new ProcedureTable(insured.procedure());

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply                                                    | review-institution, review-bank, withdraw
            apply review-institution:no                              | -
            apply review-bank:no                                     | -
            apply review-institution                                 | review-bank, withdraw
            apply review-bank                                        | review-institution, withdraw
            apply review-bank review-institution                     | approve, withdraw
            apply review-bank review-institution approve:no          | -
            apply review-bank review-institution approve             | sign-enterprise, sign-owner, withdraw
            apply review-bank review-institution approve withdraw    | -
            apply review-bank review-institution approve sign-owner  | sign-enterprise, withdraw
            apply review-bank review-institution approve sign-owner sign-enterprise | withdraw, disburse
            """)
    void two_investigations_an_approval_and_two_signatures_lead_to_the_money(String taken, String open) {
        assertThat(guaranteed.openAfter(taken)).isEqualTo(open);
        assertThat(underInsurance.openAfter(taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                     | repay, settle, overdue, ask-guarantee-fee
            ask-guarantee-fee        | repay, settle, overdue, grant-guarantee-fee
            ask-guarantee-fee grant-guarantee-fee:no | repay, settle, overdue, ask-guarantee-fee
            ask-guarantee-fee grant-guarantee-fee    | repay, settle, overdue, pay-guarantee-fee
            ask-guarantee-fee grant-guarantee-fee pay-guarantee-fee | repay, settle, overdue, pay-guarantee-fee
            repay                    | repay, settle, overdue, ask-guarantee-fee
            settle                   | ask-guarantee-fee, ask-interest, close
            settle ask-guarantee-fee | grant-guarantee-fee, ask-interest
            settle ask-guarantee-fee grant-guarantee-fee | pay-guarantee-fee, ask-interest, close
            settle ask-interest      | ask-guarantee-fee, grant-interest
            settle ask-interest grant-interest:no    | ask-guarantee-fee, ask-interest, close
            settle ask-interest grant-interest       | ask-guarantee-fee, pay-interest, close
            settle ask-interest grant-interest pay-interest | ask-guarantee-fee, pay-interest, close
            settle close             | -
            """)
    void a_guarantee_loan_has_a_fee_subsidy_once_lent_and_an_interest_subsidy_once_settled(String taken, String open) {
        assertThat(guaranteed.openAfter(taken == null ? LENT : LENT + taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none                               | repay, settle, overdue
            settle                             | ask-interest, close
            settle ask-interest                | grant-interest
            settle ask-interest grant-interest | pay-interest, close
            """)
    void an_insured_loan_has_no_fee_subsidy(String taken, String open) {
        assertThat(underInsurance.openAfter(taken == null ? LENT : LENT + taken))
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            overdue                                             | repay, cure, notify-responsibility
            overdue cure                                        | repay, settle, overdue
            overdue notify-responsibility                       | repay, cure-after-notice, pay-bank
            overdue notify-responsibility cure-after-notice     | repay, settle, overdue
            overdue notify-responsibility pay-bank              | repay, forgo-claim, claim
            overdue notify-responsibility pay-bank forgo-claim  | repay, settle, overdue
            """)
    void a_default_is_cured_or_paid_by_the_institution(String taken, String open) {
        assertThat(underInsurance.openAfter(LENT + taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "… {0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            claim                                        | repay, confirm-loss
            claim confirm-loss:no                        | repay, forgo-claim, claim
            claim confirm-loss                           | repay, approve-payment
            claim confirm-loss approve-payment:no        | repay, forgo-claim, claim
            claim confirm-loss approve-payment           | repay, pay
            claim confirm-loss approve-payment pay       | repay, settle, overdue, recover, write-off
            claim confirm-loss approve-payment pay recover settle   | recover, write-off, ask-interest, close
            claim confirm-loss approve-payment pay write-off        | repay, settle, overdue, recover
            claim confirm-loss approve-payment pay write-off settle | recover, close
            claim confirm-loss approve-payment pay write-off settle close | -
            """)
    void a_claim_is_confirmed_approved_and_paid_and_what_is_written_off_earns_no_interest(String taken, String open) {
        assertThat(underInsurance.openAfter(PAID_BANK + taken)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            apply                 | 申请方式      | FILE        | ENTERPRISE GUARANTOR
            review-institution    | 申请方式      | REVIEW      | GUARANTOR
            review-bank           | 申请方式      | REVIEW      | BANK
            approve               | 申请方式      | APPROVE     | AUTHORITY
            sign-enterprise       | 申请方式      | SIGN        | ENTERPRISE
            sign-owner            | 申请方式      | SIGN        | OWNER
            withdraw              | 申请方式      | WITHDRAW    | ENTERPRISE GUARANTOR
            disburse              | 申请方式      | DISBURSE    | BANK
            repay                 | 贷款贴息      | REPAY       | BANK
            settle                | 贷款贴息      | SETTLE      | BANK
            overdue               | 风险分担(一)  | OVERDUE     | BANK
            cure                  | 风险分担(一)  | REPAY       | BANK
            notify-responsibility | 风险分担(一)  | NOTIFY      | BANK
            cure-after-notice     | 风险分担(一)  | REPAY       | BANK
            pay-bank              | 风险分担(一)  | REPORT      | GUARANTOR
            forgo-claim           | 风险分担(一)  | REPORT      | GUARANTOR
            claim                 | 风险分担(一)  | CLAIM       | GUARANTOR
            confirm-loss          | 风险分担(三)1 | CONFIRM     | AUTHORITY
            approve-payment       | 风险分担      | RESERVE     | AUTHORITY LEADER
            pay                   | 风险分担(一)  | PAY         | AUTHORITY
            recover               | 风险分担(二)  | RECOVER     | BANK GUARANTOR
            write-off             | 风险分担(二)  | WRITE_OFF   | BANK GUARANTOR
            ask-guarantee-fee     | 担保费补贴    | SUBSIDISE   | GUARANTOR
            grant-guarantee-fee   | 担保费补贴    | GRANT       | AUTHORITY
            pay-guarantee-fee     | 担保费补贴    | PAY_SUBSIDY | AUTHORITY
            ask-interest          | 贷款贴息      | SUBSIDISE   | ENTERPRISE
            grant-interest        | 贷款贴息      | GRANT       | AUTHORITY
            pay-interest          | 贷款贴息      | PAY_SUBSIDY | AUTHORITY
            close                 | 具体工作      | REPORT      | AUTHORITY
            """)
    void each_step_has_its_clause_and_its_actors(String id, String clause, Effect effect, String actors) {
        Step step = step(guarantee, id);
        assertThat(step.citation().clause()).isEqualTo(clause);
        assertThat(step.effect()).isEqualTo(effect);
        assertThat(step.actors().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
                .isEqualTo(actors);
        insured.procedure()
                .step(id)
                .ifPresent(other -> assertThat(other.actors())
                        .containsExactlyInAnyOrderElementsOf(step.actors().stream()
                                .map(actor -> actor == Actor.GUARANTOR ? Actor.INSURER : actor)
                                .toList()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply               | enterprise enterpriseName reference loanAmount
            review-institution  | approved opinion
            review-bank         | approved opinion
            approve             | approved opinion
            sign-enterprise     | signatory documentDigest signature signatureKey
            sign-owner          | signatory documentDigest signature signatureKey
            disburse            | disbursed disbursedOn maturesOn rate signedOn
            repay               | principalRepaid interestPaid
            overdue             | overdueSince lostPrincipal
            cure                | principalRepaid interestPaid
            cure-after-notice   | principalRepaid interestPaid
            pay-bank            | guarantorPaid guarantorPaidOn
            forgo-claim         | grounds
            claim               | creditRecordUnfit lendingRulesBroken cityShareStated bankShareStated institutionShareStated
            confirm-loss        | approved opinion creditRecordUnfit lendingRulesBroken
            approve-payment     | approved opinion
            recover             | recovered recoveryCosts
            write-off           | grounds
            ask-guarantee-fee   | guaranteeFee enterpriseFee
            grant-guarantee-fee | approved opinion
            grant-interest      | approved opinion
            """)
    void each_step_asks_its_facts(String id, String asked) {
        assertThat(asks(guarantee, id)).isEqualTo(asked);
        assertThat(insured.procedure().step(id).map(step -> asks(insured, id)).orElse(asked))
                .isEqualTo(asked.replace("guarantorPaid", "insurerPaid"));
    }

    private static String asks(Scheme scheme, String id) {
        return step(scheme, id).asks().stream().map(FactKey::name).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            apply              | 企业申请材料
            review-institution | 合作机构调查报告
            review-bank        | 合作银行调查报告
            sign-enterprise    | 所签合同
            sign-owner         | 所签合同
            claim              | 代偿资金申请 代偿凭证
            """)
    void these_steps_come_with_papers(String id, String papers) {
        assertThat(step(guarantee, id).documents().stream()
                        .map(paper -> paper.name().zh())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(papers);
    }

    @Test
    void the_bank_gives_notice_by_letter_and_the_payment_is_told_to_the_institution() {
        assertThat(letters(guarantee)).containsExactly("notify-responsibility 履行代偿责任通知书 合作担保机构", "pay 代偿资金拨付通知 合作担保机构");
        assertThat(letters(insured)).containsExactly("notify-responsibility 履行代偿责任通知书 合作保险公司", "pay 代偿资金拨付通知 合作保险公司");
    }

    private static List<String> letters(Scheme scheme) {
        return scheme.procedure().steps().stream()
                .flatMap(step -> step.letters().stream()
                        .map(letter -> step.id() + " " + letter.title().zh() + " "
                                + letter.to().zh()))
                .toList();
    }

    @Test
    void subsidy_steps_name_their_subsidy() {
        assertThat(guarantee.procedure().steps().stream()
                        .filter(step -> step.subsidy().isPresent())
                        .map(step -> step.id() + " " + step.subsidy().orElseThrow()))
                .containsExactly(
                        "ask-guarantee-fee guarantee-fee",
                        "grant-guarantee-fee guarantee-fee",
                        "pay-guarantee-fee guarantee-fee",
                        "ask-interest interest",
                        "grant-interest interest",
                        "pay-interest interest");
        assertThat(step(guarantee, "ask-interest").citation().reading()).isEqualTo(Optional.of("settled-means-repaid"));
    }

    @Test
    void the_bureau_has_its_task_and_there_are_no_deadlines() {
        assertThat(guarantee.procedure().duties()).isEmpty();
        assertThat(guarantee.mandates()).hasSize(1);
        Mandate mandate = guarantee.mandates().get(0);
        assertThat(mandate.actor()).isEqualTo(Actor.AUTHORITY);
        assertThat(mandate.citation().clause()).isEqualTo("具体工作");
    }

    private static final List<String> BOTH = List.of(
            "申请主体 size-limits-on-every-road: every-road",
            "申请主体 annual-sales: revenue-of-last-year",
            "最多5年 five-years-when-idle: from-first-support",
            "风险分担 shares-down-to-the-fen: down",
            "累计净代偿 cap-per-institution: per-institution",
            "累计净代偿 claim-that-crosses-the-cap: cut",
            "累计净代偿 recoveries-reopen-the-cap: yes",
            "风险分担(一) bank-share-of-whole-loss: of-the-whole-loss",
            "风险分担(一) rest-with-institution: institution",
            "风险分担(二) odd-fen-to-institution: cumulative",
            "风险分担(二) surplus-to-borrower: borrower",
            "风险分担(三)1 who-confirms-exclusions: bureau",
            "风险分担(三)2 exclusion-takes-the-whole-share: whole",
            "贷款贴息 actual-over-360: actual-360",
            "贷款贴息 benchmark-at-signing: at-signing",
            "贷款贴息 settled-means-repaid: repaid",
            "同时享受 stack-same-loan: no-bar",
            "有效期 three-years-end: 2021-09-30");
    private static final List<String> BEFORE = List.of("申请主体 text-before-amendment: title-talent-or-entry");
    private static final List<String> SINCE =
            List.of("5月8日修订 amended-in-2019: year-2019", "三大改变(二) until-includes-the-day: included");
    private static final List<String> GUARANTEES = List.of(
            "最高担保余额 balance-is-open-principal: open-principal",
            "户均担保余额 average-over-live: live",
            "担保费补贴 uncovered-fee-with-guarantor: guarantor",
            "担保费补贴 guaranteed-amount: principal");
    private static final List<String> INSURED = List.of("最高300万元 ceiling-is-open-balance: open-balance");

    @Test
    void where_the_report_is_silent_it_is_read_so() {
        assertThat(read(new GuaranteeLoan2018())).isEqualTo(joined(BEFORE, GUARANTEES, BOTH));
        assertThat(read(new GuaranteeLoan2019())).isEqualTo(joined(SINCE, GUARANTEES, BOTH));
        assertThat(read(new InsuredLoan2018())).isEqualTo(joined(BEFORE, INSURED, BOTH));
        assertThat(read(new InsuredLoan2019())).isEqualTo(joined(SINCE, INSURED, BOTH));
    }

    private static List<String> joined(List<String> edition, List<String> kind, List<String> both) {
        return Stream.of(edition, kind, both).flatMap(List::stream).toList();
    }

    private static List<String> read(Scheme scheme) {
        return scheme.readings().stream().map(LoanPracticeTest::shown).toList();
    }

    private static String shown(Reading reading) {
        return reading.clause() + " " + reading.id() + ": " + reading.choice().id();
    }

    private static Step step(Scheme scheme, String id) {
        return scheme.procedure().step(id).orElseThrow();
    }
}
