package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.fact.LoanFacts.BALANCE;
import static org.fendan.core.fact.LoanFacts.BANK_BALANCE;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.ServiceFacts.DISBURSED;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Fraction;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Plus;
import org.junit.jupiter.api.Test;

/** Where a limit on the loan can be had directly, it is the one a search finds. */
class LoanLimitTest {

    private static final FactKey<Money> REPORT =
            FactKey.stated("report", "征信余额", "balance on the report", FactType.MONEY, "30.00");
    private static final List<FactKey<Money>> BALANCES = List.of(BALANCE, BANK_BALANCE);
    private static final List<FactKey<Money>> SUMS = List.of(LOAN_AMOUNT, BALANCE, BANK_BALANCE, DISBURSED, REPORT);

    @Property(tries = 500)
    void the_direct_end_is_the_one_a_search_finds(
            @ForAll("conditions") Condition condition, @ForAll("facts") Facts facts) {
        Ceilings ceilings = new Ceilings(BALANCES, facts);
        LoanLimit limit = LoanLimit.of(condition, BALANCES);
        boolean grows = limit.sized() || !limit.balances().isEmpty() || (limit.paidOut() && !facts.has(DISBURSED));
        assertThat(ceilings.largest(limit)).isEqualTo(grows ? ceilings.searched(limit) : java.util.Optional.empty());
    }

    @Test
    void at_most_and_below_are_direct_and_the_rest_is_searched() {
        Term<Money> limit = yuan(5000);
        assertThat(line(LOAN_AMOUNT, Compared.Order.AT_MOST, limit)).isTrue();
        assertThat(line(new Plus(REPORT, DISBURSED), Compared.Order.BELOW, limit))
                .isTrue();
        assertThat(line(LOAN_AMOUNT, Compared.Order.AT_LEAST, limit)).isFalse();
        assertThat(line(LOAN_AMOUNT, Compared.Order.ABOVE, limit)).isFalse();
        assertThat(line(LOAN_AMOUNT, Compared.Order.AT_MOST, half(BALANCE))).isFalse();
        assertThat(line(half(LOAN_AMOUNT), Compared.Order.AT_MOST, limit)).isFalse();
        Condition atLeast = new Compared<>(LOAN_AMOUNT, Compared.Order.AT_LEAST, limit);
        assertThat(LoanLimit.of(new Not(atLeast), BALANCES).line()).isPresent();
        assertThat(LoanLimit.of(new Not(new Not(atLeast)), BALANCES).line()).isEmpty();
    }

    private static boolean line(Term<Money> left, Compared.Order order, Term<Money> right) {
        return LoanLimit.of(new Compared<>(left, order, right), BALANCES).line().isPresent();
    }

    private static Term<Money> yuan(long fen) {
        return new Fixed<>(Money.ofFen(fen), FactType.MONEY);
    }

    private static Term<Money> half(Term<Money> of) {
        return new Fraction(new Fixed<>(Ratio.percent(50), FactType.PERCENT), of);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        Arbitrary<Term<Money>> key = Arbitraries.of(SUMS).map(sum -> sum);
        Arbitrary<Term<Money>> sum = Combinators.combine(key, key).as(Plus::new);
        Arbitrary<Term<Money>> left =
                Arbitraries.oneOf(key, sum, Combinators.combine(sum, key).as(Plus::new));
        Arbitrary<Term<Money>> right = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 9000).map(LoanLimitTest::yuan), key, key.map(LoanLimitTest::half));
        Arbitrary<Condition> compared = Combinators.combine(left, Arbitraries.of(Compared.Order.values()), right)
                .as(Compared<Money>::new);
        return Arbitraries.oneOf(compared, compared.map(Not::new));
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<Money> sum = Arbitraries.longs().between(0, 9000).map(Money::ofFen);
        return Combinators.combine(Arbitraries.subsetOf(SUMS), sum.list().ofSize(SUMS.size()))
                .as((known, sums) -> {
                    Facts facts = Facts.NONE;
                    for (FactKey<Money> key : known) {
                        facts = facts.with(key, sums.get(SUMS.indexOf(key)));
                    }
                    return facts;
                });
    }
}
