package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.decision.MatchingFixture.CITY;
import static org.fendan.core.decision.MatchingFixture.LISTED;
import static org.fendan.core.decision.MatchingFixture.LOCAL;
import static org.fendan.core.decision.MatchingFixture.art;
import static org.fendan.core.decision.MatchingFixture.atMost;
import static org.fendan.core.decision.MatchingFixture.holds;
import static org.fendan.core.decision.MatchingFixture.offer;
import static org.fendan.core.decision.MatchingFixture.scheme;
import static org.fendan.core.fact.LoanFacts.BALANCE;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;

import java.util.List;
import java.util.Optional;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.AnyOf;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Plus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how much at most, and which ceiling says so. */
class MatchingCeilingsTest {

    private static final MatchingFixture BALANCED =
            scheme("a").capped("1000.00").soft("9", atMost(BALANCE, "500.00")).hard("10", atMost(BALANCE, "1000.00"));

    @ParameterizedTest(name = "loan {0}, balance {1}: {2} with a reason, {3} without")
    @CsvSource({
        ", , 1000.00, 500.00",
        "300.00, , 1000.00, 500.00",
        "300.00, 300.00, 1000.00, 500.00",
        "300.00, 600.00, 700.00, 200.00",
        ", 600.00, 400.00, 0.00",
        "300.00, 1300.01, 0.00, 0.00",
        "300.00, 1299.99, 0.01, 0.00"
    })
    void what_other_loans_use_is_taken_off(String loan, String balance, String hard, String soft) {
        MatchingOffer offer = offer(BALANCED, facts(loan, balance));
        assertThat(most(offer.mostLoan())).isEqualTo(hard + " 10");
        assertThat(most(offer.mostLoanWithoutReason())).isEqualTo(soft + " 9");
    }

    private static Facts facts(String loan, String balance) {
        Facts facts = loan == null ? Facts.NONE : Facts.of(LOAN_AMOUNT, Money.parse(loan));
        return balance == null ? facts : facts.with(BALANCE, Money.parse(balance));
    }

    private static String most(Optional<Ceiling> ceiling) {
        return ceiling.map(c -> c.left() + " " + c.citation().clause()).orElse("-");
    }

    @Test
    void a_balance_nobody_told_is_named_because_it_could_only_lower_the_ceiling() {
        assertThat(offer(BALANCED, Facts.NONE).mostLoan().orElseThrow().unknown())
                .containsExactly(BALANCE);
        assertThat(offer(BALANCED, facts("1.00", "1.00"))
                        .mostLoan()
                        .orElseThrow()
                        .unknown())
                .isEmpty();
    }

    @Test
    void all_parts_of_a_requirement_are_looked_at_even_where_another_part_refuses() {
        MatchingFixture both = scheme("a")
                .hard(
                        "1",
                        new AllOf(List.of(holds(LOCAL), atMost(LOAN_AMOUNT, "20.00"), atMost(LOAN_AMOUNT, "30.00"))));
        assertThat(offer(both, Facts.of(LOCAL, false)).ceilings())
                .extracting(c -> c.left().toString())
                .containsExactly("20.00", "30.00");
    }

    @ParameterizedTest(name = "local {0}: {1}")
    @CsvSource({"true, -", "false, 20.00 1"})
    void an_alternative_that_is_met_lifts_the_limit(boolean local, String most) {
        MatchingFixture either = scheme("a").hard("1", new AnyOf(List.of(holds(LOCAL), atMost(LOAN_AMOUNT, "20.00"))));
        assertThat(most(offer(either, Facts.of(LOCAL, local)).mostLoan())).isEqualTo(most);
    }

    @Test
    void a_sum_that_holds_the_loan_and_a_limit_said_the_other_way_round_count_too() {
        FactKey<Money> report = FactKey.stated("report", "征信余额", "balance on the report", FactType.MONEY, "30.00");
        MatchingFixture scheme = scheme("a")
                .hard("1", new Compared<>(new Plus(report, LOAN_AMOUNT), Compared.Order.AT_MOST, yuan("50.00")))
                .hard("2", new Not(new Compared<>(LOAN_AMOUNT, Compared.Order.AT_LEAST, yuan("40.00"))));
        assertThat(offer(scheme, Facts.of(report, Money.parse("30.00"))).ceilings())
                .extracting(c -> c.left().toString())
                .containsExactly("20.00", "39.99");
        assertThat(most(offer(scheme, Facts.NONE).mostLoan())).isEqualTo("39.99 2");
    }

    @Test
    void a_loan_not_yet_paid_out_is_taken_to_be_paid_out_whole() {
        MatchingFixture scheme = scheme("a").hard("1", atMost(DISBURSED, "30.00"));
        assertThat(most(offer(scheme, Facts.NONE).mostLoan())).isEqualTo("30.00 1");
        assertThat(offer(scheme, Facts.of(DISBURSED, Money.parse("10.00"))).mostLoan())
                .isEmpty();
    }

