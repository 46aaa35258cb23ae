package org.fendan.core.settlement;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;

/**
 * Which losses have to wait for one another: those that may draw on one fund, or count under one cap on what funds pay.
 *
 * <p>The widest such thing decides. Schemes that share a pooled fund, or a cap on it, are one scope however narrow their
 * other caps are. Where every bank has its own funds and caps, each bank is a scope; where only an institution's cap
 * counts, each institution; where several of these meet, or a cap is of anything else, the scheme.
 */
public final class LossScopes {

    private static final String ANY = "*";

    private final Map<String, Reach> reaches = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Set<String> accounts = new TreeSet<>();

    /**
     * What all editions of a scheme draw on, for they have their accounts in common.
     *
     * @param own whose its other funds and caps are
     */
    private record Reach(Set<String> pools, Set<Tally.Scope> own) {}

    public LossScopes(Catalogue catalogue) {
        for (String id : catalogue.ids()) {
            Reach reach = new Reach(new TreeSet<>(), EnumSet.noneOf(Tally.Scope.class));
            catalogue.editions(id).forEach(scheme -> add(scheme, reach));
            reaches.put(id, reach);
            reach.pools().forEach(pool -> join(pool, reach.pools().iterator().next()));
        }
    }

    private void add(Scheme scheme, Reach reach) {
        ChartOfAccounts chart = ChartOfAccounts.of(scheme);
        for (Bearer fund : scheme.losses().map(LossSharing::funds).orElse(List.of())) {
            Optional<String> pool = Optional.ofNullable(chart.pools().get(fund));
            pool.ifPresentOrElse(reach.pools()::add, () -> reach.own().add(Tally.Scope.BANK));
            accounts.add(
                    (pool.isPresent() ? ChartOfAccounts.inPool(pool.get()) : chart.atBank(ANY)) + "/fund/" + fund.id());
        }
        RunningBalances.counting(scheme).map(Cap::tally).forEach(tally -> {
            Optional<String> pool = chart.pools().values().stream().sorted().findFirst();
            if (tally.scope() == Tally.Scope.POOL && pool.isPresent()) {
                reach.pools().add(pool.get());
            } else {
                reach.own().add(tally.scope());
            }
            accounts.add(chart.path(tally) + "/" + ANY + "/left");
        });
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            joined.put(first, second);
        }
    }

    private String root(String pool) {
        String found = pool;
        while (joined.containsKey(found)) {
            found = joined.get(found);
        }
        return found;
    }

    /** The scope of a loss; two losses of different scopes have no account in common. */
    public String of(Scheme scheme, String bank, String institution) {
        Reach reach = reaches.getOrDefault(scheme.id(), new Reach(Set.of(), Set.of()));
        if (!reach.pools().isEmpty()) {
            return ChartOfAccounts.inPool(root(reach.pools().iterator().next()));
        }
        if (Set.of(Tally.Scope.BANK, Tally.Scope.BANK_AND_ENTERPRISE).containsAll(reach.own())) {
            return ChartOfAccounts.of(scheme).atBank(bank);
        }
        return reach.own().equals(Set.of(Tally.Scope.INSTITUTION))
                ? scheme.id() + "/institution/" + institution
                : scheme.id();
    }

    /** The names that the accounts of funds and caps have; {@value #ANY} stands for a bank, or for whose the cap is. */
    public List<String> accounts() {
        return List.copyOf(accounts);
    }

    /** Whether an account of this name can be a fund's or a cap's. */
    public boolean knows(String account) {
        return AccountId.find(account).isPresent() && accounts.stream().anyMatch(form -> fits(form, account));
    }

    private static boolean fits(String form, String account) {
        int any = form.indexOf(ANY);
        if (any < 0) {
            return form.equals(account);
        }
        String before = form.substring(0, any);
        String after = form.substring(any + 1);
        int end = account.length() - after.length();
        return end > before.length()
                && account.startsWith(before)
                && account.endsWith(after)
                && !account.substring(before.length(), end).contains("/");
    }
}
