package org.fendan.contract;

import static org.fendan.contract.Held.bites;
import static org.fendan.contract.Helping.END;
import static org.fendan.contract.Helping.FILE;
import static org.fendan.contract.Helping.GRANT;
import static org.fendan.contract.Helping.PAY;
import static org.fendan.contract.Helping.RIGHT;
import static org.fendan.contract.Helping.step;

import java.util.List;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Fixed;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.junit.jupiter.api.Test;

/** One thing of a right subsidy is spoilt, and a check says which. */
class SubsidyChecksTest {

    @Test
    void a_subsidy_nobody_grants_or_pays_is_found() {
        bites(
                "subsidies-granted-and-paid",
                new Helping(List.of(FILE, PAY, END)),
                "no steps grant the subsidy \"half\"",
                "没有核定补贴“half”的步骤");
        bites("subsidies-granted-and-paid", new Helping(List.of(FILE, GRANT, END)), "0 steps pay the subsidy \"half\"");
    }

    @Test
    void a_step_about_no_subsidy_is_found() {
        bites(
                "subsidies-granted-and-paid",
                new Helping(List.of(FILE, GRANT, PAY, END.about("other"))),
                "the step \"end\" is about a subsidy that is none, \"other\"");
        bites(
                "subsidies-granted-and-paid",
                new Helping(List.of(FILE, GRANT, PAY, END, step("refund", Effect.REFUND))),
                "the step \"refund\" is about a subsidy that is none, \"-\"");
    }

    @Test
    void a_payment_that_is_not_open_is_found() {
        Step once =
                step("pay", Effect.PAY_SUBSIDY).takes("granted").gives("paid").about("half");
        bites(
                "subsidies-granted-and-paid",
                new Helping(List.of(FILE, GRANT, PAY.needs("filed"), END)),
                "once granted, cannot be paid to a case with the marks [granted]");
        bites(
                "subsidies-granted-and-paid",
                new Helping(List.of(FILE, GRANT, once, END)),
                "cannot be paid further to a case with the marks [paid]");
    }

    @Test
    void two_subsidies_of_one_name_are_found() {
        Scheme spoilt = new Helping(RIGHT) {
            @Override
            public List<Subsidy> subsidies() {
                Subsidy half = super.subsidies().get(0);
                return List.of(half, half);
            }
        };
        bites("subsidies-granted-and-paid", spoilt, "the id of a subsidy \"half\" is there more than once");
    }

    @Test
    void a_subsidy_that_reads_no_fact_is_found() {
        bites(
                "subsidies-within-bounds",
                paying(new Amount.Stated(new Fixed<>(Money.ofYuan(1), FactType.MONEY))),
                "comes to a sum without facts");
    }

    @Test
    void a_subsidy_below_nothing_is_found() {
        bites(
                "subsidies-within-bounds",
                paying(new Amount.Stated(new Fixed<>(Money.ofYuan(-1), FactType.MONEY))),
                "comes to -1.00 for the example");
    }

    private static Scheme paying(Amount sum) {
        return new Helping(RIGHT) {
            @Override
            public List<Subsidy> subsidies() {
                return List.of(new Subsidy(
                        "half",
                        Text.of("补贴", "subsidy"),
                        List.of(),
                        new Charge(art("4"), sum, Rounding.DOWN),
                        RISK_FUND,
                        Subsidy.Payee.ENTERPRISE));
            }
        };
    }

    @Test
    void a_subsidy_from_no_fund_is_found() {
        Scheme spoilt = new Helping(RIGHT) {
            @Override
            public List<Fund> funds() {
                return List.of();
            }
        };
        bites("sums-named-once", spoilt, "the subsidy \"half\" is paid by \"riskFund\", from no fund of the scheme");
    }
}
