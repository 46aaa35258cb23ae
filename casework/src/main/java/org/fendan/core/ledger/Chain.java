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
 * <p>A chain that corrects another names it in {@code reverses}; a chain is reversed at most once.
 */
public record Chain(String id, LocalDate date, String purpose, List<Movement> movements, Optional<String> reverses) {

    public Chain {
        id = Wording.name("a chain", id);
        purpose = Wording.name("a purpose", purpose);
        movements = List.copyOf(movements);
        reverses = reverses.map(original -> Wording.name("a reversed chain", original));
    }

    public static Chain of(String id, LocalDate date, String purpose, List<Movement> movements) {
        return new Chain(id, date, purpose, movements, Optional.empty());
    }

    /**
     * Takes back what the original posted: its legs with sides swapped, the last first; its open holds are voided.
     *
     * <p>Accounts stay open. What the original itself released (voids, expiries) is not reserved again: that is a new
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
    }
}
