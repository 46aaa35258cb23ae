package org.fendan.core.settlement;

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
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/** A made-up town that shares guaranteed loans' losses and pays a part of premiums, with a cap of every kind. */
final class SmallTown implements Scheme {

    static final Bearer CITY = new Bearer("city", Text.of("市财政", "city"), Bearer.Kind.FUND);
    static final Bearer GUARANTOR = new Bearer("guarantor", Text.of("担保机构", "guarantor"), Bearer.Kind.PARTY);
    static final FactKey<Ratio> BANK_SHARE =
            FactKey.term("bankShare", "银行分担比例（%）", "the bank's share", FactType.PERCENT, "20");
    static final FactKey<Boolean> BROKEN =
            FactKey.stated("broken", "违反监管规定", "broke the regulator's rules", FactType.FLAG, "false");
    static final FactKey<Money> PREMIUM =
            FactKey.stated("premium", "保费（元）", "premium", FactType.POSITIVE_MONEY, "100000.00");
    static final FactKey<LocalDate> PREMIUM_PAID_ON =
            FactKey.stated("premiumPaidOn", "缴费日", "day the premium was paid", FactType.DATE, "2021-05-10");
    static final FactKey<Boolean> PAID_IN_FULL =
            FactKey.stated("paidInFull", "已足额缴纳", "paid in full", FactType.FLAG, "true");

    static final Tally BALANCE = tally("enterprise-balance", Tally.Scope.ENTERPRISE, Tally.Measure.OPEN_BALANCE)
            .tells(LoanFacts.BALANCE);
    static final Tally AVERAGE = tally("average-balance", Tally.Scope.INSTITUTION, Tally.Measure.OPEN_BALANCE);
    static final Tally COMPENSATED = tally("compensated", Tally.Scope.INSTITUTION, Tally.Measure.NET_COMPENSATION);
    static final Tally SUBSIDISED = tally("subsidised", Tally.Scope.ENTERPRISE, Tally.Measure.NET_SUBSIDY)
            .eachYearOf(PREMIUM_PAID_ON);
    static final Tally INJECTED = tally("injected", Tally.Scope.SCHEME, Tally.Measure.NET_INJECTION);
    static final Tally FILED = tally("filed", Tally.Scope.BANK, Tally.Measure.FILED);
    static final Tally CLAIMED = tally("claimed", Tally.Scope.POOL, Tally.Measure.CLAIMED);
    static final Tally AT_BANK = tally("at-bank", Tally.Scope.BANK_AND_ENTERPRISE, Tally.Measure.OPEN_BALANCE)
            .tells(LoanFacts.BANK_BALANCE);

    private static final Term<Money> LARGEST = new Fixed<>(Money.ofYuan(20_000_000), FactType.MONEY);
    private static final LegalSource SOURCE =
            LegalSource.official("镇〔2021〕1号", "2021-01-01", Text.of("办法", "Measures"), Text.of("镇", "The town"));

    static Citation art(String clause) {
        return Citation.of(SOURCE, clause);
    }

    private static Tally tally(String id, Tally.Scope scope, Tally.Measure measure) {
        return Tally.of(id, Text.of("合计" + id, id), scope, measure);
    }

    private static Term<Ratio> percent(String percent) {
        return new Fixed<>(Ratio.percent(percent), FactType.PERCENT);
    }

    @Override
    public String id() {
        return "town.loan";
    }

    @Override
    public Text name() {
        return Text.of("小镇贷款", "Town loan");
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
        return DateSpan.parse("2021-01-01/2023-12-31");
    }

    @Override
    public List<Clause> clauses() {
        return List.of();
    }

    @Override
    public Set<Partner> partners() {
        return Set.of(Partner.BANK, Partner.GUARANTOR);
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard("1", new Holds(LoanFacts.BANK_AGREEMENT)),
                hard("7", new Compared<>(LoanFacts.BALANCE, Compared.Order.AT_MOST, LARGEST)),
                hard("7", new Compared<>(LoanFacts.BANK_BALANCE, Compared.Order.AT_MOST, LARGEST)),
                hard("2", new Not(new Holds(BROKEN))).at(Requirement.Phase.CLAIM),
                hard("3", new Holds(LoanFacts.INSTITUTION_AGREEMENT)).at(Requirement.Phase.PAYMENT));
    }

    private static Requirement hard(String clause, Condition condition) {
        return new Requirement(art(clause), Requirement.Force.HARD, condition);
    }

    @Override
    public Optional<LossSharing> losses() {
        return Optional.of(LossSharing.of(
                new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL),
                new LossSharing.Share(art("4"), CITY, percent("40"), Optional.empty()),
                new LossSharing.Share(art("4"), Bearer.BANK, BANK_SHARE, Optional.empty()),
                new LossSharing.Rest(art("4"), GUARANTOR)));
    }

    @Override
    public Optional<Recovery> recoveries() {
        return Optional.of(new Recovery(
                Recovery.Mode.IN_PROPORTION,
                List.of(turn(GUARANTOR), turn(CITY), turn(Bearer.BANK)),
                new Recovery.Surplus(art("5"), Bearer.BORROWER)));
    }

    private static Recovery.Turn turn(Bearer payee) {
        return new Recovery.Turn(art("5"), payee, List.of(payee));
    }

    @Override
    public List<Fund> funds() {
        return List.of(new Fund(CITY, art("6"), Set.of(Fund.Inflow.INJECTION)).pooled("town"));
    }

    @Override
    public List<Cap> caps() {
        return List.of(
                Cap.of(BALANCE, art("7"), Money.ofYuan(20_000_000)),
                Cap.average(AVERAGE, art("7"), Money.ofYuan(5_000_000)),
                Cap.of(COMPENSATED, art("7"), Money.ofYuan(30_000_000)),
                Cap.of(SUBSIDISED, art("7"), Money.ofYuan(300_000)),
                Cap.of(INJECTED, art("7"), Money.ofYuan(50_000_000)));
    }

    @Override
    public List<Tally> tallies() {
        return List.of(FILED, CLAIMED, AT_BANK);
    }

    @Override
    public List<Subsidy> subsidies() {
        return List.of(new Subsidy(
                "premium",
                Text.of("保费补贴", "premium subsidy"),
                List.of(hard("8", new Holds(PAID_IN_FULL))),
                new Charge(art("8"), new Amount.Part(percent("40"), new Amount.Stated(PREMIUM)), Rounding.DOWN),
                CITY,
                Subsidy.Payee.ENTERPRISE));
    }

    @Override
    public Procedure procedure() {
        return TownPractice.PROCEDURE;
    }

    static Facts loan(String enterprise, String amount) {
        return Facts.NONE.withText(EnterpriseFacts.ENTERPRISE, enterprise).withText(LoanFacts.LOAN_AMOUNT, amount);
    }
}
