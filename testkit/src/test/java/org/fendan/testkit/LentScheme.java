package org.fendan.testkit;

import static org.fendan.core.fact.LoanFacts.BALANCE;
import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_PRINCIPAL;
import static org.fendan.core.fact.ServiceFacts.OVERDUE_SINCE;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.BANK;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;

/** A made-up scheme with every kind of sum: a charge, a fund, a cap, a shared loss, a subsidy. */
final class LentScheme extends SchemeText {

    static final Bearer FUND = new Bearer("fund", Text.of("资金", "fund"), Bearer.Kind.FUND);
    private static final FactKey<Money> FEE = FactKey.stated("fee", "费用（元）", "fee", FactType.POSITIVE_MONEY, "10.00");

    LentScheme() {
        super(
                "test.lent",
                LegalSource.official("测试〔2021〕2号", "2021-01-01", Text.of("办法", "Measures"), Text.of("本市", "The city")),
                DateSpan.since(LocalDate.of(2021, 1, 1)));
    }

    @Override
    public Text name() {
        return Text.of("放款项目", "Lent scheme");
    }

    @Override
    public Text summary() {
        return name();
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(soft(art("1"), atMost(BALANCE, Money.ofYuan(500))));
    }

    @Override
    public Optional<Charge> charge() {
        return Optional.of(new Charge(art("1"), share(percent("1"), LOAN_AMOUNT), Rounding.HALF_UP).paidAs(FEE));
    }

    @Override
    public List<Fund> funds() {
        return List.of(new Fund(FUND, art("1"), Set.of(Fund.Inflow.CHARGE)));
    }

    @Override
    public List<Cap> caps() {
        return List.of(
                Cap.of(
                        tally("open", "余额", "open", Tally.Scope.SCHEME, Tally.Measure.OPEN_BALANCE),
                        art("1"),
                        Money.ofYuan(1500)),
                Cap.of(
                        tally("paid", "补偿", "paid", Tally.Scope.SCHEME, Tally.Measure.NET_COMPENSATION),
                        art("1"),
                        Money.ofYuan(1000)),
                Cap.of(
                        tally("helped", "补贴", "helped", Tally.Scope.SCHEME, Tally.Measure.NET_SUBSIDY),
                        art("1"),
                        Money.ofYuan(1000)));
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                sum(OVERDUE_PRINCIPAL), share(art("1"), FUND, percent("60")), rest(art("1"), Bearer.BANK)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(
                inProportion(surplus(art("1"), Bearer.BORROWER), turn(art("1"), FUND), turn(art("1"), Bearer.BANK)));
    }

    @Override
    public List<Subsidy> subsidies() {
        return List.of(new Subsidy(
                "help",
                Text.of("补贴", "help"),
                List.of(),
                new Charge(art("1"), share(percent("10"), LOAN_AMOUNT), Rounding.DOWN),
                FUND,
                Subsidy.Payee.ENTERPRISE));
    }

    @Override
    public Procedure procedure() {
        return new Procedure(
                List.of(
                        step("apply", "申请", "application", art("1"), Effect.FILE, BANK)
                                .gives("filed")
                                .asks(EnterpriseFacts.ENTERPRISE, LOAN_AMOUNT)
                                .document("form", "申请书", "application form"),
                        step("approve", "审批", "approval", art("1"), Effect.APPROVE, AUTHORITY)
                                .takes("filed")
                                .gives("approved")
                                .ifRefused("refused")
                                .asks(ServiceFacts.APPROVED),
                        step("pay-fee", "缴费", "fee paid", art("1"), Effect.CHARGE, BANK)
                                .takes("approved")
                                .gives("charged")
                                .asks(FEE),
                        step("disburse", "放款", "disbursement", art("1"), Effect.DISBURSE, BANK)
                                .takes("charged")
                                .gives("live")
                                .asks(ServiceFacts.DISBURSED),
                        step("claim", "申请分担", "claim", art("1"), Effect.CLAIM, BANK)
                                .takes("live")
                                .gives("claimed")
                                .asks(OVERDUE_SINCE, OVERDUE_PRINCIPAL),
                        step("reserve", "核定", "payment approved", art("1"), Effect.RESERVE, AUTHORITY)
                                .takes("claimed")
                                .gives("agreed"),
                        step("pay", "划付", "payment", art("1"), Effect.PAY, AUTHORITY)
                                .takes("agreed")
                                .gives("paid"),
                        step("recover", "追回", "recovery", art("1"), Effect.RECOVER, BANK)
                                .needs("paid")
                                .asks(ServiceFacts.RECOVERED, ServiceFacts.RECOVERY_COSTS),
                        step("write-off", "核销", "write-off", art("1"), Effect.WRITE_OFF, BANK)
                                .takes("paid")
                                .gives("ended")),
                List.of(),
                Set.of("refused", "ended"));
    }

    @Override
    public Example example() {
        return new Example(
                LocalDate.of(2021, 4, 1),
                Facts.NONE
                        .withText(EnterpriseFacts.ENTERPRISE, "91500107MA5UQ9B69J")
                        .withText(LOAN_AMOUNT, "1000.00")
                        .withText(LoanFacts.SECURITY, "a house")
                        .withText(BALANCE, "100.00"),
                Facts.NONE.withText(OVERDUE_SINCE, "2021-06-01").withText(OVERDUE_PRINCIPAL, "1000.00"),
                Resources.UNKNOWN
                        .with(FUND, Money.ofYuan(2000))
                        .with("paid", Money.ofYuan(1000))
                        .with("helped", Money.ofYuan(1000)),
                Facts.NONE.withText(ServiceFacts.RECOVERED, "110.00").withText(ServiceFacts.RECOVERY_COSTS, "10.00"));
    }
}
