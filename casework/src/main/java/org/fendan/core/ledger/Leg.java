package org.fendan.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.money.Money;

/** One side of one movement, as a statement shows it: which account, by how much, for which slice. */
public record Leg(
        int movement, Kind kind, AccountId account, Side side, Money amount, String slice, Optional<String> hold) {

    /** What a leg does to its account. */
    public enum Kind {
        /** Posts at once. */
        TRANSFER,
        /** Makes the amount pending. */
        RESERVE,
        /** Posts what was pending. */
        POST,
        /** Frees what was pending. */
        RELEASE;

        public boolean isPosted() {
            return this == TRANSFER || this == POST;
        }
    }

    /** The change to the account's balance; zero for what only becomes pending or is released. */
    public Money effect() {
        if (!kind.isPosted()) {
            return Money.ZERO;
        }
        return side == Side.CREDIT ? amount : amount.negated();
    }

    /** The legs of a booked chain, in order; {@code holds} finds the holds it resolves. */
    public static List<Leg> of(Chain chain, Function<String, Optional<Hold>> holds) {
        List<Leg> legs = new ArrayList<>();
        for (int place = 0; place < chain.movements().size(); place++) {
            legs.addAll(chain.movements().get(place).match(new Pairs(place, holds)));
        }
        return legs;
    }

    private record Pairs(int place, Function<String, Optional<Hold>> holds) implements Movement.Cases<List<Leg>> {

        @Override
        public List<Leg> open(Movement.Open open) {
            return List.of();
        }

        @Override
        public List<Leg> transfer(Movement.Transfer transfer) {
            return pair(Kind.TRANSFER, transfer, transfer.amount(), Optional.empty());
        }

        @Override
        public List<Leg> reserve(Movement.Reserve reserve) {
            return pair(Kind.RESERVE, reserve.transfer(), reserve.transfer().amount(), Optional.of(reserve.hold()));
        }

        @Override
        public List<Leg> post(Movement.PostHold post) {
            List<Leg> legs = new ArrayList<>(of(post.hold(), Kind.POST, post.amount()));
            Money rest = held(post.hold()).amount().minus(post.amount());
            if (!rest.isZero()) {
                legs.addAll(of(post.hold(), Kind.RELEASE, rest));
            }
            return legs;
        }

        @Override
        public List<Leg> cancel(Movement.VoidHold cancel) {
            return of(cancel.hold(), Kind.RELEASE, held(cancel.hold()).amount());
        }

        @Override
        public List<Leg> expire(Movement.ExpireHold expire) {
            return of(expire.hold(), Kind.RELEASE, held(expire.hold()).amount());
        }

        @Override
        public List<Leg> close(Movement.Close close) {
            return List.of();
        }

        private List<Leg> of(String id, Kind kind, Money amount) {
            return pair(kind, held(id).transfer(), amount, Optional.of(id));
        }

        private Hold held(String id) {
            return holds.apply(id).orElseThrow(() -> new IllegalArgumentException("no hold \"" + id + "\""));
        }

        private List<Leg> pair(Kind kind, Movement.Transfer transfer, Money amount, Optional<String> hold) {
            return List.of(
                    new Leg(place, kind, transfer.debit(), Side.DEBIT, amount, transfer.slice(), hold),
                    new Leg(place, kind, transfer.credit(), Side.CREDIT, amount, transfer.slice(), hold));
        }
    }
}
