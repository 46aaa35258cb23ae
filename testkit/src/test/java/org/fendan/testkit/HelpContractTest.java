package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Relief;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Dated;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Chosen;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.DueAfter;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Fraction;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.scheme.Supply;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;
import org.junit.jupiter.api.Test;

/** The contract on subsidies, stories, products and sums: it bites where one of them is spoilt. */
class HelpContractTest {

    private static final Term<Ratio> HALF = new Fixed<>(Ratio.percent(50), FactType.PERCENT);

    /** A scheme that pays half of the balance as a subsidy, told in a story. */
    private static class Helping extends SmallScheme {

        private final List<Step> steps;
        private final List<Story.Act> acts;

        Helping(List<Step> steps, Story.Act... acts) {
            this.steps = steps;
            this.acts = List.of(acts);
        }

        @Override
        public Procedure procedure() {
            return new Procedure(steps, List.of(), Set.of("done"));
        }

        @Override
        public List<Fund> funds() {
            return List.of(new Fund(SmallScheme.RISK_FUND, art("4"), Set.of()));
        }

        @Override
        public List<Subsidy> subsidies() {
            return List.of(new Subsidy(
                    "half",
                    Text.of("补贴", "subsidy"),
                    List.of(),
                    new Charge(art("4"), new Amount.Part(HALF, new Amount.Stated(LoanFacts.BALANCE)), Rounding.DOWN),
                    SmallScheme.RISK_FUND,
                    Subsidy.Payee.ENTERPRISE));
        }

        @Override
        public List<Story> stories() {
            return acts.isEmpty() ? List.of() : List.of(new Story(Text.of("故事", "story"), 1, acts));
        }
    }

