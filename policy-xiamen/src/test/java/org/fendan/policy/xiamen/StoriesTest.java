package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.SignatureFacts;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Story;
import org.junit.jupiter.api.Test;

/** The made-up lives, as they are told. */
class StoriesTest {

    private static final String APPROVED =
            "0 ENTERPRISE apply, 5 GUARANTOR review-institution +, 6 BANK review-bank +," + " 15 AUTHORITY approve +";
    private static final String LENT =
            APPROVED + ", 24 ENTERPRISE sign-enterprise, 24 OWNER sign-owner, 28 BANK disburse";
    private static final String NOTIFIED = LENT + ", 392 BANK repay, 400 BANK overdue, 405 BANK notify-responsibility";
    private static final String CLAIMED = NOTIFIED + ", 430 GUARANTOR pay-bank, 445 GUARANTOR claim";
    private static final String SETTLED =
            "210 BANK repay, 392 BANK repay, 392 BANK settle, 400 ENTERPRISE ask-interest, 420 AUTHORITY grant-interest +";

    private static final List<String> OF_A_GUARANTEE = List.of(
            "10: " + LENT + ", 40 GUARANTOR ask-guarantee-fee, 60 AUTHORITY grant-guarantee-fee +, " + SETTLED,
            "3: 0 ENTERPRISE apply, 5 GUARANTOR review-institution +, 9 BANK review-bank -",
            "2: " + APPROVED + ", 18 ENTERPRISE withdraw",
            "2: " + NOTIFIED + ", 425 BANK cure-after-notice, 430 BANK settle, 440 AUTHORITY close",
            "3: " + CLAIMED + ", 460 AUTHORITY confirm-loss +, 470 LEADER approve-payment +, 475 AUTHORITY pay,"
                    + " 600 GUARANTOR recover, 700 BANK recover",
            "1: " + CLAIMED + ", 460 AUTHORITY confirm-loss +, 470 AUTHORITY approve-payment +, 475 AUTHORITY pay,"
                    + " 800 GUARANTOR write-off, 801 BANK settle, 810 AUTHORITY close");

    @Test
    void guarantee_loans_live_so() {
        assertThat(told(new GuaranteeLoan2018())).isEqualTo(OF_A_GUARANTEE);
        assertThat(told(new GuaranteeLoan2019())).isEqualTo(OF_A_GUARANTEE);
    }

    @Test
    void insured_loans_live_so_without_a_fee_subsidy() {
        List<String> insured = OF_A_GUARANTEE.stream()
                .map(life -> life.replace("GUARANTOR", "INSURER")
                        .replace("40 INSURER ask-guarantee-fee, 60 AUTHORITY grant-guarantee-fee +, ", ""))
                .toList();
        assertThat(told(new InsuredLoan2018())).isEqualTo(insured);
        assertThat(told(new InsuredLoan2019())).isEqualTo(insured);
    }

    @Test
    void policies_live_so() {
        assertThat(told(new InsuranceSubsidy2018()))
                .containsExactly(
                        "10: 0 ENTERPRISE apply, 15 AUTHORITY grant-premium +",
                        "2: 0 ENTERPRISE apply, 15 AUTHORITY grant-premium -",
                        "1: 0 ENTERPRISE apply, 3 ENTERPRISE withdraw",
                        "2: 0 ENTERPRISE apply, 15 AUTHORITY grant-premium +, 40 ENTERPRISE request-surrender,"
                                + " 45 AUTHORITY clear-unpaid",
                        "1: 0 ENTERPRISE apply, 15 AUTHORITY grant-premium +, 40 ENTERPRISE request-surrender,"
                                + " 44 ENTERPRISE keep-policy");
    }

    private static List<String> told(Scheme scheme) {
        return scheme.stories().stream()
                .map(story -> story.weight() + ": "
                        + story.acts().stream().map(StoriesTest::told).collect(Collectors.joining(", ")))
                .toList();
    }

