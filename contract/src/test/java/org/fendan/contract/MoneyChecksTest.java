package org.fendan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.contract.Held.bites;
import static org.fendan.contract.Held.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Fixed;
import org.fendan.core.scheme.Alert;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** One thing of a right sharing is spoilt, and a check says which. */
class MoneyChecksTest {

    private static final Amount PRINCIPAL = new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL);
    private static final Bearer RISK_FUND = SmallScheme.RISK_FUND;
    private static final Bearer OTHER_FUND = new Bearer("otherFund", Text.of("另一资金", "other fund"), Bearer.Kind.FUND);
    private static final Tally SUM =
            Tally.of("sum", Text.of("合计", "sum"), Tally.Scope.BANK, Tally.Measure.NET_COMPENSATION);

    private static Scheme example(Facts loss, Facts recovery) {
        return new SmallScheme() {
            @Override
            public Example example() {
                Example good = super.example();
                return new Example(good.date(), good.loan(), loss, good.resources(), recovery);
            }
        };
    }

    private static Facts loss(String yuan) {
        return Facts.NONE.withText(ServiceFacts.OVERDUE_PRINCIPAL, yuan);
    }

    private static Facts recovery(String yuan, String costs) {
        return Facts.NONE.withText(ServiceFacts.RECOVERED, yuan).withText(ServiceFacts.RECOVERY_COSTS, costs);
    }

    @Test
    void an_example_without_a_loss_is_found() {
        bites(
                "example-shared",
                example(Facts.NONE, recovery("5.00", "1.00")),
                "the example's loss cannot be shared, for lack of [overduePrincipal]",
                "示例的损失无法分担");
        bites("example-shared", example(loss("0.00"), recovery("5.00", "1.00")), "the example's loss is nothing");
    }

    @Test
    void an_example_without_a_recovery_is_found() {
        bites("example-shared", example(loss("10.01"), Facts.NONE), "does not say what was recovered");
        bites("example-shared", example(loss("10.01"), recovery("1.00", "5.00")), "recovers -4.00 after costs");
    }

    @Test
    void a_cap_the_example_says_nothing_of_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Cap> caps() {
                return List.of(Cap.of(SUM, art("4"), Money.ofYuan(1)));
            }
        };
        bites("example-shared", spoilt, "cannot be shared, for lack of [sum]");
    }

    private static LossSharing.Share share(Bearer bearer, Term<Ratio> ratio) {
        return new LossSharing.Share(SmallScheme.art("4"), bearer, ratio, Optional.empty());
    }

    private static Scheme sharing(Amount loss, LossSharing.Part... parts) {
        return new SmallScheme() {
            @Override
            public Optional<LossSharing> losses() {
                return Optional.of(LossSharing.of(loss, parts));
            }

            @Override
            public List<Cap> caps() {
                return List.of(Cap.of(SUM, art("4"), Money.ofYuan(1)));
            }
        };
    }

    private static LossSharing.Part rest() {
        return new LossSharing.Rest(SmallScheme.art("4"), Bearer.BANK);
    }

    @Test
    void a_loss_that_is_shared_without_facts_is_found() {
        Amount fixed = new Amount.Stated(new Fixed<>(Money.ofYuan(1), FactType.MONEY));
        bites("example-shared", sharing(fixed, rest()), "a loss is shared without facts");
    }

    @Test
    void a_fund_that_pays_twice_is_found() {
        Scheme spoilt = sharing(
                PRINCIPAL,
                new LossSharing.First(SmallScheme.art("4"), RISK_FUND),
                share(RISK_FUND, Helping.HALF),
                rest());
        bites("losses-shared", spoilt, "the fund riskFund pays ", "name a fund once among the parts");
    }

    @Test
    void funds_that_together_pass_a_cap_are_found() {
        Scheme spoilt = sharing(PRINCIPAL, share(RISK_FUND, Helping.HALF), share(OTHER_FUND, Helping.HALF), rest());
        bites("losses-shared", spoilt, "all funds together pay ", "the cap sum leaves");
    }

    @Test
    void a_share_that_cannot_be_told_is_found() {
        bites(
                "losses-shared",
                sharing(PRINCIPAL, share(RISK_FUND, LoanFacts.RATE), rest()),
                "a loss cannot be shared, for lack of [rate]");
    }

    @Test
    void one_who_is_repaid_twice_is_found() {
        Recovery.Turn turn = new Recovery.Turn(SmallScheme.art("4"), Bearer.BANK, List.of(Bearer.BANK));
        Scheme spoilt = new SmallScheme() {
            @Override
            public Optional<Recovery> recoveries() {
                return Optional.of(new Recovery(
                        Recovery.Mode.IN_ORDER, List.of(turn, turn), new Recovery.Surplus(art("4"), Bearer.BORROWER)));
            }
        };
        bites("recoveries-returned", spoilt, "\"bank\" is repaid ", "name it once among the recovery's turns");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void a_random_case_can_be_brought_back() {
        Scheme spoilt = sharing(PRINCIPAL, share(RISK_FUND, LoanFacts.RATE), rest());
        List<Text> usual = check("losses-shared").of(spoilt);
        assertThat(usual).singleElement().satisfies(fault -> {
            assertThat(fault.en()).contains("a random case: Claim[facts={", "-Dfendan.seed=20210101 brings it back");
            assertThat(fault.zh()).contains("随机案例", "-Dfendan.seed=20210101 可重现");
        });
        assertThat(check("losses-shared").of(spoilt)).isEqualTo(usual);
        System.setProperty(RandomClaims.SEED, "7");
        try {
            assertThat(check("losses-shared").of(spoilt))
                    .isNotEqualTo(usual)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.en()).contains("-Dfendan.seed=7 "));
        } finally {
            System.clearProperty(RandomClaims.SEED);
        }
    }

    /** A ratio that fails for losses above a sum. */
    private record Failing() implements Term<Ratio> {

        @Override
        public Optional<Ratio> in(Facts facts) {
            Money sum = facts.get(ServiceFacts.OVERDUE_PRINCIPAL).orElse(Money.ZERO);
            if (sum.compareTo(Money.ofYuan(1_000_000)) > 0) {
                throw new ArithmeticException("too much");
            }
            return Optional.of(Ratio.percent(50));
        }

        @Override
        public Set<FactKey<?>> keys() {
            return Set.of(ServiceFacts.OVERDUE_PRINCIPAL);
        }

        @Override
        public Text wording() {
            return Text.of("比例", "ratio");
        }

        @Override
        public String show(Ratio value) {
            return value.toString();
        }
    }

    @Test
    void what_is_thrown_for_a_random_case_tells_the_case() {
        bites(
                "losses-shared",
                sharing(PRINCIPAL, share(RISK_FUND, new Failing()), rest()),
                "java.lang.ArithmeticException: too much @ org.fendan.contract.MoneyChecksTest$Failing.in",
                "a random case: Claim[facts={");
    }

    @Test
    void two_sums_of_one_name_are_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Cap> caps() {
                return List.of(Cap.of(SUM, art("4"), Money.ofYuan(1)));
            }

            @Override
            public List<Tally> tallies() {
                return List.of(SUM);
            }
        };
        bites("sums-named-once", spoilt, "the id of a cap or tally \"sum\" is there more than once");
    }

    @Test
    void two_funds_or_alerts_of_one_name_are_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Fund> funds() {
                Fund fund = new Fund(RISK_FUND, art("4"), Set.of());
                return List.of(fund, fund);
            }

            @Override
            public List<Alert> alerts() {
                Alert alert = new Alert(
                        "share", art("4"), Text.of("占比", "share"), SUM.measure(), SUM.measure(), Ratio.percent(5));
                return List.of(alert, alert);
            }
        };
        bites("sums-named-once", spoilt, "the fund \"riskFund\" is there more than once");
        bites("sums-named-once", spoilt, "the id of an alert \"share\" is there more than once");
    }
}
