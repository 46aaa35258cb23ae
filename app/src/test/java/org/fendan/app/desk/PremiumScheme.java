package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Fixed;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.time.DateSpan;

/** A made-up scheme: 40 % of a premium for the enterprise, 1 % for the insurer, 300,000 a year for each enterprise. */
public final class PremiumScheme implements Scheme {

    public static final String ID = "sampleton.premium";
    static final String POOL = "sampleton";

    private static final FactKey<Money> PREMIUM =
            FactKey.stated("premium", "保费（元）", "premium", FactType.POSITIVE_MONEY, "500000.00");
    private static final Bearer FUND = new Bearer("subsidyFund", Text.of("补贴资金", "subsidy fund"), Bearer.Kind.FUND);
    private static final LegalSource SOURCE = LegalSource.official(
            "测发〔2021〕1号", "2021-01-01", Text.of("测试办法", "sample rules"), Text.of("测试局", "sample office"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Text name() {
        return Text.of("保费补贴", "premium subsidy");
    }

    @Override
    public Text summary() {
        return name();
    }

    @Override
    public LegalSource source() {
        return SOURCE;
    }

    @Override
    public DateSpan inForce() {
        return DateSpan.since(LocalDate.of(2021, 1, 1));
    }

    @Override
    public List<Clause> clauses() {
        return List.of();
    }

    private static Citation art(String clause) {
        return Citation.of(SOURCE, clause);
    }

    @Override
    public Set<Partner> partners() {
        return Set.of(Partner.INSURER);
    }

    @Override
    public List<Fund> funds() {
        return List.of(new Fund(FUND, art("2"), Set.of(Fund.Inflow.INJECTION)).pooled(POOL));
    }

    @Override
    public List<Cap> caps() {
        Tally yearly = Tally.of(
                        "premium-a-year",
                        Text.of("年度补贴", "subsidies of a year"),
                        Tally.Scope.ENTERPRISE,
                        Tally.Measure.NET_SUBSIDY)
                .eachYearOf(LoanFacts.APPLICATION_DATE);
        return List.of(Cap.of(yearly, art("4"), Money.parse("300000.00")));
    }

    @Override
    public List<Subsidy> subsidies() {
        return List.of(
                subsidy("premium", "保费补贴", "premium subsidy", "40", Subsidy.Payee.ENTERPRISE),
                subsidy("handling", "手续费补贴", "handling subsidy", "1", Subsidy.Payee.INSTITUTION));
    }

    private static Subsidy subsidy(String id, String zh, String en, String percent, Subsidy.Payee payee) {
        Amount sum = new Amount.Part(new Fixed<>(Ratio.percent(percent), FactType.PERCENT), new Amount.Stated(PREMIUM));
        return new Subsidy(id, Text.of(zh, en), List.of(), new Charge(art("3"), sum, Rounding.DOWN), FUND, payee);
    }

    @Override
    public Procedure procedure() {
        return new Procedure(
                List.of(
                        step("file", Effect.FILE, Actor.INSURER)
                                .gives("filed")
                                .asks(
                                        EnterpriseFacts.ENTERPRISE,
                                        EnterpriseFacts.ENTERPRISE_NAME,
                                        LoanFacts.APPLICATION_DATE,
                                        LoanFacts.LOAN_AMOUNT,
                                        PREMIUM),
                        step("ask-premium", Effect.SUBSIDISE, Actor.INSURER)
                                .needs("filed")
                                .about("premium"),
                        step("grant-premium", Effect.GRANT, Actor.AUTHORITY)
                                .gives("premium-granted")
                                .ifRefused("refused")
                                .asks(ServiceFacts.APPROVED)
                                .about("premium"),
                        step("pay-premium", Effect.PAY_SUBSIDY, Actor.AUTHORITY)
                                .needs("premium-granted")
                                .about("premium"),
                        step("surrender", Effect.REFUND, Actor.INSURER)
                                .needs("premium-granted")
                                .asks(ServiceFacts.SUBSIDY_RETURNED)
                                .about("premium"),
                        step("ask-handling", Effect.SUBSIDISE, Actor.INSURER)
                                .needs("filed")
                                .about("handling"),
                        step("grant-handling", Effect.GRANT, Actor.AUTHORITY)
                                .gives("handling-granted")
                                .ifRefused("refused")
                                .asks(ServiceFacts.APPROVED)
                                .about("handling"),
                        step("pay-handling", Effect.PAY_SUBSIDY, Actor.AUTHORITY)
                                .needs("handling-granted")
                                .about("handling")),
                List.of(),
                Set.of());
    }

    private static Step step(String id, Effect effect, Actor actor) {
        return new Step(
                id,
                Text.of("步骤" + id, id),
                art("5"),
                effect,
                Set.of(actor),
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
}
