package org.fendan.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Questions to the tables beside the ledger, asked by the writer and by readers alike. */
class CaseQueries implements Kept {

    private final Handle handle;
    private final Statements statements;

    CaseQueries(Handle handle) {
        this.handle = handle;
        this.statements = new Statements(handle);
    }

    @Override
    public Optional<StoredAnswer> answer(String key) {
        return statements.first("select * from idempotency where idempotency_key = ?", CaseQueries::answer, key);
    }

    static StoredAnswer answer(ResultSet rs) throws SQLException {
        return new StoredAnswer(
                rs.getString("idempotency_key"),
                rs.getString("request_hash"),
                rs.getInt("status"),
                rs.getString("answer"));
    }

    @Override
    public boolean hasNaturalKey(String name) {
        return statements
                .first("select name from natural_key where name = ?", rs -> rs.getString(1), name)
                .isPresent();
    }

    @Override
    public long lastEvent(String caseId) {
        return last("select number from case_event where case_id = ? order by case_id desc, number desc", caseId);
    }

    @Override
    public long lastRegister(String register) {
        return last(
                "select number from register_entry where register_name = ? order by register_name desc, number desc",
                register);
    }

    @Override
    public long lastNumber(String series) {
        return number("select coalesce(max(last_number), 0) from number_series where name = ?", series);
    }

    /** The first of these numbers. Ordered as the key is, the engine takes it from the index's end; max() reads them all. */
    private long last(String sql, String key) {
        return number(sql + " limit 1", key);
    }

    private long number(String sql, String key) {
        return statements.first(sql, rs -> rs.getLong(1), key).orElse(0L);
    }

    @Override
    public Optional<CaseRow> caseRow(String id) {
        return statements.first("select * from case_file where id = ?", CaseQueries::caseRow, id);
    }

    @Override
    public List<CaseRow> casesWith(String scheme, String kind) {
        return handle.createQuery("select * from case_file where scheme = ? and exists (select 1 from case_event"
                        + " where case_event.case_id = case_file.id and case_event.kind = ?) order by id")
                .bind(0, scheme)
                .bind(1, kind)
                .map((rs, ctx) -> caseRow(rs))
                .list();
    }

    static CaseRow caseRow(ResultSet rs) throws SQLException {
        return new CaseRow(
                rs.getString("id"),
                rs.getString("scheme"),
                rs.getObject("edition_date", LocalDate.class),
                rs.getString("bank"),
                rs.getString("institution"),
                rs.getString("enterprise"),
                rs.getString("stage"),
                rs.getString("body"),
                index(rs),
                rs.getLong("version"));
    }

    static CaseIndex index(ResultSet rs) throws SQLException {
        return new CaseIndex(
                Optional.ofNullable(rs.getObject("due", LocalDate.class)),
                rs.getString("owed"),
                rs.getString("turn"),
                rs.getString("words"));
    }

    @Override
    public List<EventRow> events(String caseId) {
        return statements.all("select * from case_event where case_id = ? order by number", CaseQueries::event, caseId);
    }

    /** The events of the cases from one id to another, by case and number. */
    List<EventRow> events(String first, String last) {
        return handle.createQuery(
                        "select * from case_event where case_id >= ? and case_id <= ? order by case_id, number")
                .bind(0, first)
                .bind(1, last)
                .map((rs, ctx) -> event(rs))
                .list();
    }

    private static EventRow event(ResultSet rs) throws SQLException {
        return new EventRow(
                rs.getString("case_id"),
                rs.getLong("number"),
                rs.getLong("entry_seq"),
                rs.getString("kind"),
                rs.getString("body"));
    }

    @Override
    public List<RegisterRow> register(String register, Optional<String> subject) {
        String lines = "select * from register_entry where register_name = ?";
        return subject.isPresent()
                ? statements.all(
                        lines + " and subject = ? order by number", CaseQueries::registerRow, register, subject.get())
                : statements.all(lines + " order by number", CaseQueries::registerRow, register);
    }

    @Override
    public Optional<RegisterRow> lastLine(String register, String subject) {
        return linesBefore(register, subject, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The lines of a register on a subject before a number, the last first. */
    List<RegisterRow> linesBefore(String register, String subject, long number, int limit) {
        return statements.all(
                "select * from register_entry where register_name = ? and subject = ?"
                        + " and number < ? order by register_name desc, subject desc, number desc limit ?",
                CaseQueries::registerRow,
                register,
                subject,
                number,
                limit);
    }

    /** Lines of a register with when they were written, at most so many. */
    List<RegisterLine> register(RegisterFilter filter, int limit) {
        Map<String, Object> conditions = filter.conditions();
        Query query =
                handle.createQuery("select r.*, e.recorded_at from register_entry r join entry e on e.seq = r.entry_seq"
                        + " where " + String.join(" and ", conditions.keySet())
                        + " order by register_name, number limit ?");
        int place = 0;
        for (Object value : conditions.values()) {
            query.bind(place++, value);
        }
        return query.bind(place, limit)
                .map((rs, ctx) -> new RegisterLine(registerRow(rs), rs.getString("recorded_at")))
                .list();
    }

    private static RegisterRow registerRow(ResultSet rs) throws SQLException {
        return new RegisterRow(
                rs.getString("register_name"),
                rs.getLong("number"),
                rs.getString("subject"),
                rs.getLong("entry_seq"),
                rs.getString("body"));
    }

    /** Messages a reader of the outbox has not come to, the first first. */
    List<MessageRow> messages(String reader, int limit) {
        MessageRow read = handle.createQuery("select * from outbox_position where reader = ?")
                .bind(0, reader)
                .map((rs, ctx) -> new MessageRow(rs.getLong("entry_seq"), rs.getInt("place"), "", ""))
                .findOne()
                .orElse(new MessageRow(0, 0, "", ""));
        return handle.createQuery("select * from outbox where entry_seq >= ? and (entry_seq > ? or place > ?)"
                        + " order by entry_seq, place limit ?")
                .bind(0, read.entry())
                .bind(1, read.entry())
                .bind(2, read.place())
                .bind(3, limit)
                .map((rs, ctx) -> new MessageRow(
                        rs.getLong("entry_seq"), rs.getInt("place"), rs.getString("topic"), rs.getString("body")))
                .list();
    }

    @Override
    public Optional<String> setting(String name) {
        return statements.first("select content from setting where name = ?", rs -> rs.getString(1), name);
    }

    @Override
    public Optional<UserRow> user(String name) {
        return users("where name = ?", name).stream().findFirst();
    }

    List<UserRow> users() {
        return users("where name > ? order by name", "");
    }

    private List<UserRow> users(String where, String name) {
        return statements.all(
                "select * from app_user " + where,
                rs -> new UserRow(
                        rs.getString("name"),
                        rs.getString("role_name"),
                        rs.getString("organisation"),
                        rs.getString("body")),
                name);
    }
}
