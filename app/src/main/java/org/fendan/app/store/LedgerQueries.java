package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
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

    private static final int PAGE = 500;

    private final Handle handle;
    private final Statements statements;

    LedgerQueries(Handle handle) {
        this.handle = handle;
        this.statements = new Statements(handle);
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
        return row(id).map(AccountRow::account);
    }

    Optional<AccountRow> row(AccountId id) {
        return statements.first("select * from account where id = ?", AccountRow::of, id.path());
    }

    /** Shows all accounts as they are kept, in the order of the database and a page at a time. */
    void pages(Consumer<List<AccountRow>> reader) {
        pages("select * from account", "id", AccountRow::of, AccountRow::id, reader);
    }

    /** Shows all holds, in the order of the database and a page at a time. */
    void holdPages(Consumer<List<Hold>> reader) {
        pages(HOLDS, "id", LedgerQueries::hold, Hold::id, reader);
    }

    /** Shows what a question answers, by its key and a page at a time. */
    <T> void pages(
            String question,
            String key,
            Statements.Reading<T> reading,
            Function<T, String> name,
            Consumer<List<T>> reader) {
        String from = question + " where " + key + " %s ? order by " + key + " limit ?";
        List<T> page = statements.all(from.formatted(">="), reading, "", PAGE);
        reader.accept(page);
        while (page.size() == PAGE) {
            String last = name.apply(page.get(PAGE - 1));
            page = statements.all(from.formatted(">"), reading, last, PAGE);
            reader.accept(page);
        }
    }

    private static Account account(ResultSet rs) throws SQLException {
        return AccountRow.of(rs).account();
    }

    List<Hold> holds() {
        return handle.createQuery(HOLDS + " order by id")
                .map((rs, ctx) -> hold(rs))
                .list();
    }

    Optional<Hold> hold(String id) {
        return statements.first(HOLDS + " where id = ?", LedgerQueries::hold, id);
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
