package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.decision.MatchingFixture.CITY;
import static org.fendan.core.decision.MatchingFixture.LISTED;
import static org.fendan.core.decision.MatchingFixture.LOCAL;
import static org.fendan.core.decision.MatchingFixture.POOLED;
import static org.fendan.core.decision.MatchingFixture.art;
import static org.fendan.core.decision.MatchingFixture.holds;
import static org.fendan.core.decision.MatchingFixture.scheme;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Fixed;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.junit.jupiter.api.Test;

/** What public money bears of a loss of the whole loan, by the rule alone. */
class PublicShareTest {

    private static final Bearer STATE = new Bearer("state", Text.of("省财政", "state"), Bearer.Kind.FUND);
    private static final FactKey<Ratio> AGREED =
            FactKey.term("cityShare", "市财政比例（%）", "the city's share", FactType.PERCENT, "40");

    private static Term<Ratio> percent(String percent) {
        return new Fixed<>(Ratio.percent(percent), FactType.PERCENT);
    }

    private static LossSharing.Share share(Bearer bearer, Term<Ratio> ratio) {
        return new LossSharing.Share(art("17"), bearer, ratio, Optional.empty());
    }

    /** The made-up scheme, with other parts for its losses, and a fund of the state beside those it has. */
    private static MatchingFixture sharing(Facts example, LossSharing.Part... parts) {
        MatchingFixture made = scheme("a").sharing("30", true);
        LossSharing losses = LossSharing.of(made.losses().orElseThrow().loss(), parts);
        return new MatchingFixture(
                made.id(),
                made.inForce(),
                made.eligibility(),
                made.caps(),
                made.funds(),
                Optional.of(losses),
                made.recoveries(),
                made.stacking(),
                made.products(),
                new Example(MatchingFixture.DAY, Facts.NONE, example, Resources.UNKNOWN, Facts.NONE));
    }

    private static final LossSharing.Rest REST = new LossSharing.Rest(art("17"), Bearer.BANK);

    private static String borne(MatchingFixture scheme, Facts facts) {
        return PublicShare.of(scheme, scheme.losses().orElseThrow())
                .in(facts)
                .map(share -> share.borne() + " of " + share.loss())
                .orElse("not said");
    }

    private static Facts loan(String yuan) {
        return Facts.of(LoanFacts.LOAN_AMOUNT, Money.parse(yuan));
    }

    @Test
    void it_is_the_rules_part_of_the_loan_asked_for_down_to_the_fen() {
        assertThat(borne(scheme("a").sharing("30", false), loan("100.01"))).isEqualTo("30.00 of 100.01");
        assertThat(borne(scheme("a").sharing("30", false), loan("0.01"))).isEqualTo("0.00 of 0.01");
        assertThat(borne(scheme("a").sharing("30", false), loan("0.00"))).isEqualTo("not said");
    }

    @Test
    void without_a_loan_it_is_of_the_examples_principal_and_interest_counts_only_where_stated() {
        MatchingFixture scheme = scheme("a").sharing("30", false);
        assertThat(borne(scheme, Facts.NONE)).isEqualTo("300.00 of 1000.00");
        assertThat(borne(scheme, Facts.of(ServiceFacts.OVERDUE_INTEREST, Money.ofYuan(10))))
                .isEqualTo("303.00 of 1010.00");
        assertThat(borne(sharing(Facts.NONE, share(CITY, percent("30")), REST), Facts.NONE))
                .isEqualTo("not said");
    }

    @Test
    void what_enterprises_paid_in_is_used_up_and_no_public_money() {
        assertThat(borne(scheme("a").sharing("30", true), loan("1000.00"))).isEqualTo("300.00 of 1000.00");
        assertThat(borne(sharing(Facts.NONE, share(POOLED, percent("30")), REST), loan("1000.00")))
                .isEqualTo("0.00 of 1000.00");
    }

    @Test
    void every_fund_of_the_public_counts_a_fund_of_others_counts_and_a_party_does_not() {
        MatchingFixture all = sharing(
                Facts.NONE,
                share(CITY, percent("30")),
                share(STATE, percent("20")),
                share(Bearer.BORROWER, percent("10")),
                REST);
        assertThat(all.funds()).extracting(Fund::bearer).doesNotContain(STATE);
        assertThat(borne(all, loan("1000.00"))).isEqualTo("500.00 of 1000.00");
        LossSharing.Share escalated = new LossSharing.Share(art("17"), POOLED, percent("30"), Optional.of(CITY));
        assertThat(borne(sharing(Facts.NONE, escalated, REST), loan("1000.00"))).isEqualTo("300.00 of 1000.00");
        assertThat(borne(sharing(Facts.NONE, new LossSharing.First(art("17"), CITY), REST), loan("1000.00")))
                .isEqualTo("1000.00 of 1000.00");
    }