    private static Fixed<Money> yuan(String yuan) {
        return new Fixed<>(Money.parse(yuan), FactType.MONEY);
    }

    @Test
    void a_least_loan_and_facts_of_other_things_set_no_ceiling() {
        MatchingFixture scheme = scheme("a")
                .hard("1", new Compared<>(LOAN_AMOUNT, Compared.Order.AT_LEAST, yuan("5.00")))
                .hard("2", holds(LISTED));
        assertThat(offer(scheme, Facts.NONE).ceilings()).isEmpty();
        assertThat(offer(scheme, Facts.NONE).mostLoan()).isEmpty();
    }

    @ParameterizedTest(name = "a cap leaves {0} for a loan of 100.00: {1}")
    @CsvSource({"100.00, ADMITTED", "99.99, REFUSED"})
    void a_cap_without_room_refuses_the_loan(String left, Findings.Outcome outcome) {
        Ceiling cap = known(Ceiling.Kind.LOAN_CAP, left);
        MatchingOffer offer = offer(scheme("a"), facts("100.00", null), cap);
        assertThat(offer.outcome()).isEqualTo(outcome);
        assertThat(offer.exceeded()).hasSize(outcome == Findings.Outcome.REFUSED ? 1 : 0);
        assertThat(offer.mostLoan()).contains(cap);
        assertThat(offer(scheme("a"), Facts.NONE, cap).exceeded()).isEmpty();
    }

    private static Ceiling known(Ceiling.Kind kind, String left) {
        return Ceiling.of(kind, Text.of("余额", "what is left of " + kind), art("11"), Money.parse(left));
    }

    @ParameterizedTest(name = "funds hold {0} and {1}, the cap leaves {2}: {3} of {4}")
    @CsvSource({
        "30.00, 40.00, 100.00, 70.00, FUND, 175.00",
        "30.00, 40.00, 69.99, 69.99, COMPENSATION, 174.97",
        "30.00, 40.00, 70.00, 70.00, FUND, 175.00"
    })
    void funds_add_up_and_a_cap_may_bind_before_they_are_empty(
            String one, String other, String cap, String most, Ceiling.Kind kind, String loss) {
        MatchingOffer offer = offer(
                scheme("a").sharing("40", false),
                Facts.NONE,
                known(Ceiling.Kind.FUND, one),
                known(Ceiling.Kind.FUND, other),
                known(Ceiling.Kind.COMPENSATION, cap),
                known(Ceiling.Kind.SUBSIDY_FUND, "9.00"),
                known(Ceiling.Kind.SUBSIDY, "8.00"));
        assertThat(offer.mostPublicMoney().orElseThrow().left()).isEqualTo(Money.parse(most));
        assertThat(offer.mostPublicMoney().orElseThrow().kind()).isEqualTo(kind);
        assertThat(offer.coveredLoss()).contains(Money.parse(loss));
        assertThat(offer.mostSubsidy().orElseThrow().left()).isEqualTo(Money.parse("8.00"));
        assertThat(offer.mostLoan()).isEmpty();
    }

    @Test
    void public_money_is_unknown_where_no_account_is_known() {
        MatchingOffer offer = offer(scheme("a").sharing("40", false), Facts.NONE);
        assertThat(offer.mostPublicMoney()).isEmpty();
        assertThat(offer.mostSubsidy()).isEmpty();
        assertThat(offer.coveredLoss()).isEmpty();
        assertThat(offer(scheme("a"), Facts.NONE, known(Ceiling.Kind.FUND, "1.00"))
                        .coveredLoss())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} %, contributions first {1}: {2} of {3}")
    @CsvSource({"40, false, 120.00, 300.00", "50, true, 150.00, 300.00", "30, false, 90.00, 300.00"})
    void the_public_share_is_what_the_rule_gives_when_the_funds_suffice(
            String percent, boolean contributionsFirst, String borne, String loss) {
        MatchingOffer offer = offer(scheme("a").sharing(percent, contributionsFirst), facts("300.00", null));
        assertThat(offer.share()).contains(new MatchingShare(Money.parse(loss), Money.parse(borne)));
    }

    @Test
    void without_a_loan_the_share_is_of_the_examples_principal() {
        assertThat(offer(scheme("a").sharing("40", false), Facts.NONE).share())
                .contains(new MatchingShare(Money.parse("1000.00"), Money.parse("400.00")));
        assertThat(offer(scheme("a"), Facts.NONE).share()).isEmpty();
        assertThat(PublicShare.isPublic(scheme("a"), CITY)).isTrue();
    }
}
