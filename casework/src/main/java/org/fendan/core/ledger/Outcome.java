package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/** What the book answers to a chain: booked whole, or refused whole. */
public sealed interface Outcome {

    /** Answers by kind. */
    <R> R fold(Function<Booked, R> booked, Function<Rejected, R> rejected);

    default boolean isBooked() {
        return this instanceof Booked;
    }

    /** The chain stands; here is each account and hold it changed, as it stands now. */
    record Booked(List<Account> accounts, List<Hold> holds) implements Outcome {
        public Booked {
            accounts = List.copyOf(accounts);
            holds = List.copyOf(holds);
        }

        @Override
        public <R> R fold(Function<Booked, R> booked, Function<Rejected, R> rejected) {
            return booked.apply(this);
        }
    }

    /**
     * The chain left no mark.
     *
     * @param movement the refused movement's place from 0, or {@value #WHOLE} where the chain as a whole is refused
     * @param subject the chain or hold concerned; of a close, the day
     * @param account the account concerned, where there is one
     * @param available what the account or hold could still give
     * @param requested what the movement asked for
     */
    record Rejected(
            Rejection code, int movement, String subject, Optional<AccountId> account, Money available, Money requested)
            implements Outcome {

        /** The place of a refusal that concerns no single movement. */
        public static final int WHOLE = -1;

        /** The refusal in words, with the values that led to it. */
        public Text sentence() {
            return code.sentence(this);
        }

        /** The first day postings may be dated on, where they are refused because a period is closed. */
        public Optional<LocalDate> firstOpenDay() {
            return code == Rejection.PERIOD_CLOSED
                    ? Optional.of(LocalDate.parse(subject).plusDays(1))
                    : Optional.empty();
        }

        @Override
        public <R> R fold(Function<Booked, R> booked, Function<Rejected, R> rejected) {
            return rejected.apply(this);
        }
    }
}
