package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Scheme;

/**
 * What one scheme could do for an enterprise and a loan.
 *
 * @param ceilings all that limit the loan, then all that limit the money behind it
 * @param share what public money bears of a loss
 */
public record MatchingOffer(
        LocalDate date, Admission admission, List<Ceiling> ceilings, Optional<MatchingShare> share) {

    /** The best comes first. */
    static final Comparator<MatchingOffer> BEST = Comparator.comparing((MatchingOffer offer) -> rank(offer.outcome()))
            .thenComparing(MatchingOffer::ratio, Comparator.reverseOrder())
            .thenComparing(MatchingOffer::size, Comparator.reverseOrder())
            .thenComparing(offer -> offer.scheme().id());

    public MatchingOffer {
        ceilings = List.copyOf(ceilings);
    }

    static MatchingOffer of(LocalDate date, MatchingQuestion asked, Groundwork groundwork) {
        Facts facts = asked.facts().with(LoanFacts.APPLICATION_DATE, date);
        List<Ceiling> all = Stream.concat(groundwork.ceilings(facts).stream(), asked.known().stream())
                .toList();
        return new MatchingOffer(
                date,
                Admission.of(asked.scheme(), facts),
                all,
                groundwork.share().flatMap(share -> share.in(facts)));
    }

    public Scheme scheme() {
        return admission.scheme();
    }

    private Facts facts() {
        return admission.findings().facts();
    }

    /** As the requirements say; a loan that a cap has no room for is refused too. */
    public Findings.Outcome outcome() {
        return exceeded().isEmpty() ? admission.findings().outcome() : Findings.Outcome.REFUSED;
    }

    /** The caps that leave less than the loan asked for. */
    public List<Ceiling> exceeded() {
        Optional<Money> asked = facts().get(LoanFacts.LOAN_AMOUNT);
        return ceilings.stream()
                .filter(ceiling -> ceiling.kind() == Ceiling.Kind.LOAN_CAP)
                .filter(ceiling ->
                        asked.map(sum -> sum.compareTo(ceiling.left()) > 0).orElse(false))
                .toList();
    }

    /** The ceiling that limits the loan, whatever reason is given; empty where nothing does. */
    public Optional<Ceiling> mostLoan() {
        return least(ceilings.stream().filter(Ceiling::isOfLoan).filter(Ceiling::isHard));
    }

    /** The ceiling that limits the loan as long as no reason is given. */
    public Optional<Ceiling> mostLoanWithoutReason() {
        return least(ceilings.stream().filter(Ceiling::isOfLoan));
    }

    /** What limits the public money for losses: all funds together, or a cap; empty where it is not known. */
    public Optional<Ceiling> mostPublicMoney() {
        return least(Stream.concat(together().stream(), kind(Ceiling.Kind.COMPENSATION)));
    }

    /** The loss for which that money is still enough, where a part of each loss is borne by it. */
    public Optional<Money> coveredLoss() {
        return mostPublicMoney()
                .flatMap(most -> share.filter(part -> part.borne().isPositive())
                        .map(part -> most.left()
                                .times(Ratio.of(part.loss().fen(), part.borne().fen()), Rounding.DOWN)));
    }

    /** What limits the money for subsidies; empty where it is not known. */
    public Optional<Ceiling> mostSubsidy() {
        return least(Stream.concat(kind(Ceiling.Kind.SUBSIDY_FUND), kind(Ceiling.Kind.SUBSIDY)));
    }

    private Optional<Ceiling> together() {
        return kind(Ceiling.Kind.FUND)
                .reduce((one, other) -> Ceiling.of(
                        Ceiling.Kind.FUND,
                        Text.of(
                                one.name().zh() + "、" + other.name().zh(),
                                one.name().en() + " and " + other.name().en()),
                        one.citation(),
                        one.left().plus(other.left())));
    }

    private Stream<Ceiling> kind(Ceiling.Kind kind) {
        return ceilings.stream().filter(ceiling -> ceiling.kind() == kind);
    }

    private static Optional<Ceiling> least(Stream<Ceiling> some) {
        return some.reduce((one, other) -> other.left().compareTo(one.left()) < 0 ? other : one);
    }

    /** The facts that would have to be given for an answer. */
    public Set<FactKey<?>> missing() {
        List<Finding> open = admission.findings().only(finding -> finding.verdict() == Verdict.UNDECIDED);
        return new Findings(facts(), open).missing();
    }

    /** Whatever is not met, and what would change it; the hard ones first. */
    public List<MatchingRefusal> refusals() {
        MatchingDays days = new MatchingDays(scheme(), facts(), date);
        Optional<LocalDate> applyBy = applyBy();
        MatchingWays ways = new MatchingWays(facts(), new Ceilings(Ceilings.balances(scheme()), facts()), days);
        return unmet().stream().map(finding -> refusal(finding, ways, applyBy)).toList();
    }

    /** Whatever is not met; the hard ones first. */
    public List<Finding> unmet() {
        return admission.findings().only(finding -> finding.verdict() == Verdict.UNMET).stream()
                .sorted(Comparator.comparing(finding -> finding.requirement().force()))
                .toList();
    }

    private static MatchingRefusal refusal(Finding finding, MatchingWays ways, Optional<LocalDate> applyBy) {
        return new MatchingRefusal(
                finding,
                ways.of(finding.requirement().condition()).stream()
                        .map(way -> way.by(applyBy))
                        .toList());
    }

    /** The last day of application on which all that is met now still is; empty where no end is in sight. */
    public Optional<LocalDate> applyBy() {
        MatchingDays days = new MatchingDays(scheme(), facts(), date);
        return admission.findings().all().stream()
                .map(finding -> days.last(finding.requirement().condition()))
                .reduce(days.end(), MatchingWay::earlier);
    }

    /** The scheme's products, with what their own conditions find. */
    public List<MatchingProduct> products() {
        return scheme().products().stream()
                .map(product -> new MatchingProduct(product, Findings.of(product.conditions(), facts())))
                .toList();
    }

    private Ratio ratio() {
        return share.map(MatchingShare::ratio).orElse(Ratio.ZERO);
    }

    private Money size() {
        return mostLoan().map(Ceiling::left).orElse(Money.ofFen(Money.LIMIT));
    }

    private static int rank(Findings.Outcome outcome) {
        return switch (outcome) {
            case ADMITTED -> 0;
            case NEEDS_REASON -> 1;
            case UNDECIDED -> 2;
            case REFUSED -> 3;
        };
    }
}
