package org.fendan.core.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;

/** A town whose fund bears two fifths of a lost principal, grown by where the fund stands and what caps its payments. */
public record LossTown(String id, DateSpan inForce, Fund fund, boolean paysLosses, List<Cap> caps) implements Scheme {

    public static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    static final long PERCENT = 40;
    static final Bearer CITY = new Bearer("city", Text.of("市财政", "city"), Bearer.Kind.FUND);
    static final FactKey<String> DISTRICT = FactKey.stated("district", "所在区", "district", FactType.TEXT, "north");

    private static final LegalSource SOURCE =
            LegalSource.official("镇〔2021〕2号", "2021-01-01", Text.of("办法", "Measures"), Text.of("镇", "The town"));

    /** Every bank has a fund of the town's own. */
    public static LossTown town(String id) {
        Fund fund = new Fund(CITY, art("3"), Set.of(Fund.Inflow.INJECTION));
        return new LossTown(id, DateSpan.parse("2021-01-01/2023-12-31"), fund, true, List.of());
    }

    /** The fund is a single one, which other towns may name too. */
    public LossTown pooled(String pool) {
        return new LossTown(id, inForce, fund.pooled(pool), paysLosses, caps);
    }

    LossTown during(String span) {
        return new LossTown(id, DateSpan.parse(span), fund, paysLosses, caps);
    }

    /** Its fund is for other things: the bank bears all. */
    LossTown withoutFund() {
        return new LossTown(id, inForce, fund, false, caps);
    }

    public LossTown capped(Tally.Scope scope, long yuan) {
        String name = "paid-" + scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Text text = Text.of("补偿合计", name);
        return capped(
                scope == Tally.Scope.GROUP
                        ? Tally.ofGroup(name, text, DISTRICT, Tally.Measure.NET_COMPENSATION)
                        : Tally.of(name, text, scope, Tally.Measure.NET_COMPENSATION),
                yuan);
    }

    LossTown capped(Tally tally, long yuan) {
        List<Cap> more = new ArrayList<>(caps);
        more.add(Cap.of(tally, art("7"), Money.ofYuan(yuan)));
        return new LossTown(id, inForce, fund, paysLosses, List.copyOf(more));
    }

    static Citation art(String clause) {
        return Citation.of(SOURCE, clause);
    }

    @Override
    public Optional<LossSharing> losses() {
        Term<Ratio> part = new Fixed<>(Ratio.percent(PERCENT), FactType.PERCENT);
        Amount loss = new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL);
        LossSharing.Part rest = new LossSharing.Rest(art("4"), Bearer.BANK);
        return Optional.of(
                paysLosses
                        ? LossSharing.of(loss, new LossSharing.Share(art("4"), CITY, part, Optional.empty()), rest)
                        : LossSharing.of(loss, rest));
    }

    @Override
    public List<Fund> funds() {
        return List.of(fund);
    }

    @Override
    public List<Requirement> eligibility() {
        Term<Money> largest = new Fixed<>(Money.ofYuan(5_000_000), FactType.MONEY);
        return List.of(
                new Requirement(art("1"), Requirement.Force.HARD, new Holds(EnterpriseFacts.OWNS_IP)),
                new Requirement(
                        art("2"),
                        Requirement.Force.SOFT,
                        new Compared<>(LoanFacts.LOAN_AMOUNT, Compared.Order.AT_MOST, largest)));
    }

    @Override
    public Optional<Charge> charge() {
        Amount loan = new Amount.Stated(LoanFacts.LOAN_AMOUNT);
        return Optional.of(new Charge(
                art("8"), new Amount.Part(new Fixed<>(Ratio.percent(1), FactType.PERCENT), loan), Rounding.DOWN));
    }

    /** What is stated of a loss, besides what it is computed from: whose caps it counts under. */
    @Override
    public Example example() {
        Facts stated = Facts.of(ServiceFacts.OVERDUE_PRINCIPAL, Money.ofYuan(1000))
                .with(ServiceFacts.OVERDUE_SINCE, DAY)
                .with(DISTRICT, "north");
        return new Example(DAY, stated, Facts.NONE, Resources.UNKNOWN, Facts.NONE);
    }

    @Override
    public Procedure procedure() {
        return TownPractice.PROCEDURE;
    }

    @Override
    public Set<Partner> partners() {
        return Set.of(Partner.BANK, Partner.GUARANTOR);
    }

    @Override
    public Text name() {
        return Text.of("小镇" + id, "town " + id);
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
    public List<Clause> clauses() {
        return List.of();
    }
}
