package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * The rule by which public money bears a part of a scheme's losses.
 *
 * @param sums the stated sums of a loss, the principal first
 * @param keys the facts the sharing is computed from
 * @param usual the principal where no loan is asked for
 * @param example the facts of the scheme's own example, for what is not known
 * @param plenty more of the public's money than any loss takes, and none of what enterprises paid in
 * @param fromPublic who pays with the public's money
 */
record PublicShare(
        LossSharing losses,
        List<FactKey<Money>> sums,
        List<FactKey<?>> keys,
        Optional<Money> usual,
        Facts example,
        Resources plenty,
        Set<Bearer> fromPublic) {

    PublicShare {
        sums = List.copyOf(sums);
        keys = List.copyOf(keys);
        fromPublic = Set.copyOf(fromPublic);
    }

    static PublicShare of(Scheme scheme, LossSharing losses) {
        Set<Bearer> fromPublic = losses.parts().stream()
                .flatMap(PublicShare::bearers)
                .filter(bearer -> isPublic(scheme, bearer))
                .collect(Collectors.toUnmodifiableSet());
        Resources plenty = Resources.UNKNOWN;
        for (Bearer fund : losses.funds()) {
            plenty = plenty.with(fund, fromPublic.contains(fund) ? Money.ofFen(Money.LIMIT) : Money.ZERO);
        }
        List<FactKey<Money>> sums = losses.sums();
        List<FactKey<?>> keys = List.copyOf(losses.keys());
        Facts loss = scheme.example().loss();
        return new PublicShare(
                losses,
                sums,
                keys,
                sums.stream().findFirst().flatMap(loss::get),
                withPlaces(keys, scheme.example().loan().and(loss)),
                plenty,
                fromPublic);
    }

    /** Facts that come from elsewhere are known already here: what is not takes a place once, and leaves it. */
    private static Facts withPlaces(List<FactKey<?>> keys, Facts facts) {
        Facts placed = facts;
        for (FactKey<?> key : keys) {
            placed = placed.has(key)
                    ? placed
                    : placed.withText(key, key.example()).without(key);
        }
        return placed;
    }

    private static Stream<Bearer> bearers(LossSharing.Part part) {
        return part instanceof LossSharing.Share share
                ? Stream.concat(Stream.of(share.bearer()), share.uncovered().stream())
                : Stream.of(part.bearer());
    }

    /** Whether a fund holds the public's money and not what enterprises paid in. */
    static boolean isPublic(Scheme scheme, Bearer bearer) {
        return bearer.kind() == Bearer.Kind.FUND
                && scheme.funds().stream()
                        .filter(fund -> fund.bearer().equals(bearer))
                        .allMatch(fund -> fund.accepts().contains(Fund.Inflow.INJECTION));
    }

    /** What it bears of a loss of the whole loan; empty where the rule does not say. */
    Optional<MatchingShare> in(Facts facts) {
        return facts.get(LoanFacts.LOAN_AMOUNT)
                .or(() -> usual)
                .filter(Money::isPositive)
                .flatMap(principal -> losses.split(lookedAt(facts, principal), plenty))
                .filter(split -> split.whole().isPositive())
                .map(split -> new MatchingShare(split.whole(), borne(split)));
    }

    /** What is not known is as in the scheme's example; of the loss, only the principal is lost. */
    Facts stated(Facts facts, Money principal) {
        return lost(example.and(facts), facts, principal);
    }

    /** The same, of those facts alone that the sharing looks at. */
    private Facts lookedAt(Facts facts, Money principal) {
        Facts all = example;
        for (FactKey<?> key : keys) {
            all = as(all, key, facts);
        }
        return lost(all, facts, principal);
    }

    private static <T> Facts as(Facts all, FactKey<T> key, Facts others) {
        return others.get(key).map(value -> all.with(key, value)).orElse(all);
    }

    private Facts lost(Facts known, Facts facts, Money principal) {
        Facts all = known;
        for (int i = 0; i < sums.size(); i++) {
            Money rest = facts.get(sums.get(i)).orElse(Money.ZERO);
            all = all.with(sums.get(i), i == 0 ? principal : rest);
        }
        return all;
    }

    private Money borne(Split split) {
        Money borne = Money.ZERO;
        for (Slice slice : split.slices()) {
            borne = fromPublic.contains(slice.bearer()) ? borne.plus(slice.amount()) : borne;
        }
        return borne;
    }
}
