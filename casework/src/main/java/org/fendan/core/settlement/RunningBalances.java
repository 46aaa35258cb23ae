package org.fendan.core.settlement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * What funds hold, and what the caps on their payments leave, while losses are shared one after the other: as if each
 * were claimed, approved and paid before the next. For one thread.
 */
public final class RunningBalances {

    private final Map<AccountId, Money> left = new HashMap<>();

    /** @param opening by the names of the ledger's accounts; a fund not named is empty, a cap not named untouched */
    public RunningBalances(Map<String, Money> opening) {
        opening.forEach((account, money) -> left.put(AccountId.of(account), money));
    }

    /** Shares a case's loss within what is left, and takes what the funds pay of it. */
    public ClaimDecision share(CaseFile file, String enterprise, Facts facts) {
        ChartOfAccounts chart = ChartOfAccounts.of(file.scheme());
        Map<Cap, AccountId> caps = caps(file, enterprise, facts, chart);
        Resources resources = Resources.UNKNOWN;
        for (Bearer fund : file.scheme().losses().map(LossSharing::funds).orElse(List.of())) {
            resources = resources.with(fund, left.getOrDefault(chart.fund(file.bank(), fund), Money.ZERO));
        }
        for (Map.Entry<Cap, AccountId> cap : caps.entrySet()) {
            resources = resources.with(cap.getKey().id(), room(cap.getKey(), cap.getValue()));
        }
        ClaimDecision decision = ClaimDecision.of(file.scheme(), facts, resources);
        decision.split().ifPresent(split -> take(split, file, chart, caps));
        return decision;
    }

    /** The caps that count what funds pay, with the account of each that knows this case. */
    private static Map<Cap, AccountId> caps(CaseFile file, String enterprise, Facts facts, ChartOfAccounts chart) {
        Map<Cap, AccountId> caps = new LinkedHashMap<>();
        counting(file.scheme())
                .forEach(cap -> Subjects.of(cap.tally(), file, enterprise, facts)
                        .ifPresent(subject -> caps.put(cap, chart.left(cap.tally(), subject))));
        return caps;
    }

    static Stream<Cap> counting(Scheme scheme) {
        return scheme.caps().stream().filter(cap -> cap.measure() == Tally.Measure.NET_COMPENSATION);
    }

    private Money room(Cap cap, AccountId account) {
        return Optional.ofNullable(left.get(account)).orElse(cap.perHead() ? Money.ZERO : cap.limit());
    }

    private void take(Split split, CaseFile file, ChartOfAccounts chart, Map<Cap, AccountId> caps) {
        for (Slice slice : split.slices()) {
            if (slice.bearer().kind() == Bearer.Kind.FUND) {
                left.computeIfPresent(
                        chart.fund(file.bank(), slice.bearer()), (account, held) -> held.minus(slice.amount()));
            }
        }
        Money paid = Tallying.fromFunds(Optional.of(split));
        caps.forEach((cap, account) ->
                left.put(account, room(cap, account).minus(paid).max(Money.ZERO)));
    }
}
