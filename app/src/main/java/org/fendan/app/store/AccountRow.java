package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;

/**
 * An account as it is kept, which may be wrong.
 *
 * @param opened the block that opened it; 0 where that is not known
 */
record AccountRow(String id, String rule, Counters counters, long opened) {

    /** The four counters, or what is added to them. */
    record Counters(long debitsPosted, long debitsPending, long creditsPosted, long creditsPending) {

        Counters minus(Counters other) {
            return new Counters(
                    Math.subtractExact(debitsPosted, other.debitsPosted),
                    Math.subtractExact(debitsPending, other.debitsPending),
                    Math.subtractExact(creditsPosted, other.creditsPosted),
                    Math.subtractExact(creditsPending, other.creditsPending));
        }

        /** What legs add to the posted counter of a side, in SQL. */
        static String posted(String side) {
            return "sum(case when side = '" + side + "' and kind in ('TRANSFER', 'POST') then amount else 0 end)";
        }

        /** What legs add to the pending counter of a side, in SQL. */
        static String pending(String side) {
            return "sum(case when side <> '" + side + "' or kind = 'TRANSFER' then 0"
                    + " when kind = 'RESERVE' then amount else -amount end)";
        }

        static Counters of(ResultSet rs) throws SQLException {
            return new Counters(
                    rs.getLong("debits_posted"),
                    rs.getLong("debits_pending"),
                    rs.getLong("credits_posted"),
                    rs.getLong("credits_pending"));
        }
    }

    static AccountRow of(ResultSet rs) throws SQLException {
        return new AccountRow(rs.getString("id"), rs.getString("rule"), Counters.of(rs), rs.getLong("opened"));
    }

    /** What it says; throws {@link IllegalArgumentException} where no account can be so. */
    Account account() {
        return new Account(
                AccountId.of(id),
                AccountRule.valueOf(rule),
                counters.debitsPosted,
                counters.debitsPending,
                counters.creditsPosted,
                counters.creditsPending);
    }
}
