package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Movements that happen together or not at all, on one business date and for one stated purpose.
 *
 * <p>A chain that corrects another names it in {@code reverses}; a chain is reversed at most once. A chain that closes
 * a period does nothing else, is named for the day it closes ("close/2021-09-30"), and is never reversed.
 */
public record Chain(String id, LocalDate date, String purpose, List<Movement> movements, Optional<String> reverses) {

    /** What the names of chains that close a period begin with, and no others. */
    private static final String CLOSE = "close/";

    public Chain {
        id = Wording.name("a chain", id);
        purpose = Wording.name("a purpose", purpose);
        movements = List.copyOf(movements);
        reverses = reverses.map(original -> Wording.name("a reversed chain", original));
    }

    public static Chain of(String id, LocalDate date, String purpose, List<Movement> movements) {
        return new Chain(id, date, purpose, movements, Optional.empty());
    }

    /** Closes the books through a day; the chain itself is dated later. */
    public static Chain closing(LocalDate through, LocalDate date, String purpose) {
        return of(CLOSE + through, date, purpose, List.of(new Movement.Close(through)));
    }

    /** Whether a chain of this name closes a period. */
    public static boolean isClosing(String id) {
        return id.startsWith(CLOSE);
    }

    /** Whether it claims to close a period, by its name or by a movement, and is not just that. */
    boolean isMalformedClose() {
        boolean claims = isClosing(id) || movements.stream().anyMatch(Movement.Close.class::isInstance);
        return claims && !(movements.size() == 1 && id.equals(closed(movements.get(0))) && reverses.isEmpty());
    }

    private static String closed(Movement movement) {
        return movement instanceof Movement.Close close ? CLOSE + close.through() : "";
    }

    /**
     * Takes back what the original posted: its legs with sides swapped, the last first; its open holds are voided.
     *
     * <p>Accounts stay open, and a closed period closed. What the original itself released (voids, expiries) is not reserved again: that is a new
     * decision. {@code holds} finds the holds the original posted; {@link Book#hold} does.
     */
    public static Chain reversalOf(
            Chain original, Function<String, Optional<Hold>> holds, String id, LocalDate date, String purpose) {
        List<Movement> back = new ArrayList<>();
        for (Movement movement : original.movements) {
            movement.match(new Reversal(holds)).ifPresent(back::add);
        }
        Collections.reverse(back);
        return new Chain(id, date, purpose, back, Optional.of(original.id));
    }

    private record Reversal(Function<String, Optional<Hold>> holds) implements Movement.Cases<Optional<Movement>> {

        @Override
        public Optional<Movement> open(Movement.Open open) {
            return Optional.empty();
        }

        @Override
        public Optional<Movement> transfer(Movement.Transfer transfer) {
            return Optional.of(transfer.reversed(transfer.amount()));
        }

        @Override
        public Optional<Movement> reserve(Movement.Reserve reserve) {
            return Optional.of(new Movement.VoidHold(reserve.hold()));
        }

        @Override
        public Optional<Movement> post(Movement.PostHold post) {
            Hold hold = holds.apply(post.hold())
                    .orElseThrow(() -> new IllegalArgumentException("no hold \"" + post.hold() + "\" to reverse"));
            return Optional.of(hold.transfer().reversed(post.amount()));
        }

        @Override
        public Optional<Movement> cancel(Movement.VoidHold cancel) {
            return Optional.empty();
        }

        @Override
        public Optional<Movement> expire(Movement.ExpireHold expire) {
            return Optional.empty();
        }

        @Override
        public Optional<Movement> close(Movement.Close close) {
            return Optional.empty();
        }
    }
}
