package org.fendan.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Leg;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Side;

/** What was booked, as one list; every question is answered by walking the whole of it. */
final class AsOfModel implements Movement.Cases<Boolean> {

    /** One leg, with everything that is known of it. */
    record Row(
            long entry,
            int place,
            LocalDate date,
            Instant recorded,
            String chain,
            Optional<String> reverses,
            String account,
            Leg.Kind kind,
            Side side,
            long fen,
            Optional<String> hold) {

        boolean isPosted() {
            return kind == Leg.Kind.TRANSFER || kind == Leg.Kind.POST;
        }
    }

    final List<Row> rows = new ArrayList<>();
    final List<Chain> chains = new ArrayList<>();
    final List<Instant> moments = new ArrayList<>();
    final Map<String, Movement.Reserve> reserves = new HashMap<>();
    private final Map<String, AccountRule> rules = new HashMap<>();
    private final List<Row> current = new ArrayList<>();
    private long entry;
    private Instant recorded = Instant.EPOCH;

    void booked(long number, Instant at, Chain chain) {
        entry = number;
        recorded = at;
        chains.add(chain);
        moments.add(at);
        current.clear();
        chain.movements().forEach(movement -> movement.match(this));
        rows.addAll(current);
    }

    private void pair(Leg.Kind kind, Movement.Transfer transfer, long fen, Optional<String> hold) {
        add(kind, Side.DEBIT, transfer.debit(), fen, hold);
        add(kind, Side.CREDIT, transfer.credit(), fen, hold);
    }

    private void add(Leg.Kind kind, Side side, AccountId account, long fen, Optional<String> hold) {
        Chain chain = chains.get(chains.size() - 1);
        current.add(new Row(
                entry,
                current.size(),
                chain.date(),
                recorded,
                chain.id(),
                chain.reverses(),
                account.path(),
                kind,
                side,
                fen,
                hold));
    }

    @Override
    public Boolean open(Movement.Open open) {
        return rules.putIfAbsent(open.account().path(), open.rule()) == null;
    }

    @Override
    public Boolean transfer(Movement.Transfer transfer) {
        pair(Leg.Kind.TRANSFER, transfer, transfer.amount().fen(), Optional.empty());
        return true;
    }

    @Override
    public Boolean reserve(Movement.Reserve reserve) {
        reserves.put(reserve.hold(), reserve);
        pair(Leg.Kind.RESERVE, reserve.transfer(), reserve.transfer().amount().fen(), Optional.of(reserve.hold()));
        return true;
    }

    @Override
    public Boolean post(Movement.PostHold post) {
        Movement.Transfer kept = reserves.get(post.hold()).transfer();
        long rest = kept.amount().fen() - post.amount().fen();
        pair(Leg.Kind.POST, kept, post.amount().fen(), Optional.of(post.hold()));
        if (rest > 0) {
            pair(Leg.Kind.RELEASE, kept, rest, Optional.of(post.hold()));
        }
        return true;
    }

    @Override
    public Boolean cancel(Movement.VoidHold cancel) {
        return release(cancel.hold());
    }

    @Override
    public Boolean expire(Movement.ExpireHold expire) {
        return release(expire.hold());
    }

    private boolean release(String hold) {
        Movement.Transfer kept = reserves.get(hold).transfer();
        pair(Leg.Kind.RELEASE, kept, kept.amount().fen(), Optional.of(hold));
        return true;
    }

    @Override
    public Boolean close(Movement.Close close) {
        return true;
    }

    /** The rows in view, as they were written. */
    List<Row> seen(AsOf asOf, Predicate<String> account) {
        return rows.stream()
                .filter(row -> account.test(row.account()))
                .filter(row -> asOf.date().map(day -> !row.date().isAfter(day)).orElse(true))
                .filter(row ->
                        asOf.recorded().map(at -> !row.recorded().isAfter(at)).orElse(true))
                .sorted(Comparator.comparingLong(Row::entry).thenComparingInt(Row::place))
                .toList();
    }

    /** The accounts something in view moved, by path; of now, all there are. */
    List<Account> accounts(String prefix, AsOf asOf) {
        TreeSet<String> paths = new TreeSet<>();
        if (asOf.isNow()) {
            paths.addAll(rules.keySet());
        }
        seen(asOf, any -> true).forEach(row -> paths.add(row.account()));
        return paths.stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> account(path, asOf))
                .toList();
    }

    Account account(String path, AsOf asOf) {
        List<Row> seen = seen(asOf, path::equals);
        return new Account(
                AccountId.of(path),
                rules.get(path),
                posted(seen, Side.DEBIT),
                pending(seen, Side.DEBIT),
                posted(seen, Side.CREDIT),
                pending(seen, Side.CREDIT));
    }

    private static long posted(List<Row> seen, Side side) {
        return seen.stream()
                .filter(row -> row.side() == side && row.isPosted())
                .mapToLong(Row::fen)
                .sum();
    }

    /** A hold is pending where its reserving is in view and nothing that ended it is. */
    private static long pending(List<Row> seen, Side side) {
        return seen.stream()
                .filter(row -> row.side() == side && row.kind() == Leg.Kind.RESERVE)
                .filter(row -> seen.stream()
                        .noneMatch(other -> other.hold().equals(row.hold()) && other.kind() != Leg.Kind.RESERVE))
                .mapToLong(Row::fen)
                .sum();
    }
}
