package org.fendan.app.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.core.ledger.Leg;
import org.fendan.core.money.Money;

/**
 * A leg in an account's statement, with the balance after it.
 *
 * @param reverses the chain this line's chain takes back, if it is a reversal
 */
public record StatementLine(
        long entry,
        int place,
        LocalDate date,
        String chain,
        String purpose,
        Optional<String> reverses,
        Leg leg,
        Money balance) {

    /** Where this line stands, to go on behind it. */
    public Cursor cursor() {
        return new Cursor(entry, place);
    }

    /** A place in a statement. */
    public record Cursor(long entry, int place) {

        /** Before the first line. */
        public static final Cursor START = new Cursor(0, 0);

        private static final Pattern TEXT = Pattern.compile("([0-9]{1,15})[.]([0-9]{1,9})");

        /** Reads back what {@link #text} wrote; empty where this is no place. */
        public static Optional<Cursor> of(String text) {
            Matcher parts = TEXT.matcher(text);
            return parts.matches()
                    ? Optional.of(new Cursor(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))))
                    : Optional.empty();
        }

        /** In words a caller may hand back: "17.0". */
        public String text() {
            return entry + "." + place;
        }
    }
}
