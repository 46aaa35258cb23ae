package org.fendan.core.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What accounts have been debited and credited in all: the same, posted and pending, where none is left out. */
public final class Balance {

    private final Sums posted = new Sums("posted");
    private final Sums pending = new Sums("pending");

    /** A balance no account is in yet. */
    public Balance() {}

    /** Takes an account in. */
    public void add(Account account) {
        posted.add(account.debitsPosted(), account.creditsPosted());
        pending.add(account.debitsPending(), account.creditsPending());
    }

    /** Where the two sides are not the same, in words. */
    List<String> differences() {
        List<String> words = new ArrayList<>();
        posted.tell(words);
        pending.tell(words);
        return words;
    }

    private static final class Sums {

        private final String what;
        private BigInteger debits = BigInteger.ZERO;
        private BigInteger credits = BigInteger.ZERO;

        Sums(String what) {
            this.what = what;
        }

        void add(long debited, long credited) {
            debits = debits.add(BigInteger.valueOf(debited));
            credits = credits.add(BigInteger.valueOf(credited));
        }

        void tell(List<String> words) {
            if (!debits.equals(credits)) {
                words.add(what + " debits of " + debits + " fen, credits of " + credits + " fen");
            }
        }
    }
}
