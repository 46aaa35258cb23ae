package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.money.Money;

/** One chain on its way into a branch of the book: each movement is taken in turn until one is refused. */
final class Booking implements Movement.Cases<Optional<Outcome.Rejected>> {

    private final Book branch;
    private final Chain chain;
    private int place = Outcome.Rejected.WHOLE;

    Booking(Book branch, Chain chain) {
        this.branch = branch;
        this.chain = chain;
    }

    Outcome outcome() {
        Optional<Outcome.Rejected> refused = whole();
        while (refused.isEmpty() && ++place < chain.movements().size()) {
            refused = chain.movements().get(place).match(this);
        }
        if (refused.isPresent()) {
            return refused.get();
        }
        branch.put(chain);
        return new Outcome.Booked(branch.changedAccounts(), branch.changedHolds());
    }

    private Optional<Outcome.Rejected> whole() {
        if (chain.movements().isEmpty()) {
            return refuse(Rejection.CHAIN_EMPTY, chain.id());
        }
        if (branch.hasChain(chain.id())) {
            return refuse(Rejection.CHAIN_ID_TAKEN, chain.id());
        }
        Optional<Outcome.Rejected> refused = chain.reverses().flatMap(this::irreversible);
        return refused.isPresent() ? refused : period();
    }

    private Optional<Outcome.Rejected> irreversible(String original) {
        if (!branch.hasChain(original)) {
            return refuse(Rejection.ORIGINAL_UNKNOWN, original);
        }
        return branch.isReversed(original) ? refuse(Rejection.ALREADY_REVERSED, original) : Optional.empty();
    }

    private Optional<Outcome.Rejected> period() {
        if (chain.reverses().filter(Chain::isClosing).isPresent()) {
            return refuse(Rejection.CLOSE_REVERSED, chain.reverses().get());
        }
        if (chain.isMalformedClose()) {
            return refuse(Rejection.CLOSE_MALFORMED, chain.id());
        }
        return branch.closedThrough()
                .filter(closed -> !chain.date().isAfter(closed))
                .flatMap(closed -> refuse(Rejection.PERIOD_CLOSED, closed.toString()));
    }

    @Override
    public Optional<Outcome.Rejected> open(Movement.Open open) {
        Optional<Account> existing = branch.account(open.account());
        if (existing.isEmpty()) {
            branch.put(Account.empty(open.account(), open.rule()));
            return Optional.empty();
        }
        return existing.get().rule() == open.rule()
                ? Optional.empty()
                : refuse(Rejection.ACCOUNT_RULE_DIFFERS, existing.get(), Money.ZERO);
    }

    @Override
    public Optional<Outcome.Rejected> transfer(Movement.Transfer transfer) {
        Optional<Outcome.Rejected> refused = malformed(transfer);
        return refused.isPresent()
                ? refused
                : move(transfer.debit(), transfer.credit(), transfer.amount(), transfer.amount(), Money.ZERO);
    }

    @Override
    public Optional<Outcome.Rejected> reserve(Movement.Reserve reserve) {
        Movement.Transfer transfer = reserve.transfer();
        Optional<Outcome.Rejected> refused = malformed(transfer);
        if (refused.isPresent()) {
            return refused;
        }
        if (branch.hold(reserve.hold()).isPresent()) {
            return refuse(Rejection.HOLD_ID_TAKEN, reserve.hold());
        }
        branch.put(Hold.of(reserve));
        return move(transfer.debit(), transfer.credit(), transfer.amount(), Money.ZERO, transfer.amount());
    }

    @Override
    public Optional<Outcome.Rejected> post(Movement.PostHold post) {
        if (!post.amount().isPositive()) {
            return refuse(Rejection.AMOUNT_NOT_POSITIVE, post.hold(), Money.ZERO, post.amount());
        }
        Optional<Outcome.Rejected> refused = unresolvable(post.hold());
        if (refused.isPresent()) {
            return refused;
        }
        Hold hold = branch.hold(post.hold()).orElseThrow();
        if (post.amount().compareTo(hold.amount()) > 0) {
            return refuse(Rejection.AMOUNT_EXCEEDS_HOLD, post.hold(), hold.amount(), post.amount());
        }
        resolve(hold, Hold.State.POSTED, post.amount());
        return Optional.empty();
    }

    @Override
    public Optional<Outcome.Rejected> cancel(Movement.VoidHold cancel) {
        Optional<Outcome.Rejected> refused = unresolvable(cancel.hold());
        if (refused.isPresent()) {
            return refused;
        }
        resolve(branch.hold(cancel.hold()).orElseThrow(), Hold.State.VOIDED, Money.ZERO);
        return Optional.empty();
    }