    @Test
    void what_is_not_stated_is_as_in_the_example_and_else_nothing_is_said() {
        LossSharing.Share agreed = share(CITY, AGREED).when(holds(LOCAL)).unless(art("18"), holds(LISTED));
        Facts example = Facts.of(AGREED, Ratio.percent("40")).with(LOCAL, true).with(LISTED, false);
        MatchingFixture scheme = sharing(example, agreed, REST);
        assertThat(borne(scheme, loan("1000.00"))).isEqualTo("400.00 of 1000.00");
        assertThat(borne(scheme, loan("1000.00").with(AGREED, Ratio.percent("25"))))
                .isEqualTo("250.00 of 1000.00");
        assertThat(borne(scheme, loan("1000.00").with(LOCAL, false))).isEqualTo("0.00 of 1000.00");
        assertThat(borne(scheme, loan("1000.00").with(LISTED, true))).isEqualTo("0.00 of 1000.00");
        assertThat(borne(sharing(example.without(LISTED), agreed, REST), loan("1000.00")))
                .isEqualTo("not said");
        assertThat(borne(sharing(Facts.NONE, agreed, REST), loan("1000.00").with(LOCAL, false)))
                .isEqualTo("0.00 of 1000.00");
    }

    @Test
    void whatever_else_is_known_the_answer_is_that_of_all_facts_together() {
        SplittableRandom dice = new SplittableRandom(4);
        LossSharing.Share agreed = share(CITY, AGREED).when(holds(LOCAL));
        MatchingFixture scheme = sharing(
                Facts.of(AGREED, Ratio.percent("40")).with(LOCAL, true),
                new LossSharing.First(art("17"), POOLED),
                agreed,
                share(STATE, percent("20")),
                REST);
        PublicShare share = PublicShare.of(scheme, scheme.losses().orElseThrow());
        for (int i = 0; i < 1000; i++) {
            Facts facts = Facts.of(EnterpriseFacts.EMPLOYEES, (long) i);
            Money principal = Money.ofFen(dice.nextLong(1, 1_000_000));
            facts = facts.with(LoanFacts.LOAN_AMOUNT, principal);
            facts = dice.nextBoolean() ? facts : facts.with(LOCAL, dice.nextBoolean());
            facts = dice.nextBoolean() ? facts : facts.with(AGREED, Ratio.percent(dice.nextInt(60)));
            facts = dice.nextBoolean() ? facts : facts.with(LISTED, dice.nextBoolean());
            facts = dice.nextBoolean()
                    ? facts
                    : facts.with(ServiceFacts.OVERDUE_INTEREST, Money.ofFen(dice.nextInt(999)));
            facts = dice.nextBoolean() ? facts : facts.with(ServiceFacts.OVERDUE_PRINCIPAL, Money.ofFen(7));
            long whole = principal
                    .plus(facts.get(ServiceFacts.OVERDUE_INTEREST).orElse(Money.ZERO))
                    .fen();
            long agreedPercent =
                    facts.get(AGREED).map(PublicShareTest::percents).orElse(40L);
            long city = facts.get(LOCAL).orElse(true) ? whole * agreedPercent / 100 : 0;
            assertThat(share.in(facts))
                    .as("%s", facts)
                    .contains(new MatchingShare(Money.ofFen(whole), Money.ofFen(city + whole * 20 / 100)));
            assertThat(scheme.losses().orElseThrow().split(share.stated(facts, principal), share.plenty()))
                    .map(split -> split.whole().fen())
                    .contains(whole);
        }
    }

    private static long percents(Ratio ratio) {
        return ratio.times(100).toMoney(Rounding.DOWN).fen();
    }

    @Test
    void a_fund_is_the_publics_where_money_is_put_into_it() {
        MatchingFixture scheme = scheme("a").sharing("30", true);
        assertThat(List.of(CITY, STATE)).allMatch(fund -> PublicShare.isPublic(scheme, fund));
        assertThat(List.of(POOLED, Bearer.BANK)).noneMatch(fund -> PublicShare.isPublic(scheme, fund));
    }
}
