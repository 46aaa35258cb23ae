package org.fendan.core.ledger;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The book once more, written the slow way: unbounded numbers, signed sums, everything copied before each chain. */
final class NaiveBook implements Movement.Cases<Boolean> {

    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** Debits posted, debits pending, credits posted, credits pending. */
    final Map<AccountId, List<BigInteger>> counters;

    final Map<AccountId, AccountRule> rules;
    final Map<String, Movement.Reserve> reserved;
    final Map<String, BigInteger> resolved;
    final Set<String> chains;
    final Set<String> reversed;
    /** The last days closed, by the chain that closed them. */
    final Map<String, LocalDate> closes;

    private Chain current = LedgerFixture.chain("none");

    NaiveBook() {
        counters = new HashMap<>();
        rules = new HashMap<>();
        reserved = new HashMap<>();
        resolved = new HashMap<>();
        chains = new HashSet<>();
        reversed = new HashSet<>();
        closes = new HashMap<>();
    }

    private NaiveBook(NaiveBook other) {
        counters = new HashMap<>(other.counters);
        rules = new HashMap<>(other.rules);
        reserved = new HashMap<>(other.reserved);
        resolved = new HashMap<>(other.resolved);
        chains = new HashSet<>(other.chains);
        reversed = new HashSet<>(other.reversed);
        closes = new HashMap<>(other.closes);
    }

    /** The book after the chain; this one where the chain is refused. */
    NaiveBook after(Chain chain) {
        NaiveBook next = new NaiveBook(this);
        next.current = chain;
        boolean knows = chain.reverses()
                .map(original -> chains.contains(original) && next.reversed.add(original))
                .orElse(true);
        boolean fits = !chain.movements().isEmpty()
                && next.chains.add(chain.id())
                && knows
                && keepsPeriods(chain)
                && closes.values().stream().allMatch(day -> chain.date().compareTo(day) > 0);
        for (Movement movement : chain.movements()) {
            fits = fits && movement.match(next);
        }
        return fits ? next : this;
    }

    private boolean keepsPeriods(Chain chain) {
        long closing = chain.movements().stream()
                .filter(Movement.Close.class::isInstance)
                .count();
        boolean named = chain.id().startsWith("close/");
        boolean undoes = chain.reverses().filter(closes::containsKey).isPresent();
        return !undoes
                && (closing == 0
                        ? !named
                        : chain.movements().size() == 1 && chain.reverses().isEmpty());
    }

    @Override
    public Boolean close(Movement.Close close) {
        boolean forward =
                closes.values().stream().allMatch(day -> close.through().compareTo(day) > 0);
        closes.put(current.id(), close.through());
        return forward
                && close.through().compareTo(current.date()) < 0
                && current.id().equals("close/" + close.through());
    }

    @Override
    public Boolean open(Movement.Open open) {
        counters.putIfAbsent(open.account(), List.of(ZERO, ZERO, ZERO, ZERO));
        rules.putIfAbsent(open.account(), open.rule());
        return rules.get(open.account()) == open.rule();
    }

    @Override
    public Boolean transfer(Movement.Transfer transfer) {
        BigInteger amount = BigInteger.valueOf(transfer.amount().fen());
        return sensible(transfer) && move(transfer, amount, ZERO);
    }

    @Override
    public Boolean reserve(Movement.Reserve reserve) {
        BigInteger amount = BigInteger.valueOf(reserve.transfer().amount().fen());
        return reserved.putIfAbsent(reserve.hold(), reserve) == null
                && sensible(reserve.transfer())
                && move(reserve.transfer(), ZERO, amount);
    }

    @Override
    public Boolean post(Movement.PostHold post) {
        return post.amount().isPositive() && resolve(post.hold(), post.amount().fen());
    }

    @Override
    public Boolean cancel(Movement.VoidHold cancel) {
        return resolve(cancel.hold(), 0);
    }

    @Override
    public Boolean expire(Movement.ExpireHold expire) {
        Movement.Reserve reserve = reserved.get(expire.hold());
        return reserve != null
                && reserve.expires().isPresent()
                && expire.on().compareTo(reserve.expires().get()) >= 0
                && expire.on().compareTo(current.date()) <= 0
                && resolve(expire.hold(), 0);
    }

    private boolean resolve(String hold, long fen) {
        Movement.Reserve reserve = reserved.get(hold);
        if (reserve == null || resolved.putIfAbsent(hold, BigInteger.valueOf(fen)) != null) {
            return false;
        }
        long kept = reserve.transfer().amount().fen();
        return fen <= kept && move(reserve.transfer(), BigInteger.valueOf(fen), BigInteger.valueOf(-kept));
    }

    private boolean sensible(Movement.Transfer transfer) {
        return counters.containsKey(transfer.debit())
                && counters.containsKey(transfer.credit())
                && transfer.amount().fen() > 0
                && !transfer.debit().equals(transfer.credit());
    }

    private boolean move(Movement.Transfer transfer, BigInteger posted, BigInteger pending) {
        add(transfer.debit(), 0, posted, pending);
        add(transfer.credit(), 2, posted, pending);
        return keeps(transfer.debit()) && keeps(transfer.credit());
    }

    private void add(AccountId account, int at, BigInteger posted, BigInteger pending) {
        List<BigInteger> changed = new ArrayList<>(counters.get(account));
        changed.set(at, changed.get(at).add(posted));
        changed.set(at + 1, changed.get(at + 1).add(pending));
        counters.put(account, changed);
    }

    private boolean keeps(AccountId account) {
        List<BigInteger> c = counters.get(account);
        BigInteger debits = c.get(0).add(c.get(1));
        BigInteger credits = c.get(2).add(c.get(3));
        boolean bounded = debits.compareTo(MAX) <= 0 && credits.compareTo(MAX) <= 0;
        return bounded
                && switch (rules.get(account)) {
                    case UNBOUNDED -> true;
                    case DEBITS_WITHIN_CREDITS -> debits.compareTo(c.get(2)) <= 0;
                    case CREDITS_WITHIN_DEBITS -> credits.compareTo(c.get(0)) <= 0;
                };
    }
}
