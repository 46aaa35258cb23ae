package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Titled;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Stacking;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;

/** A small scheme, grown clause by clause. */
record MatchingFixture(
        String id,
        DateSpan inForce,
        List<Requirement> eligibility,
        List<Cap> caps,
        List<Fund> funds,
        Optional<LossSharing> losses,
        Optional<Recovery> recoveries,
        List<Stacking> stacking,
        List<Product> products,
        Example example)
        implements Scheme {

    static final LocalDate DAY = LocalDate.of(2021, 4, 1);
    static final LegalSource SOURCE =
            LegalSource.official("1号", "2018-01-01", Text.of("办法", "Measures"), Text.of("管委会", "Committee"));
    static final FactKey<Boolean> LOCAL = FactKey.stated("local", "在本地", "is local", FactType.FLAG, "true");
    static final FactKey<Boolean> LISTED = FactKey.stated("listed", "已入库", "is listed", FactType.FLAG, "true");
    static final Choice TITLE = Choice.of("good", "良好企业", "good enterprise");
    static final Bearer POOLED = new Bearer("contributions", Text.of("缴款", "contributions"), Bearer.Kind.FUND);
    static final Bearer CITY = new Bearer("city", Text.of("市财政", "city"), Bearer.Kind.FUND);

    static MatchingFixture scheme(String id) {
        return new MatchingFixture(
                id,
                DateSpan.parse("2020-01-01/"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Example.NONE);
    }

    MatchingFixture during(String span) {
        return new MatchingFixture(
                id, DateSpan.parse(span), eligibility, caps, funds, losses, recoveries, stacking, products, example);
    }

    MatchingFixture hard(String clause, Condition condition) {
        return asks(new Requirement(art(clause), Requirement.Force.HARD, condition));
    }

    MatchingFixture soft(String clause, Condition condition) {
        return asks(new Requirement(art(clause), Requirement.Force.SOFT, condition));
    }

    private MatchingFixture asks(Requirement requirement) {
        List<Requirement> more = new ArrayList<>(eligibility);
        more.add(requirement);
        return new MatchingFixture(id, inForce, more, caps, funds, losses, recoveries, stacking, products, example);
    }

    /** One enterprise's open loans, known to rules as its balance. */
    MatchingFixture capped(String yuan) {
        Tally tally = Tally.of(
                        "enterprise-balance",
                        Text.of("单户余额", "an enterprise's balance"),
                        Tally.Scope.ENTERPRISE,
                        Tally.Measure.OPEN_BALANCE)
                .tells(LoanFacts.BALANCE);
        List<Cap> more = List.of(Cap.of(tally, art("10"), Money.parse(yuan)));
        return new MatchingFixture(
                id, inForce, eligibility, more, funds, losses, recoveries, stacking, products, example);
    }

    /** The city bears a share of overdue principal and interest, the bank the rest; contributions first where wanted. */
    MatchingFixture sharing(String percent, boolean contributionsFirst) {
        List<LossSharing.Part> parts = new ArrayList<>();
        List<Fund> two = new ArrayList<>(List.of(new Fund(CITY, art("7"), Set.of(Fund.Inflow.INJECTION))));
        if (contributionsFirst) {
            parts.add(new LossSharing.First(art("17"), POOLED));
            two.add(new Fund(POOLED, art("5"), Set.of(Fund.Inflow.CHARGE)));
        }
        parts.add(new LossSharing.Share(
                art("17"), CITY, new Fixed<>(Ratio.percent(percent), FactType.PERCENT), Optional.empty()));
        parts.add(new LossSharing.Rest(art("17"), Bearer.BANK));
        LossSharing sharing = new LossSharing(
                new Amount.Sum(List.of(
                        new Amount.Stated(ServiceFacts.OVERDUE_PRINCIPAL),
                        new Amount.Stated(ServiceFacts.OVERDUE_INTEREST))),
                parts);
        Example filled = new Example(
                DAY,
                Facts.NONE,
                Facts.of(ServiceFacts.OVERDUE_PRINCIPAL, Money.ofYuan(1000))
                        .with(ServiceFacts.OVERDUE_INTEREST, Money.ofYuan(30)),
                Resources.UNKNOWN.with(CITY, Money.ofYuan(100)).with(POOLED, Money.ofYuan(50)),
                Facts.NONE);
        return new MatchingFixture(
                id, inForce, eligibility, caps, two, Optional.of(sharing), recoveries, stacking, products, filled);
    }

    MatchingFixture says(String clause, boolean allowed, String... others) {
        List<Stacking> more = new ArrayList<>(stacking);
        more.add(new Stacking(art(clause), Set.of(others), allowed));
        return new MatchingFixture(id, inForce, eligibility, caps, funds, losses, recoveries, more, products, example);
    }

    MatchingFixture offers(Product... some) {
        return new MatchingFixture(
                id, inForce, eligibility, caps, funds, losses, recoveries, stacking, List.of(some), example);
    }

    MatchingFixture recovers(Recovery recovery) {
        return new MatchingFixture(
                id, inForce, eligibility, caps, funds, losses, Optional.of(recovery), stacking, products, example);
    }

    static Citation art(String clause) {
        return Citation.of(SOURCE, clause);
    }

    static Condition holds(FactKey<Boolean> key) {
        return new Holds(key);
    }

    static Condition atMost(FactKey<Money> key, String yuan) {
        return new Compared<>(key, Compared.Order.AT_MOST, new Fixed<>(Money.parse(yuan), FactType.MONEY));
    }

    static Condition appliedBy(String day) {
        return new Compared<>(
                LoanFacts.APPLICATION_DATE, Compared.Order.AT_MOST, new Fixed<>(LocalDate.parse(day), FactType.DATE));
    }

    static Condition titled() {
        return new Titled(EnterpriseFacts.TITLES, TITLE, LoanFacts.APPLICATION_DATE);
    }

    static MatchingOffer offer(Scheme scheme, Facts facts, Ceiling... known) {
        return Matching.of(DAY, List.of(new MatchingQuestion(scheme, facts, List.of(known))))
                .offers()
                .get(0);
    }

    @Override
    public Text name() {
        return Text.of("项目" + id, "scheme " + id);
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
