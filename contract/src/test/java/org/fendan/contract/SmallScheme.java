package org.fendan.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Fingerprint;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;

/** A made-up scheme that keeps every check; tests spoil one thing of it at a time. */
class SmallScheme implements Scheme {
    static final Bearer RISK_FUND = new Bearer("riskFund", Text.of("风险补偿金", "risk fund"), Bearer.Kind.FUND);

    static final LegalSource SOURCE =
            LegalSource.official("测试〔2021〕1号", "2021-01-01", Text.of("办法", "Measures"), Text.of("本市", "The city"));

    static Citation art(String clause) {
        return Citation.of(SOURCE, clause);
    }

    static Clause clause(String number) {
        return new Clause(number, Text.of("摘要", "summary"), Fingerprint.of(number));
    }

    @Override
    public String id() {
        return "test.small";
    }

    @Override
    public Text name() {
        return Text.of("小项目", "Small scheme");
    }

    @Override
    public Text summary() {
        return Text.of("用于测试", "for tests");
    }

    @Override
    public LegalSource source() {
        return SOURCE;
    }

    @Override
    public DateSpan inForce() {
        return DateSpan.throughDay(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31));
    }

    @Override
    public List<Clause> clauses() {
        return List.of(clause("1"), clause("2"), clause("3"), clause("4"));
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                new Requirement(art("2"), Requirement.Force.HARD, new Holds(LoanFacts.SECURITY_GIVEN)),
                new Requirement(
                        art("3"),
                        Requirement.Force.SOFT,
                        new Compared<>(
                                LoanFacts.BALANCE,
                                Compared.Order.AT_MOST,
                                new Fixed<>(Money.ofYuan(500), LoanFacts.BALANCE.type()))));
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL),
                new LossSharing.Share(
                        art("4"), RISK_FUND, new Fixed<>(Ratio.percent(40), LoanFacts.RATE.type()), Optional.empty()),
                new LossSharing.Rest(art("4"), Bearer.BANK)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(new Recovery(
                Recovery.Mode.IN_PROPORTION,
                List.of(
                        new Recovery.Turn(art("4"), Bearer.BANK, List.of(Bearer.BANK)),
                        new Recovery.Turn(art("4"), RISK_FUND, List.of(RISK_FUND))),
                new Recovery.Surplus(art("4"), Bearer.BORROWER)));
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(new Unmodelled("1", Text.of("目的", "the purpose")));
    }

    @Override
    public Example example() {
        return new Example(
                LocalDate.of(2021, 4, 1),
                Facts.NONE.withText(LoanFacts.SECURITY_GIVEN, "true").withText(LoanFacts.BALANCE, "100.00"),
                Facts.NONE.withText(ServiceFacts.OVERDUE_PRINCIPAL, "10.01"),
                Resources.UNKNOWN.with(RISK_FUND, Money.ofYuan(2)),
                Facts.NONE.withText(ServiceFacts.RECOVERED, "5.00").withText(ServiceFacts.RECOVERY_COSTS, "1.00"));
    }
}
