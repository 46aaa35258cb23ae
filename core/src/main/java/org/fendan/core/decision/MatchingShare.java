package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Split;

/**
 * What public money bears of a loss by the rule alone: its funds hold enough, and what others paid in is used up.
 *
 * @param loss the principal looked at: the loan asked for, else the one of the scheme's example
 */
public record MatchingShare(Money loss, Money borne) {

    static Optional<MatchingShare> of(Scheme scheme, Facts facts) {
        return scheme.losses().flatMap(losses -> of(scheme, losses, facts));
    }

    private static Optional<MatchingShare> of(Scheme scheme, LossSharing losses, Facts facts) {
        Optional<Money> asked = facts.get(LoanFacts.LOAN_AMOUNT)
                .or(() -> losses.sums().stream()
                        .findFirst()
                        .flatMap(scheme.example().loss()::get));
        return asked.filter(Money::isPositive)
                .flatMap(loss -> losses.split(stated(scheme, losses, facts, loss), plenty(scheme, losses))
                        .filter(split -> split.whole().isPositive())
                        .map(split -> new MatchingShare(split.whole(), borne(scheme, split))));
    }

    /** What is not known is as in the scheme's example; of the loss, only the principal is lost. */
    static Facts stated(Scheme scheme, LossSharing losses, Facts facts, Money principal) {
        Facts all = scheme.example().loan().and(scheme.example().loss()).and(facts);
        List<FactKey<Money>> sums = losses.sums();
        for (int i = 0; i < sums.size(); i++) {
            Money rest = facts.get(sums.get(i)).orElse(Money.ZERO);
            all = all.with(sums.get(i), i == 0 ? principal : rest);
        }
        return all;
    }

    private static Resources plenty(Scheme scheme, LossSharing losses) {
        Resources resources = Resources.UNKNOWN;
        for (Bearer fund : losses.funds()) {
            resources = resources.with(fund, isPublic(scheme, fund) ? Money.ofFen(Money.LIMIT) : Money.ZERO);
        }
        return resources;
    }

    private static Money borne(Scheme scheme, Split split) {
        return split.slices().stream()
                .filter(slice -> isPublic(scheme, slice.bearer()))
                .map(slice -> slice.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether a fund holds the public's money and not what enterprises paid in. */
    static boolean isPublic(Scheme scheme, Bearer bearer) {
        return bearer.kind() == Bearer.Kind.FUND
                && scheme.funds().stream()
                        .filter(fund -> fund.bearer().equals(bearer))
                        .allMatch(fund -> fund.accepts().contains(Fund.Inflow.INJECTION));
    }

    public Ratio ratio() {
        return Ratio.of(borne.fen(), loss.fen());
    }
}
