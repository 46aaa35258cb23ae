package org.fendan.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.core.decision.MatchingFixture.LISTED;
import static org.fendan.core.decision.MatchingFixture.LOCAL;
import static org.fendan.core.decision.MatchingFixture.art;
import static org.fendan.core.decision.MatchingFixture.holds;
import static org.fendan.core.decision.MatchingFixture.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;
import org.junit.jupiter.api.Test;

/** What a scheme asks, in the order it asks: what is filed, what is judged, what is charged, then all that comes later. */
class FactsAskedTest {

    private static List<String> names(Set<FactKey<?>> keys) {
        return keys.stream().map(FactKey::name).toList();
    }

    @Test
    void a_scheme_without_rules_asks_nothing() {
        assertThat(FactsAsked.ofLoan(scheme("a"))).isEmpty();
        assertThat(FactsAsked.ever(scheme("a"))).isEmpty();
    }

    @Test
    void requirements_ask_in_their_order_and_each_by_name() {
        Condition both = new AllOf(List.of(holds(LISTED), holds(EnterpriseFacts.BLACKLISTED)));
        assertThat(names(FactsAsked.ofLoan(scheme("a").hard("1", holds(LOCAL)).soft("2", both))))
                .containsExactly("local", "blacklisted", "listed");
    }

    @Test
    void of_a_loan_it_asks_what_is_filed_first_and_each_fact_once() {
        assertThat(names(FactsAsked.ofLoan(new Asking())))
                .containsExactly("loanAmount", "enterprise", "local", "assets", "disbursed", "rate", "listed");
    }

    @Test
    void ever_it_asks_of_losses_their_caps_subsidies_products_and_its_own_example_too() {
        assertThat(names(FactsAsked.ever(new Asking())))
                .containsExactly(
                        "loanAmount",
                        "enterprise",
                        "local",
                        "assets",
                        "disbursed",
                        "rate",
                        "listed",
                        "overdueInterest",
                        "overduePrincipal",
                        "industry",
                        "disbursedOn",
                        "inTechRegister",
                        "interestPaid",
                        "ownsIp",
                        "balance",
                        "recovered");
    }

    /** Asks something in each of its parts, and some of it twice. */
    private record Asking() implements Scheme {

        @Override
        public Procedure procedure() {
            Step filing = new Step(
                            "apply",
                            name(),
                            art("1"),
                            Effect.FILE,
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Set.of(),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Optional.empty())
                    .asks(LoanFacts.LOAN_AMOUNT, EnterpriseFacts.ENTERPRISE);
            return new Procedure(List.of(filing), List.of(), Set.of());
        }

        @Override
        public List<Requirement> eligibility() {
            return List.of(
                    hard(new AllOf(List.of(holds(LOCAL), MatchingFixture.atMost(LoanFacts.LOAN_AMOUNT, "5.00")))));
        }

        private static Requirement hard(Condition condition) {
            return new Requirement(art("2"), Requirement.Force.HARD, condition);
        }

        @Override
        public Optional<Charge> charge() {
            Amount sum = new Amount.Sum(List.of(
                    new Amount.Part(LoanFacts.RATE, new Amount.Stated(LoanFacts.LOAN_AMOUNT)),
                    new Amount.Stated(ServiceFacts.DISBURSED),
                    new Amount.Stated(EnterpriseFacts.ASSETS)));
            return Optional.of(new Charge(art("3"), sum, Rounding.DOWN));
        }

        @Override
        public Optional<Condition> keyEnterprise() {
            return Optional.of(holds(LISTED));
        }

        @Override
        public Optional<LossSharing> losses() {
            return scheme("a").sharing("30", true).losses();
        }

        /** A cap on subsidies asks nothing of its own: they are paid in turn, not shared in a file. */
        @Override
        public List<Cap> caps() {
            return List.of(
                    Cap.of(
                            Tally.ofGroup("losses", name(), EnterpriseSize.INDUSTRY, Tally.Measure.NET_COMPENSATION)
                                    .eachYearOf(LoanFacts.DISBURSED_ON),
                            art("4"),
                            Money.ofYuan(5)),
                    Cap.of(
                            Tally.ofGroup("paid", name(), EnterpriseFacts.TAXED_IN, Tally.Measure.NET_SUBSIDY),
                            art("4"),
                            Money.ofYuan(5)));
        }

        @Override
        public List<Subsidy> subsidies() {
            return List.of(new Subsidy(
                    "interest",
                    name(),
                    List.of(hard(holds(EnterpriseFacts.IN_TECH_REGISTER))),
                    new Charge(art("5"), new Amount.Stated(ServiceFacts.INTEREST_PAID), Rounding.DOWN),
                    MatchingFixture.CITY,
                    Subsidy.Payee.ENTERPRISE));
        }

        @Override
        public List<Product> products() {
            return List.of(
                    new Product("loan", name(), Product.Kind.LOAN, List.of(hard(holds(EnterpriseFacts.OWNS_IP)))));
        }

        @Override
        public Example example() {
            return new Example(
                    MatchingFixture.DAY,
                    Facts.of(LoanFacts.BALANCE, Money.ZERO).with(LOCAL, true),
                    Facts.NONE,
                    Resources.UNKNOWN,
                    Facts.of(ServiceFacts.RECOVERED, Money.ofYuan(1)));
        }

        @Override
        public String id() {
            return "asking";
        }

        @Override
        public Text name() {
            return Text.of("问", "asks");
        }

        @Override
        public Text summary() {
            return name();
        }

        @Override
        public LegalSource source() {
            return MatchingFixture.SOURCE;
        }

        @Override
        public DateSpan inForce() {
            return DateSpan.parse("2020-01-01/");
        }

        @Override
        public List<Clause> clauses() {
            return List.of();
        }
    }
}
