package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Leg;
import org.fendan.core.ledger.Side;
import org.fendan.core.money.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Questions to the rows of the ledger. */
final class LedgerQueries {

    private static final String HOLDS =
            "select held.*, coalesce(state, 'PENDING') as state, coalesce(posted, 0) as posted"
                    + " from held left join hold_resolution on hold_id = id";

    private final Handle handle;

    LedgerQueries(Handle handle) {
        this.handle = handle;
    }

    List<Account> accounts(String prefix) {
        return handle.createQuery("select * from account where left(id, char_length(?)) = ? order by id")
                .bind(0, prefix)
                .bind(1, prefix)
                .map((rs, ctx) -> account(rs))
                .list();
    }

    List<Account> accounts(AccountFilter wanted) {
        String holding = " and position(? in id) > 0".repeat(wanted.holding().size());
        Query query = handle.createQuery("select * from account where id > ?" + holding + " order by id limit ?")
                .bind(0, wanted.after());
        int place = 1;
        for (String part : wanted.holding()) {
            query.bind(place++, part);
        }
        return query.bind(place, wanted.limit()).map((rs, ctx) -> account(rs)).list();
    }

    Optional<Account> account(AccountId id) {
        return handle.createQuery("select * from account where id = ?")
                .bind(0, id.path())
                .map((rs, ctx) -> account(rs))
                .findOne();
    }

    private static Account account(ResultSet rs) throws SQLException {
        return new Account(
                AccountId.of(rs.getString("id")),
                AccountRule.valueOf(rs.getString("rule")),
                rs.getLong("debits_posted"),
                rs.getLong("debits_pending"),
                rs.getLong("credits_posted"),
                rs.getLong("credits_pending"));
    }

    List<Hold> holds() {
        return handle.createQuery(HOLDS + " order by id")
                .map((rs, ctx) -> hold(rs))
                .list();
    }

    /** The holds that wait, and these as they are kept. */
    List<Hold> holds(List<Hold> besides) {
        List<Hold> found = new ArrayList<>(handle.createQuery(HOLDS + " where state is null")
                .map((rs, ctx) -> hold(rs))
                .list());
        besides.stream()
                .filter(hold -> !hold.isPending())
                .forEach(hold -> hold(hold.id()).ifPresent(found::add));
        return found;
    }

    Optional<Hold> hold(String id) {
        return handle.createQuery(HOLDS + " where id = ?")
                .bind(0, id)
                .map((rs, ctx) -> hold(rs))
                .findOne();
    }

    static Hold hold(ResultSet rs) throws SQLException {
        return new Hold(
                rs.getString("id"),
                AccountId.of(rs.getString("debit")),
                AccountId.of(rs.getString("credit")),
                Money.ofFen(rs.getLong("amount")),
                rs.getString("slice"),
                Optional.ofNullable(rs.getObject("expires", LocalDate.class)),
                Hold.State.valueOf(rs.getString("state")),
                Money.ofFen(rs.getLong("posted")));
    }

    static Leg leg(ResultSet rs) throws SQLException {
        return new Leg(
                rs.getInt("movement"),
                Leg.Kind.valueOf(rs.getString("kind")),
                AccountId.of(rs.getString("account")),
                Side.valueOf(rs.getString("side")),
                Money.ofFen(rs.getLong("amount")),
                rs.getString("slice"),
                Optional.ofNullable(rs.getString("hold_id")));
    }

    /** The legs of these entries, in order, each with the entry it belongs to. */
    List<EntryLeg> legs(long from, long to) {
        return handle.createQuery("select * from leg where entry_seq between ? and ? order by entry_seq, place")
                .bind(0, from)
                .bind(1, to)
                .map((rs, ctx) -> new EntryLeg(
                        rs.getLong("entry_seq"),
                        rs.getInt("place"),
                        rs.getObject("business_date", LocalDate.class),
                        leg(rs)))
                .list();
    }

    Optional<EntryView> entry(long sequence) {
        List<Leg> legs = new ArrayList<>();
        legs(sequence, sequence).forEach(row -> legs.add(row.leg()));
        return handle.createQuery("select canonical, number, hash from entry join block on number = block_number"
                        + " where seq = ?")
                .bind(0, sequence)
                .map((rs, ctx) -> new EntryView(
                        Canonical.entry(rs.getBytes("canonical")),
                        legs,
                        new Head(rs.getLong("number"), rs.getString("hash"))))
                .findOne();
    }

    Optional<Long> entryOfChain(String chain) {
        return handle.createQuery("select seq from entry where chain_id = ?")
                .bind(0, chain)
                .mapTo(Long.class)
                .findOne();
    }

    /** A leg and where it is kept. */
    record EntryLeg(long entry, int place, LocalDate date, Leg leg) {}
}
