package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Questions to the holds, each with the leg that made it. */
final class HoldQueries {

    private static final String HELD =
            "select held.*, coalesce(state, 'PENDING') as state, coalesce(posted, 0) as posted, entry_seq, place,"
                    + " business_date from leg join held on held.id = leg.hold_id"
                    + " left join hold_resolution on hold_resolution.hold_id = held.id where kind = 'RESERVE'";

    private final Handle handle;

    HoldQueries(Handle handle) {
        this.handle = handle;
    }

    List<HoldRow> holds(HoldFilter wanted) {
        String account = wanted.account().isPresent() ? " and account = :account" : " and side = 'DEBIT'";
        String state = wanted.state().isPresent() ? " and coalesce(state, 'PENDING') = :state" : "";
        Query query = handle.createQuery(HELD + account + state
                        + " and entry_seq >= :entry and (entry_seq > :entry or place > :place)"
                        + " order by entry_seq, place limit :limit")
                .bind("entry", wanted.after().entry())
                .bind("place", wanted.after().place())
                .bind("limit", wanted.limit());
        wanted.account().ifPresent(id -> query.bind("account", id.path()));
        wanted.state().ifPresent(one -> query.bind("state", one.name()));
        return query.map((rs, ctx) -> row(rs)).list();
    }

    /** What waits and may be expired on this day, in the order it was made. */
    List<HoldRow> due(LocalDate on) {
        return handle.createQuery(HELD + " and side = 'DEBIT' and state is null and expires <= :day"
                        + " order by entry_seq, place")
                .bind("day", on)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    private static HoldRow row(ResultSet rs) throws SQLException {
        return new HoldRow(
                LedgerQueries.hold(rs),
                rs.getLong("entry_seq"),
                rs.getInt("place"),
                rs.getObject("business_date", LocalDate.class));
    }
}
