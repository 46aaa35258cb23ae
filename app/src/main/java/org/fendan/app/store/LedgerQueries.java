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

/** Questions to the rows of the ledger. */
final class LedgerQueries {

    /** Later than any business date; a statement as of then is the whole statement. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** What a posted leg adds to its account's balance. */
    private static final String EFFECT =
            "case when kind in ('RESERVE', 'RELEASE') then 0 when side = 'CREDIT' then amount else -amount end";

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
        return handle.createQuery("select held.*, coalesce(state, 'PENDING') as state, coalesce(posted, 0) as posted"
                        + " from held left join hold_resolution on hold_id = id order by id")
                .map((rs, ctx) -> hold(rs))
                .list();
    }

    private static Hold hold(ResultSet rs) throws SQLException {
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

    /** The posted balance by legs dated no later than this day, up to and with a place in the statement. */
    Money balance(AccountId id, Optional<LocalDate> asOf, StatementLine.Cursor upTo) {
        return handle.createQuery("select coalesce(sum(" + EFFECT + "), 0) from leg where account = ?"
                        + " and business_date <= ? and entry_seq <= ? and (entry_seq < ? or place <= ?)")
                .bind(0, id.path())
                .bind(1, asOf.orElse(EVER))
                .bind(2, upTo.entry())
                .bind(3, upTo.entry())
                .bind(4, upTo.place())
                .map((rs, ctx) -> Money.ofFen(rs.getBigDecimal(1).longValueExact()))
                .one();
    }

    /** Lines behind a place, each with the balance of all lines up to it. */
    List<StatementLine> statement(AccountId id, Optional<LocalDate> asOf, StatementLine.Cursor after, int limit) {
        Money[] balance = {balance(id, asOf, after)};
        return handle.createQuery("select leg.*, chain_id, canonical from leg join entry on seq = entry_seq"
                        + " where account = ? and leg.business_date <= ?"
                        + " and entry_seq >= ? and (entry_seq > ? or place > ?) order by entry_seq, place limit ?")
                .bind(0, id.path())
                .bind(1, asOf.orElse(EVER))
                .bind(2, after.entry())
                .bind(3, after.entry())
                .bind(4, after.place())
                .bind(5, limit)
                .map((rs, ctx) -> {
                    Leg leg = leg(rs);
                    balance[0] = balance[0].plus(leg.effect());
                    return line(rs, leg, balance[0]);
                })
                .list();
    }

    private static StatementLine line(ResultSet rs, Leg leg, Money balance) throws SQLException {
        return new StatementLine(
                rs.getLong("entry_seq"),
                rs.getInt("place"),
                rs.getObject("business_date", LocalDate.class),
                rs.getString("chain_id"),
                Canonical.entry(rs.getBytes("canonical")).chain().orElseThrow().purpose(),
                leg,
                balance);
    }

    private static Leg leg(ResultSet rs) throws SQLException {
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
