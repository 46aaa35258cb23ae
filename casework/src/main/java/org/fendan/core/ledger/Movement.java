package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.fendan.core.money.Money;

/** One step of a chain; the book decides whether it may be taken. */
public sealed interface Movement {

    /** Answers by kind. */
    <R> R match(Cases<R> cases);

    /** One answer for each kind of movement. */
    interface Cases<R> {
        R open(Open open);

        R transfer(Transfer transfer);

        R reserve(Reserve reserve);

        R post(PostHold post);

        R cancel(VoidHold cancel);

        R expire(ExpireHold expire);

        R close(Close close);
    }

    /** Makes an account exist; one that exists with the same rule is left as it is. */
    record Open(AccountId account, AccountRule rule) implements Movement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.open(this);
        }
    }

    /** Money from the debited to the credited account; the slice names the part of a decision it pays. */
    record Transfer(AccountId debit, AccountId credit, Money amount, String slice) implements Movement {
        public Transfer {
            slice = Wording.name("a slice", slice);
        }

        /** The way back, for this amount. */
        Transfer reversed(Money back) {
            return new Transfer(/* debit= */ credit, /* credit= */ debit, back, slice);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.transfer(this);
        }
    }

    /** A transfer kept waiting under a name; from the day {@code expires} on it may be expired. */
    record Reserve(String hold, Transfer transfer, Optional<LocalDate> expires) implements Movement {
        public Reserve {
            hold = Wording.name("a hold", hold);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reserve(this);
        }
    }

    /** Posts a hold, whole or in part; the rest of it is released. */
    record PostHold(String hold, Money amount) implements Movement {
        public PostHold {
            hold = Wording.name("a hold", hold);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.post(this);
        }
    }

    /** Releases a hold because somebody decided so. */
    record VoidHold(String hold) implements Movement {
        public VoidHold {
            hold = Wording.name("a hold", hold);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cancel(this);
        }
    }

    /** Releases a hold because its day has come: {@code on} is that day, no later than the chain's own date. */
    record ExpireHold(String hold, LocalDate on) implements Movement {
        public ExpireHold {
            hold = Wording.name("a hold", hold);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expire(this);
        }
    }

    /** Closes the books through this day: no chain dated on it or before is booked from then on. */
    record Close(LocalDate through) implements Movement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.close(this);
        }
    }
}
