package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Outstanding;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;

/**
 * One loan under one scheme: whether it may enter, and what the scheme would pay.
 *
 * @param loss how its principal is shared when all of it is lost; empty where the scheme shares no loss
 * @param assumed facts that sharing or subsidies needed and nobody stated: the scheme's example stood in for them
 * @param exampleResources whether the funds' money is the example's, too
 */
public record ComparisonLoan(
        Admission admission,
        Optional<ClaimDecision> loss,
        List<SubsidyDecision> subsidies,
        Set<FactKey<?>> assumed,
        boolean exampleResources) {

    static ComparisonLoan of(ComparisonQuestion asked, LocalDate date, Money principal) {
        Scheme scheme = asked.scheme();
        Facts stated = withRecord(asked.facts().with(LoanFacts.APPLICATION_DATE, date));
        Resources resources = asked.resources().orElse(scheme.example().resources());
        Optional<LossSharing> losses = scheme.losses();
        Facts all = losses.map(sharing -> PublicShare.of(scheme, sharing).stated(stated, principal))
                .orElseGet(() ->
                        scheme.example().loan().and(scheme.example().loss()).and(stated));
        return new ComparisonLoan(
                Admission.of(scheme, stated),
                losses.map(sharing -> ClaimDecision.of(scheme, all, resources)),
                scheme.subsidies().stream()
                        .map(subsidy -> SubsidyDecision.of(scheme, subsidy, all, resources))
                        .toList(),
                assumed(scheme, stated, all),
                asked.resources().isEmpty());
    }

    /** A loan that is repaid in one sum when it matures, where nobody says otherwise. */
    private static Facts withRecord(Facts facts) {
        Optional<Outstanding> whole = facts.get(LoanFacts.LOAN_AMOUNT)
                .filter(Money::isPositive)
                .flatMap(sum -> facts.get(LoanFacts.DISBURSED_ON)
                        .flatMap(from -> facts.get(LoanFacts.MATURES_ON)
                                .filter(until -> until.isAfter(from))
                                .map(until -> new Outstanding(sum, from, until))));
        return facts.has(LoanFacts.PRINCIPAL_OWED)
                ? facts
                : whole.map(part -> facts.with(LoanFacts.PRINCIPAL_OWED, List.of(part)))
                        .orElse(facts);
    }

    private static Set<FactKey<?>> assumed(Scheme scheme, Facts stated, Facts all) {
        Set<FactKey<?>> keys = new TreeSet<>(Comparator.comparing(FactKey::name));
        scheme.losses().ifPresent(losses -> {
            keys.addAll(losses.keys());
            losses.sums().forEach(keys::remove);
        });
        scheme.subsidies().forEach(subsidy -> keys.addAll(subsidy.keys()));
        keys.removeIf(key -> stated.has(key) || !all.has(key));
        return keys;
    }
}
