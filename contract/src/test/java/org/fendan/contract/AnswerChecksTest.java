package org.fendan.contract;

import static org.fendan.contract.Held.bites;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** One thing of a right answer is spoilt, and a check says which. */
class AnswerChecksTest {

    private static final Money LIMIT = Money.ofYuan(500);

    /** A balance an author reads in a way of his own. */
    private record Read(Set<FactKey<?>> keys, Set<FactKey<?>> lacks, Optional<Money> unknown) implements Term<Money> {

        @Override
        public Optional<Money> in(Facts facts) {
            return facts.get(LoanFacts.BALANCE).or(() -> unknown);
        }

        @Override
        public Set<FactKey<?>> missing(Facts facts) {
            return in(facts).isPresent() ? Set.of() : lacks;
        }

        @Override
        public Text wording() {
            return LoanFacts.BALANCE.wording();
        }

        @Override
        public String show(Money value) {
            return value.toString();
        }
    }

    private static Condition atMost(Term<Money> balance) {
        return new Compared<>(balance, Compared.Order.AT_MOST, new Fixed<>(LIMIT, FactType.MONEY));
    }

    private static Scheme asking(Condition condition) {
        return new SmallScheme() {
            @Override
            public List<Requirement> eligibility() {
                return List.of(new Requirement(art("2"), Requirement.Force.HARD, condition));
            }
        };
    }

    @Test
    void an_example_that_is_refused_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Example example() {
                Example good = super.example();
                return new Example(
                        good.date(),
                        good.loan().withText(LoanFacts.SECURITY_GIVEN, "false"),
                        good.loss(),
                        good.resources(),
                        good.recovery());
            }
        };
        bites("example-admitted", spoilt, "the example does not meet the requirement", "(2 UNMET)", "示例未满足条款“2”的要求");
    }

    @Test
    void a_scheme_without_an_example_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Example example() {
                return Example.NONE;
            }
        };
        bites("example-admitted", spoilt, "there is no example");
    }

    @Test
    void a_charge_the_example_does_not_lead_to_is_found() {
        bites(
                "example-admitted",
                charging(new Amount.Stated(LoanFacts.LOAN_AMOUNT)),
                "the charge cannot be computed for the example, for lack of [loanAmount]");
    }

    @Test
    void a_charge_without_facts_is_found() {
        bites(
                "nothing-without-facts",
                charging(new Amount.Stated(new Fixed<>(LIMIT, FactType.MONEY))),
                "without any fact the charge comes to a sum");
    }

    private static Scheme charging(Amount amount) {
        return new SmallScheme() {
            @Override
            public Optional<Charge> charge() {
                return Optional.of(new Charge(art("4"), amount, Rounding.DOWN));
            }
        };
    }

    @Test
    void a_requirement_that_passes_without_facts_is_found() {
        Condition always = atMost(new Fixed<>(Money.ZERO, FactType.MONEY));
        bites("nothing-without-facts", asking(always), "(2 MET)", "没有任何事实时就已有结论");
        bites("nothing-without-facts", asking(new AllOf(List.of())), "a wording needs both languages");
    }

    @Test
    void a_requirement_that_does_not_say_what_it_lacks_is_found() {
        Term<Money> silent = new Read(Set.of(), Set.of(), Optional.empty());
        bites("nothing-without-facts", asking(atMost(silent)), "does not say which are missing");
    }

    @Test
    void facts_named_as_missing_that_lead_nowhere_are_found() {
        Term<Money> wrong = new Read(Set.of(LoanFacts.RATE), Set.of(LoanFacts.RATE), Optional.empty());
        bites(
                "missing-facts-lead-on",
                asking(atMost(wrong)),
                "with the facts named as missing alone, {}, there is still");
    }

    @Test
    void a_missing_fact_that_refuses_is_found() {
        Set<FactKey<?>> balance = Set.of(LoanFacts.BALANCE);
        Term<Money> guessed = new Read(balance, balance, Optional.of(Money.ofYuan(1_000)));
        bites(
                "missing-never-refuses",
                asking(atMost(guessed)),
                "the example without the fact balance is refused",
                "(2 UNMET)");
        bites("nothing-without-facts", asking(new Not(atMost(guessed))), "there is an answer already");
    }

    /** A first fact that is looked at first. */
    private static final class First implements Term<Money> {

        @Override
        public Optional<Money> in(Facts facts) {
            return facts.keys().stream()
                    .findFirst()
                    .map(key -> key.equals(LoanFacts.BALANCE) ? Money.ofYuan(1_000) : Money.ZERO);
        }

        @Override
        public Set<FactKey<?>> keys() {
            return Set.of(LoanFacts.BALANCE);
        }

        @Override
        public Text wording() {
            return LoanFacts.BALANCE.wording();
        }

        @Override
        public String show(Money value) {
            return value.toString();
        }
    }

    @Test
    void an_answer_that_follows_the_order_of_facts_is_found() {
        Condition condition = atMost(new First());
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Requirement> eligibility() {
                return List.of(new Requirement(art("2"), Requirement.Force.HARD, condition));
            }

            @Override
            public Example example() {
                Example good = super.example();
                Facts loan = Facts.NONE.with(LoanFacts.BALANCE, Money.ofYuan(1)).and(good.loan());
                return new Example(good.date(), loan, good.loss(), good.resources(), good.recovery());
            }
        };
        bites("order-does-not-matter", spoilt, "the same facts in another order turn [2 UNMET] into [2 MET]");
    }
}