    private static Step step(String id, Effect effect) {
        return new Step(
                id,
                Text.of("步骤", "step"),
                SmallScheme.art("2"),
                effect,
                Set.of(Actor.BANK),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static final Step FILE = step("file", Effect.FILE).gives("filed");
    private static final Step GRANT = step("grant", Effect.GRANT)
            .takes("filed")
            .gives("granted")
            .ifRefused("done")
            .about("half");
    private static final Step PAY =
            step("pay", Effect.PAY_SUBSIDY).needs("granted").about("half");
    private static final Step END =
            step("end", Effect.SETTLE).takes("granted").gives("done").asks(ServiceFacts.OPINION);
    private static final List<Step> RIGHT = List.of(FILE, GRANT, PAY, END);

    private static Story.Act act(String step, int day) {
        return Story.Act.of(step, Actor.BANK, day);
    }

    private static Story.Act end(int day) {
        return new Story.Act("end", Actor.BANK, day, Facts.NONE.withText(ServiceFacts.OPINION, "同意"));
    }

    private static SchemeContract held(Scheme scheme) {
        return new SchemeContract(scheme) {};
    }

    private static void bites(Scheme spoilt, Consumer<SchemeContract> test, String... words) {
        assertThatThrownBy(() -> test.accept(held(spoilt)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void a_scheme_that_helps_and_tells_keeps_the_contract() {
        SchemeContract contract = held(new Helping(RIGHT, act("file", 0), act("grant", 3), end(3)));
        assertThatCode(contract::every_subsidy_is_granted_and_paid_by_steps_of_its_own)
                .doesNotThrowAnyException();
        assertThatCode(contract::no_subsidy_pays_more_than_is_due_held_or_left).doesNotThrowAnyException();
        assertThatCode(contract::every_story_can_be_played).doesNotThrowAnyException();
        assertThatCode(contract::every_sum_that_is_kept_has_a_name_of_its_own).doesNotThrowAnyException();
    }

    @Test
    void a_subsidy_nobody_grants_or_pays_is_found() {
        Consumer<SchemeContract> test = SchemeContract::every_subsidy_is_granted_and_paid_by_steps_of_its_own;
        bites(new Helping(List.of(FILE, PAY, END)), test, "steps that grant the subsidy half");
        bites(new Helping(List.of(FILE, GRANT, END)), test, "steps that pay the subsidy half");
    }

    @Test
    void a_step_about_no_subsidy_is_found() {
        Consumer<SchemeContract> test = SchemeContract::every_subsidy_is_granted_and_paid_by_steps_of_its_own;
        bites(new Helping(List.of(FILE, GRANT, PAY, END.about("other"))), test, "a subsidy that is none", "end");
        bites(
                new Helping(List.of(FILE, GRANT, PAY, END, step("refund", Effect.REFUND))),
                test,
                "a subsidy that is none",
                "refund");
    }

    @Test
    void a_payment_that_is_not_open_is_found() {
        Consumer<SchemeContract> test = SchemeContract::every_subsidy_is_granted_and_paid_by_steps_of_its_own;
        Step once =
                step("pay", Effect.PAY_SUBSIDY).takes("granted").gives("paid").about("half");
        bites(new Helping(List.of(FILE, GRANT, PAY.needs("filed"), END)), test, "cannot be paid", "granted");
        bites(new Helping(List.of(FILE, GRANT, once, END)), test, "cannot be paid further", "paid");
    }

    @Test
    void a_story_that_cannot_be_played_is_found() {
        Consumer<SchemeContract> test = SchemeContract::every_story_can_be_played;
        bites(new Helping(RIGHT, act("file", 0), act("nowhere", 1)), test, "no step is called nowhere");
        bites(new Helping(RIGHT, act("grant", 0)), test, "grant is not open");
        bites(new Helping(RIGHT, act("file", 0), act("file", 1)), test, "file is not open");
        bites(new Helping(RIGHT, act("file", 0), end(1)), test, "end is not open");
        bites(new Helping(RIGHT, act("file", 2), act("grant", 1)), test, "grant goes back from day 2 to day 1");
        bites(
                new Helping(RIGHT, act("file", 0), Story.Act.of("grant", Actor.LEADER, 1)),
                test,
                "grant is not taken by LEADER");
        bites(new Helping(RIGHT, act("file", 0), act("grant", 1), act("end", 1)), test, "end does not say opinion");
        bites(
                new Helping(RIGHT, act("file", 0), act("grant", 1), act("pay", 1)),
                test,
                "pay is taken by payment runs alone");
        Story.Act no = new Story.Act("grant", Actor.BANK, 1, Facts.NONE.withText(ServiceFacts.APPROVED, "false"));
        bites(new Helping(RIGHT, act("file", 0), no, end(1)), test, "end is not open with [done]");
    }

    @Test
    void two_sums_of_one_name_are_found() {
        Tally tally = Tally.of("sum", Text.of("合计", "sum"), Tally.Scope.BANK, Tally.Measure.FILED);
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Cap> caps() {
                return List.of(Cap.of(tally, art("4"), Money.ofYuan(1)));
            }

            @Override
            public List<Tally> tallies() {
                return List.of(tally);
            }
        };
        bites(spoilt, SchemeContract::every_sum_that_is_kept_has_a_name_of_its_own, "ids of caps and tallies", "sum");
    }

    @Test
    void a_subsidy_from_no_fund_is_found() {
        Scheme spoilt = new Helping(RIGHT) {
            @Override
            public List<Fund> funds() {
                return List.of();
            }
        };
        bites(spoilt, SchemeContract::every_sum_that_is_kept_has_a_name_of_its_own, "from no fund", "half");
    }

    @Test
    void a_product_without_a_clause_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Product> products() {
                return List.of(new Product("line", Text.of("产品", "product"), Product.Kind.LOAN, List.of()));
            }
        };
        bites(spoilt, SchemeContract::every_product_and_every_supply_rests_on_a_clause, "without a clause", "line");
    }

    @Test
    void a_clause_is_found_wherever_it_is_cited() {
        Dated<Delay> delay = Dated.of(Delay.calendarDays(5), DateSpan.parse("2021-01-01/"), SmallScheme.art("due"));
        Condition inTime = new Compared<>(
                LoanFacts.SIGNED_ON,
                Compared.Order.AT_MOST,
                new Chosen<>(
                        new Holds(LoanFacts.SECURITY_GIVEN),
                        new DueAfter(delay, LoanFacts.DISBURSED_ON),
                        new Fixed<>(LocalDate.of(2021, 1, 1), FactType.DATE)));
        Requirement asked = new Requirement(SmallScheme.art("asked"), Requirement.Force.HARD, inTime);
        Scheme scheme = new Helping(RIGHT) {
            @Override
            public Optional<LossSharing> losses() {
                return Optional.of(LossSharing.of(
                        new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL),
                        new LossSharing.Share(art("4"), SmallScheme.RISK_FUND, HALF, Optional.empty())
                                .when(inTime)
                                .unless(art("excluded"), new Holds(LoanFacts.SECURITY_GIVEN)),
                        new LossSharing.Rest(art("4"), Bearer.BANK)));
            }

            @Override
            public Optional<Charge> charge() {
                Amount part = new Amount.Stated(new Fraction(HALF, LoanFacts.LOAN_AMOUNT));
                return Optional.of(
                        new Charge(art("charge"), part, Rounding.DOWN).less(new Relief(art("relief"), inTime, HALF)));
            }

            @Override
            public List<Product> products() {
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
        assertThat(Citations.of(scheme))
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
        assertThat(Wordings.of(scheme))
                .containsKeys("subsidy half", "product line", "supply of balance", "partner BANK", "fact balance");
    }
}
