package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole cases, from the application to the last fen in the book. */
class LivesTest {

    static Stream<Scheme> editions() {
        return new Xiamen().schemes().stream();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void every_story_can_be_lived(Scheme scheme) {
        scheme.stories().forEach(story -> live(new CityHall(scheme, "50000000.00"), scheme, story));
    }

    private static void live(CityHall hall, Scheme scheme, Story story) {
        for (Story.Act act : story.acts()) {
            Facts facts = act.step().equals("apply") ? CityHall.stated(scheme) : act.facts();
            LocalDate day = scheme.example().date().plusDays(act.day());
            assertThat(hall.take("C1", act.step(), act.actor(), day, facts))
                    .as("%s, %s", story.title().en(), act.step())
                    .isEmpty();
        }
    }

    @Test
    void a_shared_loss_takes_forty_per_cent_and_recoveries_bring_it_back_and_reopen_the_cap() {
        Scheme scheme = new GuaranteeLoan2019();
        CityHall hall = new CityHall(scheme, "50000000.00");
        live(hall, scheme, scheme.stories().get(4));
        // 480,000.00 paid; of 280,000.00 recovered net, 40 % came back
        assertThat(hall.fund()).hasToString("49632000.00");
        assertThat(hall.room(scheme.caps().get(2), hall.file("C1"))).hasToString("29632000.00");
        assertThat(hall.file("C1").loan().open()).hasToString("0.00");
    }

    @Test
    void an_excluded_loss_costs_the_city_nothing_and_ends() {
        Scheme scheme = new InsuredLoan2019();
        CityHall hall = new CityHall(scheme, "50000000.00");
        live(hall, scheme, scheme.stories().get(5));
        assertThat(hall.fund()).hasToString("50000000.00");
        assertThat(hall.file("C1").hasEnded()).isTrue();
    }

    @Test
    void a_repaid_loan_is_paid_its_fee_and_its_interest_by_the_runs() {
        Scheme scheme = new GuaranteeLoan2019();
        CityHall hall = new CityHall(scheme, "50000000.00");
        live(hall, scheme, scheme.stories().get(0));
        // 3,000,000 x 6.09 % x 364/360 = 184,730.00, of which 20 %
        assertThat(hall.run(LocalDate.of(2020, 12, 31))).isEqualTo("C1 45000.00, C1 36946.00");
        assertThat(hall.fund()).hasToString("49918054.00");
    }

    @Test
    void a_fee_above_one_per_cent_is_refused_its_subsidy_and_interest_waits_for_the_settlement() {
        Scheme scheme = new GuaranteeLoan2019();
        CityHall hall = new CityHall(scheme, "50000000.00");
        scheme.stories().get(0).acts().stream().limit(7).forEach(act -> take(hall, scheme, act));
        Facts fee = Facts.NONE
                .withText(XiamenFacts.GUARANTEE_FEE, "75000.00")
                .withText(XiamenFacts.ENTERPRISE_FEE, "30000.01");
        LocalDate day = LocalDate.of(2019, 8, 1);
        assertThat(hall.take("C1", "ask-guarantee-fee", Actor.GUARANTOR, day, fee))
                .startsWith("REQUIREMENT_UNMET");
        assertThat(hall.take("C1", "ask-interest", Actor.ENTERPRISE, day, Facts.NONE))
                .contains("STEP_OUT_OF_ORDER step");
    }

    private static void take(CityHall hall, Scheme scheme, Story.Act act) {
        Facts facts = act.step().equals("apply") ? CityHall.stated(scheme) : act.facts();
        assertThat(hall.take(
                        "C1", act.step(), act.actor(), scheme.example().date().plusDays(act.day()), facts))
                .isEmpty();
    }

    @Test
    void a_guarantor_may_not_exceed_five_million_on_average() {
        Scheme scheme = new GuaranteeLoan2019();
        CityHall hall = new CityHall(scheme, "50000000.00");
        assertThat(apply(hall, scheme, "C1", "91350203MA2XN8KQ7T", "5000000.01"))
                .isEqualTo("CAP_EXCEEDED loanAmount");
        assertThat(apply(hall, scheme, "C1", "91350203MA2XN8KQ7T", "3000000.00"))
                .isEmpty();
        assertThat(apply(hall, scheme, "C2", "91500107MA5UQ9B69J", "7000000.01"))
                .isEqualTo("CAP_EXCEEDED loanAmount");
        assertThat(apply(hall, scheme, "C2", "91500107MA5UQ9B69J", "7000000.00"))
                .isEmpty();
    }

    private static String apply(CityHall hall, Scheme scheme, String id, String enterprise, String amount) {
        return hall.take(
                id,
                "apply",
                Actor.ENTERPRISE,
                scheme.example().date(),
                CityHall.stated(scheme)
                        .withText(EnterpriseFacts.ENTERPRISE, enterprise)
                        .withText(LoanFacts.LOAN_AMOUNT, amount));
    }

    @Test
    void a_second_premium_of_the_year_is_cut_and_a_returned_subsidy_reopens_the_year() {
        Scheme scheme = new InsuranceSubsidy2018();
        CityHall hall = new CityHall(scheme, "50000000.00");
        grant(hall, scheme, "C1", "500000.00");
        grant(hall, scheme, "C2", "400000.00");
        assertThat(hall.run(LocalDate.of(2019, 12, 31))).isEqualTo("C1 200000.00, C2 100000.00 yearly-subsidy");
        assertThat(hall.room(scheme.caps().get(0), hall.file("C2"))).hasToString("0.00");
        LocalDate day = LocalDate.of(2020, 2, 3);
        surrender(hall, day);
        assertThat(hall.room(scheme.caps().get(0), hall.file("C2"))).hasToString("200000.00");
        assertThat(hall.run(LocalDate.of(2020, 6, 30))).isEqualTo("C2 60000.00");
        assertThat(hall.fund()).hasToString("49840000.00");
    }

    private static void surrender(CityHall hall, LocalDate day) {
        Facts grounds = Facts.NONE.withText(ServiceFacts.GROUNDS, "停产");
        assertThat(hall.take("C1", "request-surrender", Actor.ENTERPRISE, day, grounds))
                .isEmpty();
        assertThat(hall.take("C1", "clear-surrender", Actor.AUTHORITY, day, Facts.NONE))
                .startsWith("STEP_OUT_OF_ORDER");
        assertThat(hall.take("C1", "refund", Actor.AUTHORITY, day, returned("199999.99")))
                .isEqualTo("REFUND_DIFFERS subsidyReturned");
        assertThat(hall.take("C1", "refund", Actor.AUTHORITY, day, returned("200000.00")))
                .isEmpty();
        assertThat(hall.take("C1", "clear-surrender", Actor.AUTHORITY, day, Facts.NONE))
                .isEmpty();
    }

    private static Facts returned(String sum) {
        return Facts.NONE.withText(ServiceFacts.SUBSIDY_RETURNED, sum);
    }

    private static void grant(CityHall hall, Scheme scheme, String id, String premium) {
        Facts facts = CityHall.stated(scheme)
                .withText(InsuranceFacts.POLICY_NUMBER, id)
                .withText(InsuranceFacts.PREMIUM, premium)
                .withText(InsuranceFacts.PREMIUM_PAID, premium);
        LocalDate day = scheme.example().date();
        assertThat(hall.take(id, "apply", Actor.ENTERPRISE, day, facts)).isEmpty();
        Facts agreed = Facts.NONE.withText(ServiceFacts.APPROVED, "true").withText(ServiceFacts.OPINION, "同意");
        assertThat(hall.take(id, "grant-premium", Actor.AUTHORITY, day, agreed)).isEmpty();
    }

    @Test
    void a_policy_surrendered_before_the_payment_is_paid_nothing() {
        Scheme scheme = new InsuranceSubsidy2018();
        CityHall hall = new CityHall(scheme, "50000000.00");
        live(hall, scheme, scheme.stories().get(3));
        assertThat(hall.run(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(hall.fund()).hasToString("50000000.00");
    }
}
