package org.fendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Relief;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Dated;
import org.fendan.core.law.Text;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Chosen;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.DueAfter;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Fraction;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Supply;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;
import org.junit.jupiter.api.Test;

/** A clause is found wherever it is cited, and a wording wherever it is written. */
class CitationsTest {

    private static final Dated<Delay> DELAY =
            Dated.of(Delay.calendarDays(5), DateSpan.parse("2021-01-01/"), SmallScheme.art("due"));
    private static final Condition IN_TIME = new Compared<>(
            LoanFacts.SIGNED_ON,
            Compared.Order.AT_MOST,
            new Chosen<>(
                    new Holds(LoanFacts.SECURITY_GIVEN),
                    new DueAfter(DELAY, LoanFacts.DISBURSED_ON),
                    new Fixed<>(LocalDate.of(2021, 1, 1), FactType.DATE)));

    private static Scheme scheme() {
        return new Helping(Helping.RIGHT) {
            @Override
            public Optional<LossSharing> losses() {
                return Optional.of(LossSharing.of(
                        new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL),
                        new LossSharing.Share(art("4"), RISK_FUND, HALF, Optional.empty())
                                .when(IN_TIME)
                                .unless(art("excluded"), new Holds(LoanFacts.SECURITY_GIVEN)),
                        new LossSharing.Rest(art("4"), Bearer.BANK)));
            }

            @Override
            public Optional<Charge> charge() {
                Amount part = new Amount.Stated(new Fraction(HALF, LoanFacts.LOAN_AMOUNT));
                return Optional.of(
                        new Charge(art("charge"), part, Rounding.DOWN).less(new Relief(art("relief"), IN_TIME, HALF)));
            }

            @Override
            public List<Product> products() {
                Requirement asked = new Requirement(art("asked"), Requirement.Force.HARD, IN_TIME);
                return List.of(new Product("line", Text.of("产品", "product"), Product.Kind.LOAN, List.of(asked)));
            }

            @Override
            public List<Supply> supplies() {
                return List.of(new Supply(art("supply"), LoanFacts.BALANCE, Text.of("税务", "tax")));
            }

            @Override
            public List<Stacking> stacking() {
                return List.of(new Stacking(art("stack"), Set.of("a.b"), true));
            }
        };
    }

    @Test
    void a_clause_is_found_wherever_it_is_cited() {
        assertThat(Citations.of(scheme()))
                .extracting(Citations.Cited::toString)
                .contains(
                        "the part of the loss of riskFund cites due",
                        "the part of the loss of riskFund, excluded cites excluded",
                        "the charge cites charge",
                        "the charge, its relief cites relief",
                        "the charge, its relief cites due",
                        "the supply of balance cites supply",
                        "the stacking with a.b cites stack",
                        "the subsidy half cites 4")
                .anyMatch(cited -> cited.startsWith("the product line,") && cited.endsWith("cites asked"))
                .anyMatch(cited -> cited.startsWith("the product line,") && cited.endsWith("cites due"));
    }

    @Test
    void each_place_has_its_name_in_two_languages() {
        assertThat(Citations.of(scheme()))
                .extracting(cited -> cited.place().zh())
                .contains("损失分担 riskFund的不予分担", "收费的减免", "补贴 half", "步骤 file", "提供事实 balance");
        assertThat(Citations.of(scheme()))
                .allSatisfy(cited -> assertThat(cited.place().en()).doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void a_wording_is_found_wherever_it_is_written() {
        assertThat(Wordings.of(scheme()))
                .containsKeys(
                        Text.of("补贴 half", "subsidy half"),
                        Text.of("产品 line", "product line"),
                        Text.of("提供事实 balance", "supply of balance"),
                        Text.of("合作方 BANK", "partner BANK"),
                        Text.of("事实 balance", "fact balance"));
    }
}
