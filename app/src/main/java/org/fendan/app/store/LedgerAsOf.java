package org.fendan.app.store;

import static org.fendan.app.store.AccountRow.Counters.pending;
import static org.fendan.app.store.AccountRow.Counters.posted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Leg;
import org.fendan.core.money.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The ledger as of a moment, put together from its legs. */
final class LedgerAsOf {

    /** Later than any business date. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** Earlier than any business date. */
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    /** What a leg adds to its account's balance. */
    private static final String EFFECT =
            "case when kind in ('RESERVE', 'RELEASE') then 0 when side = 'CREDIT' then amount else -amount end";

    /**
     * The counters by account. Hold by hold, because one may be dated back before the day it was reserved on: as of a
     * day between, it is not pending, and not less than that.
     */
    private static final String COUNTERS = "select id, rule,"
            + " sum(debited) as debits_posted, sum(case when debiting > 0 then debiting else 0 end) as debits_pending,"
            + " sum(credited) as credits_posted, sum(case when crediting > 0 then crediting else 0 end) as credits_pending"
            + " from (select account, hold_id, "
            + posted("DEBIT") + " as debited, " + pending("DEBIT") + " as debiting, "
            + posted("CREDIT") + " as credited, " + pending("CREDIT") + " as crediting"
            + " from leg where business_date <= ? and entry_seq <= ? and %s"
            + " group by account, hold_id) as by_hold join account on id = by_hold.account"
            + " group by id, rule order by id";

    private final Handle handle;
    private final LocalDate day;
    private final long lastEntry;

    LedgerAsOf(Handle handle, AsOf asOf) {
        this.handle = handle;
        this.day = asOf.date().orElse(EVER);
        this.lastEntry = asOf.recorded()
                .map(moment -> lastEntry(handle, Moments.text(moment)))
                .orElse(Long.MAX_VALUE);
    }

    /** Entries are numbered in the order they are recorded, so that a moment is told by the last of them. */
    private static long lastEntry(Handle handle, String moment) {
        return handle.createQuery(
                        "select seq from entry where recorded_at <= ? order by recorded_at desc, seq desc limit ?")
                .bind(0, moment)
                .bind(1, 1)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Accounts whose path begins so and which something had moved, by path. */
    List<Account> accounts(String prefix) {
        return counters("left(account, char_length(?)) = ?")
                .bind(2, prefix)
                .bind(3, prefix)
                .map((rs, ctx) -> account(rs))
                .list();
    }

    /** The account's counters; empty where nothing had moved it. */
    Optional<Account> account(AccountId id) {
        return counters("account = ?")
                .bind(2, id.path())
                .map((rs, ctx) -> account(rs))
                .findOne();
    }

    private Query counters(String which) {
        return handle.createQuery(COUNTERS.replace("%s", which)).bind(0, day).bind(1, lastEntry);
    }

    private static Account account(ResultSet rs) throws SQLException {
        return new Account(
                AccountId.of(rs.getString("id")),
                AccountRule.valueOf(rs.getString("rule")),
                fen(rs, "debits_posted"),
                fen(rs, "debits_pending"),
                fen(rs, "credits_posted"),
                fen(rs, "credits_pending"));
    }

    private static long fen(ResultSet rs, String counter) throws SQLException {
        return rs.getBigDecimal(counter).longValueExact();
    }

    /** Lines behind a place, in the order written, each with the balance of all lines up to it. */
    List<StatementLine> statement(AccountId id, StatementLine.Cursor after, int limit) {
        Period all = new Period(Optional.empty(), after, Optional.empty());
        return statement(id, all, balance(id, all), limit);
    }

    /** The balance of all that is dated before a period, and of what of it is not behind its place. */
    Money balance(AccountId id, Period period) {
        StatementLine.Cursor upTo = period.after();
        long last = period.from().isPresent() ? lastEntry : Math.min(lastEntry, upTo.entry());
        return sum(handle.createQuery("select coalesce(sum(" + EFFECT + "), 0) from leg where account = ?"
                        + " and business_date <= ? and entry_seq <= ? and (business_date < ?"
                        + " or entry_seq < ? or (entry_seq = ? and place <= ?))")
                .bind(0, id.path())
                .bind(1, day)
                .bind(2, last)
                .bind(3, period.first())
                .bind(4, upTo.entry())
                .bind(5, upTo.entry())
                .bind(6, upTo.place()));
    }

    private static Money sum(Query query) {
        return query.map((rs, ctx) -> Money.ofFen(rs.getBigDecimal(1).longValueExact()))
                .one();
    }

    /** Lines dated from a day on behind a place, in the order written, going on from a balance. */
    List<StatementLine> statement(AccountId id, Period period, Money before, int limit) {
        StatementLine.Cursor after = period.after();
        Money[] balance = {before};
        return handle.createQuery("select line.*, canonical from (select * from leg"
                        + " where account = ? and business_date >= ? and business_date <= ?"
                        + " and entry_seq <= ? and entry_seq >= ? and (entry_seq > ? or place > ?)"
                        + " order by account, entry_seq, place limit ?) as line"
                        + " join entry on seq = entry_seq order by entry_seq, place")
                .bind(0, id.path())
                .bind(1, period.first())
                .bind(2, day)
                .bind(3, lastEntry)
                .bind(4, after.entry())
                .bind(5, after.entry())
                .bind(6, after.place())
                .bind(7, limit)
                .map((rs, ctx) -> {
                    Leg leg = LedgerQueries.leg(rs);
                    balance[0] = balance[0].plus(leg.effect());
                    return line(rs, leg, balance[0]);
                })
                .list();
    }

    private static StatementLine line(ResultSet rs, Leg leg, Money balance) throws SQLException {
        Chain chain = Canonical.entry(rs.getBytes("canonical")).chain().orElseThrow();
        return new StatementLine(
                rs.getLong("entry_seq"),
                rs.getInt("place"),
                rs.getObject("business_date", LocalDate.class),
                chain.id(),
                chain.purpose(),
                chain.reverses(),
                leg,
                balance);
    }
}
