package org.fendan.app.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;

/** The book once more, written the plain way and without any of its code: all is copied before each chain. */
final class PlainLedger implements Movement.Cases<Boolean> {

    /** Debits posted, debits pending, credits posted, credits pending. */
    private final Map<AccountId, long[]> counters = new HashMap<>();

    private final Map<AccountId, AccountRule> rules = new HashMap<>();
    private final Map<String, Movement.Reserve> reserved = new HashMap<>();
    private final Map<String, Hold.State> ends = new HashMap<>();
    private final Map<String, Long> posted = new HashMap<>();
    private final Set<String> chains = new HashSet<>();
    private final Set<String> reversed = new HashSet<>();
    private Optional<Chain> current = Optional.empty();

    private PlainLedger copy() {
        PlainLedger copy = new PlainLedger();
        counters.forEach((id, four) -> copy.counters.put(id, four.clone()));
        copy.rules.putAll(rules);
        copy.reserved.putAll(reserved);
        copy.ends.putAll(ends);
        copy.posted.putAll(posted);
        copy.chains.addAll(chains);
        copy.reversed.addAll(reversed);
        return copy;
    }

    /** The ledger after the chain; this one where the chain is refused. */
    PlainLedger after(Chain chain) {
        PlainLedger next = copy();
        return next.takes(chain) ? next : this;
    }

    /** Books the chain in place; where it answers false, this ledger is spoilt. */
    boolean takes(Chain chain) {
        current = Optional.of(chain);
        boolean fits = !chain.movements().isEmpty()
                && chains.add(chain.id())
                && chain.reverses()
                        .map(original -> chains.contains(original) && reversed.add(original))
                        .orElse(true);
        for (Movement movement : chain.movements()) {
            fits = fits && movement.match(this);
        }
        return fits;
    }

    boolean refuses(Chain chain) {
        return !copy().takes(chain);
    }

    Map<AccountId, Account> accounts() {
        Map<AccountId, Account> all = new HashMap<>();
        counters.forEach((id, c) -> all.put(id, new Account(id, rules.get(id), c[0], c[1], c[2], c[3])));
        return all;
    }

    Map<String, Hold> holds() {
        Map<String, Hold> all = new HashMap<>();
        reserved.keySet().forEach(id -> all.put(id, hold(id).orElseThrow()));
        return all;
    }

    Optional<Hold> hold(String id) {
        return Optional.ofNullable(reserved.get(id))
                .map(kept -> new Hold(
                        id,
                        kept.transfer().debit(),
                        kept.transfer().credit(),
                        kept.transfer().amount(),
                        kept.transfer().slice(),
                        kept.expires(),
                        ends.getOrDefault(id, Hold.State.PENDING),
                        Money.ofFen(posted.getOrDefault(id, 0L))));
    }

    int chains() {
        return chains.size();
    }

    @Override
    public Boolean open(Movement.Open open) {
        counters.putIfAbsent(open.account(), new long[4]);
        rules.putIfAbsent(open.account(), open.rule());
        return rules.get(open.account()) == open.rule();
    }

    @Override
    public Boolean transfer(Movement.Transfer transfer) {
        return moves(transfer, transfer.amount().fen(), 0);
    }

    @Override
    public Boolean reserve(Movement.Reserve reserve) {
        return reserved.putIfAbsent(reserve.hold(), reserve) == null
                && moves(reserve.transfer(), 0, reserve.transfer().amount().fen());
    }

    @Override
    public Boolean post(Movement.PostHold post) {
        return post.amount().fen() > 0
                && resolves(post.hold(), Hold.State.POSTED, post.amount().fen());
    }

    @Override
    public Boolean cancel(Movement.VoidHold cancel) {
        return resolves(cancel.hold(), Hold.State.VOIDED, 0);
    }

    @Override
    public Boolean expire(Movement.ExpireHold expire) {
        Movement.Reserve kept = reserved.get(expire.hold());
        return kept != null
                && kept.expires().isPresent()
                && expire.on().compareTo(kept.expires().get()) >= 0
                && expire.on().compareTo(current.orElseThrow().date()) <= 0
                && resolves(expire.hold(), Hold.State.EXPIRED, 0);
    }

    @Override
    public Boolean close(Movement.Close close) {
        throw new UnsupportedOperationException("no period is closed here");
    }

    private boolean resolves(String id, Hold.State how, long fen) {
        Movement.Reserve kept = reserved.get(id);
        if (kept == null
                || ends.putIfAbsent(id, how) != null
                || fen > kept.transfer().amount().fen()) {
            return false;
        }
        posted.put(id, fen);
        add(kept.transfer(), fen, -kept.transfer().amount().fen());
        return true;
    }

    private boolean moves(Movement.Transfer transfer, long fen, long pending) {
        boolean sensible = counters.containsKey(transfer.debit())
                && counters.containsKey(transfer.credit())
                && transfer.amount().fen() > 0
                && !transfer.debit().equals(transfer.credit());
        if (!sensible) {
            return false;
        }
        add(transfer, fen, pending);
        return keepsItsBound(transfer.debit()) && keepsItsBound(transfer.credit());
    }

    private void add(Movement.Transfer transfer, long fen, long pending) {
        long[] debit = counters.get(transfer.debit());
        long[] credit = counters.get(transfer.credit());
        debit[0] += fen;
        debit[1] += pending;
        credit[2] += fen;
        credit[3] += pending;
    }

    private boolean keepsItsBound(AccountId id) {
        long[] c = counters.get(id);
        return switch (rules.get(id)) {
            case UNBOUNDED -> true;
            case DEBITS_WITHIN_CREDITS -> c[0] + c[1] <= c[2];
            case CREDITS_WITHIN_DEBITS -> c[2] + c[3] <= c[0];
        };
    }
}