    @Override
    public Optional<Outcome.Rejected> expire(Movement.ExpireHold expire) {
        Optional<Outcome.Rejected> refused = unresolvable(expire.hold());
        if (refused.isPresent()) {
            return refused;
        }
        Hold hold = branch.hold(expire.hold()).orElseThrow();
        if (!hold.isDue(expire.on()) || expire.on().isAfter(chain.date())) {
            return refuse(Rejection.HOLD_NOT_EXPIRED, expire.hold());
        }
        resolve(hold, Hold.State.EXPIRED, Money.ZERO);
        return Optional.empty();
    }

    @Override
    public Optional<Outcome.Rejected> close(Movement.Close close) {
        Optional<LocalDate> closed = branch.closedThrough();
        if (closed.isPresent() && !close.through().isAfter(closed.get())) {
            return refuse(Rejection.CLOSE_NOT_FORWARD, closed.get().toString());
        }
        if (!chain.date().isAfter(close.through())) {
            return refuse(Rejection.CLOSE_NOT_OVER, close.through().toString());
        }
        branch.put(close);
        return Optional.empty();
    }

    private Optional<Outcome.Rejected> malformed(Movement.Transfer transfer) {
        AccountId unknown = branch.account(transfer.debit()).isEmpty() ? transfer.debit() : transfer.credit();
        if (branch.account(unknown).isEmpty()) {
            return refuse(Rejection.ACCOUNT_UNKNOWN, Account.empty(unknown, AccountRule.UNBOUNDED), transfer.amount());
        }
        Account debit = branch.account(transfer.debit()).orElseThrow();
        if (!transfer.amount().isPositive()) {
            return refuse(Rejection.AMOUNT_NOT_POSITIVE, debit, transfer.amount());
        }
        return transfer.debit().equals(transfer.credit())
                ? refuse(Rejection.SAME_ACCOUNT, debit, transfer.amount())
                : Optional.empty();
    }

    private Optional<Outcome.Rejected> unresolvable(String id) {
        Optional<Hold> hold = branch.hold(id);
        if (hold.isEmpty()) {
            return refuse(Rejection.HOLD_UNKNOWN, id);
        }
        return hold.get().isPending() ? Optional.empty() : refuse(Rejection.HOLD_ALREADY_RESOLVED, id);
    }

    /** Ends a hold. What was pending is enough for what is posted, so no bound and no counter can be exceeded. */
    private void resolve(Hold hold, Hold.State how, Money posted) {
        long freed = -hold.amount().fen();
        branch.put(hold.resolved(how, posted));
        branch.put(branch.account(hold.debit()).orElseThrow().plus(Side.DEBIT, posted.fen(), freed));
        branch.put(branch.account(hold.credit()).orElseThrow().plus(Side.CREDIT, posted.fen(), freed));
    }

    private Optional<Outcome.Rejected> move(
            AccountId debit, AccountId credit, Money requested, Money posted, Money pending) {
        Optional<Outcome.Rejected> refused = add(debit, Side.DEBIT, requested, posted, pending);
        return refused.isPresent() ? refused : add(credit, Side.CREDIT, requested, posted, pending);
    }

    private Optional<Outcome.Rejected> add(AccountId id, Side side, Money requested, Money posted, Money pending) {
        Account before = branch.account(id).orElseThrow();
        Account after;
        try {
            after = before.plus(side, posted.fen(), pending.fen());
        } catch (ArithmeticException overflow) {
            return refuse(Rejection.OVERFLOW, before, requested);
        }
        branch.put(after);
        if (after.exceedsCredits()) {
            return refuse(Rejection.EXCEEDS_CREDITS, before, requested);
        }
        return after.exceedsDebits() ? refuse(Rejection.EXCEEDS_DEBITS, before, requested) : Optional.empty();
    }

    private Optional<Outcome.Rejected> refuse(Rejection code, String subject) {
        return refuse(code, subject, Money.ZERO, Money.ZERO);
    }

    private Optional<Outcome.Rejected> refuse(Rejection code, String subject, Money available, Money requested) {
        return Optional.of(new Outcome.Rejected(code, place, subject, Optional.empty(), available, requested));
    }

    private Optional<Outcome.Rejected> refuse(Rejection code, Account account, Money requested) {
        Money available = code == Rejection.EXCEEDS_DEBITS ? account.creditable() : account.available();
        return Optional.of(
                new Outcome.Rejected(code, place, chain.id(), Optional.of(account.id()), available, requested));
    }
}