    private static String told(Story.Act act) {
        String decided = act.facts()
                .get(ServiceFacts.APPROVED)
                .map(agreed -> agreed ? " +" : " -")
                .orElse("");
        return act.day() + " " + act.actor() + " " + act.step() + decided;
    }

    /** What is said with a step, the first time some story takes it. */
    private static Facts said(Scheme scheme, String step) {
        return scheme.stories().stream()
                .flatMap(story -> story.acts().stream())
                .filter(act -> act.step().equals(step))
                .map(Story.Act::facts)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_said_fits_the_day() {
        Stream.of(new GuaranteeLoan2019(), new InsuredLoan2019()).forEach(scheme -> {
            assertThat(said(scheme, "disburse").texts())
                    .containsAllEntriesOf(Map.of(
                            "disbursed", "3000000.00",
                            "disbursedOn", "2019-07-10",
                            "maturesOn", "2020-07-08",
                            "rate", "6.5",
                            "signedOn", "2019-07-06"));
            assertThat(said(scheme, "overdue").texts())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("overdueSince", "2020-07-09", "lostPrincipal", "1200000.00"));
            assertThat(said(scheme, "claim").texts())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "creditRecordUnfit", "false",
                            "lendingRulesBroken", "false",
                            "cityShareStated", "480000.00",
                            "bankShareStated", "240000.00",
                            "institutionShareStated", "480000.00"));
        });
        assertThat(said(new GuaranteeLoan2019(), "pay-bank").texts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("guarantorPaid", "1200000.00", "guarantorPaidOn", "2020-08-15"));
        assertThat(said(new InsuredLoan2019(), "pay-bank").texts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("insurerPaid", "1200000.00", "insurerPaidOn", "2020-08-15"));
    }

    @Test
    void the_excluded_loan_is_found_so_by_the_bureau() {
        assertThat(new GuaranteeLoan2019()
                        .stories().get(5).acts().stream()
                                .filter(act -> act.step().equals("confirm-loss"))
                                .map(act -> act.facts()
                                        .get(XiamenFacts.CREDIT_RECORD_UNFIT)
                                        .orElseThrow()))
                .containsExactly(true);
    }

    @Test
    void signatures_have_their_shape() {
        Facts signed = said(new GuaranteeLoan2019(), "sign-owner");
        assertThat(signed.get(SignatureFacts.DOCUMENT_DIGEST).orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(signed.get(SignatureFacts.SIGNATURE).orElseThrow()).isEqualTo(SignatureFacts.SIGNATURE.example());
        assertThat(signed.get(SignatureFacts.SIGNATURE_KEY).orElseThrow())
                .isEqualTo(SignatureFacts.SIGNATURE_KEY.example());
        assertThat(signed.get(SignatureFacts.SIGNATORY)).contains("陈某（企业主）");
    }

    @Test
    void examples_are_dated_and_complete() {
        assertThat(new GuaranteeLoan2018().example().date()).hasToString("2018-12-10");
        assertThat(new InsuredLoan2018().example().date()).hasToString("2018-12-10");
        assertThat(new GuaranteeLoan2019().example().date()).hasToString("2019-06-12");
        assertThat(new InsuredLoan2019().example().date()).hasToString("2019-06-12");
        assertThat(new InsuranceSubsidy2018().example().date()).hasToString("2019-07-10");
        assertThat(new GuaranteeLoan2018().example().loan().texts())
                .containsEntry("signedOn", "2019-01-03")
                .containsEntry("disbursedOn", "2019-01-07")
                .containsEntry("maturesOn", "2020-01-06")
                .containsEntry("principalOwed", "3000000.00 2019-01-07 2020-01-06");
        Stream.of(new GuaranteeLoan2019(), new InsuredLoan2019()).forEach(scheme -> {
            assertThat(scheme.example().loss().has(XiamenFacts.BANK_SHARE)).isTrue();
            assertThat(scheme.example().loan().get(LoanFacts.FIRST_SUPPORTED_ON))
                    .isEqualTo(scheme.example().loan().get(LoanFacts.DISBURSED_ON));
        });
    }
}
