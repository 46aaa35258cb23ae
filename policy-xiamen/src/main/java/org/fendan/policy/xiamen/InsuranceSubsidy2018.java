package org.fendan.policy.xiamen;

import static org.fendan.core.fact.EnterpriseFacts.REGISTERED_IN;
import static org.fendan.core.fact.LoanFacts.APPLICATION_DATE;
import static org.fendan.core.fact.LoanFacts.INSTITUTION_AGREEMENT;
import static org.fendan.policy.xiamen.InsuranceFacts.COVER_FROM;
import static org.fendan.policy.xiamen.InsuranceFacts.COVER_UNTIL;
import static org.fendan.policy.xiamen.InsuranceFacts.KIND;
import static org.fendan.policy.xiamen.InsuranceFacts.KIND_APPROVED;
import static org.fendan.policy.xiamen.InsuranceFacts.PREMIUM;
import static org.fendan.policy.xiamen.InsuranceFacts.PREMIUM_PAID;
import static org.fendan.policy.xiamen.InsuranceFacts.PREMIUM_PAID_ON;
import static org.fendan.policy.xiamen.InsuranceFacts.PRODUCT_LIABILITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Choice;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.scheme.Unmodelled;

/** 科技保险补贴; the amendment of 2019 added one kind of insurance, by the day on which its cover begins. */
public final class InsuranceSubsidy2018 extends InsurancePractice {

    private static final InsuranceExample EXAMPLE = new InsuranceExample(LocalDate.of(2019, 7, 10));

    public InsuranceSubsidy2018() {
        super(Sources.AMENDED, Sources.THREE_YEARS);
    }

    @Override
    public Text name() {
        return Text.of("厦门科技保险补贴", "Xiamen technology insurance subsidy");
    }

    @Override
    public Text summary() {
        return Text.of(
                "企业投保科技保险，市财政补贴保费的四成，每家企业每年最高30万元。",
                "The city pays 40 % of the premium of a technology insurance, at most 300,000 a year for an enterprise.");
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(art("有效期"));
    }

    @Override
    Citation cityPays() {
        return art("保费补贴");
    }

    @Override
    public Set<Partner> partners() {
        return Set.of(Partner.INSURER);
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard(ours("补贴险种", "insurer-is-a-partner"), holds(INSTITUTION_AGREEMENT)),
                hard(art("申请主体"), is(REGISTERED_IN, XiamenFacts.XIAMEN)),
                hard(
                        art("申请主体"),
                        anyOf(
                                foundedByTalent(),
                                holdsATitle(),
                                holds(XiamenFacts.TECH_SME_ENTRY),
                                holds(XiamenFacts.RESEARCH_CENTRE))),
                hard(ours("三大改变(三)", "product-liability-by-cover-begin"), kindIsSubsidised()),
                hard(art("投保期限"), after(COVER_UNTIL, COVER_FROM)),
                hard(ours("投保期限", "cover-of-a-year"), noLaterThan(COVER_UNTIL, yearsAfter(1, COVER_FROM))),
                paidInFull(),
                hard(art("分期付款"), noLaterThan(PREMIUM_PAID_ON, APPLICATION_DATE)));
    }

    private static Condition foundedByTalent() {
        return allOf(
                anyOf(holds(XiamenFacts.FOUNDED_BY_TALENT), holds(XiamenFacts.FOUNDED_BY_RETURNEE)),
                holds(XiamenFacts.TECHNOLOGY_ENTERPRISE));
    }

    private static Condition kindIsSubsidised() {
        Condition first = anyOf(InsuranceFacts.FIRST_KINDS.stream()
                .map(InsuranceSubsidy2018::isOf)
                .toArray(Condition[]::new));
        return anyOf(
                first,
                allOf(isOf(PRODUCT_LIABILITY), atLeast(COVER_FROM, LocalDate.of(2019, 5, 8))),
                holds(KIND_APPROVED));
    }

    private static Condition isOf(Choice kind) {
        return is(KIND, kind);
    }

    private Requirement paidInFull() {
        return hard(art("分期付款"), atLeast(PREMIUM_PAID, PREMIUM));
    }

    @Override
    public List<Cap> caps() {
        return List.of(Cap.of(
                tally(
                                "yearly-subsidy",
                                "单家企业每年保费补贴上限",
                                "ceiling of one enterprise's subsidies in a year",
                                Tally.Scope.ENTERPRISE,
                                Tally.Measure.NET_SUBSIDY)
                        .eachYearOf(PREMIUM_PAID_ON),
                ours("保费补贴", "year-of-the-premium"),
                wan(30)));
    }

    @Override
    public List<Subsidy> subsidies() {
        return List.of(new Subsidy(
                "premium",
                Text.of("保费补贴", "premium subsidy"),
                List.of(paidInFull()),
                new Charge(art("保费补贴"), share(percent("40"), sum(PREMIUM)), Rounding.DOWN),
                CITY,
                Subsidy.Payee.ENTERPRISE));
    }

    @Override
    public List<Reading> readings() {
        return InsuranceReadings.ALL;
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(unmodelled("概要", "本页后文各段的概括，已在各段计算", "an outline of what the headings below say and compute"));
    }

    @Override
    public Example example() {
        return EXAMPLE.example();
    }

    @Override
    public List<Story> stories() {
        return EXAMPLE.stories();
    }
}
