package org.fendan.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Hold;
import org.fendan.core.money.Money;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Questions to what is committed; each answer is one consistent picture and makes no writer wait. */
public final class Reads {

    private final Jdbi readers;
    private final AtomicInteger underWay = new AtomicInteger();

    Reads(Jdbi readers) {
        this.readers = readers;
    }

    /** Accounts whose path begins so, by path. */
    public List<Account> accounts(String prefix) {
        return ledger(ledger -> ledger.accounts(prefix));
    }

    public Optional<Account> account(AccountId id) {
        return ledger(ledger -> ledger.account(id));
    }

    /** Every hold, by name. */
    public List<Hold> holds() {
        return ledger(LedgerQueries::holds);
    }

    /** Holds in the order they were made. */
    public List<HoldRow> holds(HoldFilter wanted) {
        return see(handle -> new HoldQueries(handle).holds(wanted));
    }

    /** What waits and may be expired on this day. */
    public List<HoldRow> dueHolds(LocalDate on) {
        return see(handle -> new HoldQueries(handle).due(on));
    }

    /** Accounts whose path begins so, by path; as of the past, those something had moved by then. */
    public List<Account> accounts(String prefix, AsOf asOf) {
        return asOf.isNow() ? accounts(prefix) : see(handle -> new LedgerAsOf(handle, asOf).accounts(prefix));
    }

    /** An account as of a moment; empty where it does not exist today, and without a fen where it did not exist then. */
    public Optional<Account> account(AccountId id, AsOf asOf) {
        return see(handle -> account(handle, id, asOf));
    }

    private static Optional<Account> account(Handle handle, AccountId id, AsOf asOf) {
        Optional<Account> now = new LedgerQueries(handle).account(id);
        return asOf.isNow()
                ? now
                : now.map(known ->
                        new LedgerAsOf(handle, asOf).account(id).orElseGet(() -> Account.empty(id, known.rule())));
    }

    /** Lines of an account's statement behind a place, in the order written, with the account as of the same moment. */
    public Optional<Statement> statement(AccountId id, AsOf asOf, StatementLine.Cursor after, int limit) {
        return see(handle -> account(handle, id, asOf)
                .map(account -> new Statement(account, new LedgerAsOf(handle, asOf).statement(id, after, limit))));
    }

    /** A page of an account's statement over a period, as of a moment. */
    public Optional<PeriodStatement> statement(AccountId id, AsOf asOf, Period period, int limit) {
        return see(handle -> account(handle, id, asOf).map(account -> {
            LedgerAsOf ledger = new LedgerAsOf(handle, asOf);
            Money before = period.balance().orElseGet(() -> ledger.balance(id, period));
            return new PeriodStatement(account, before, ledger.statement(id, period, before, limit));
        }));
    }

    /** Accounts by path, at most so many. */
    public List<Account> accounts(AccountFilter wanted) {
        return ledger(ledger -> ledger.accounts(wanted));
    }

    public Optional<EntryView> entry(long sequence) {
        return ledger(ledger -> ledger.entry(sequence));
    }

    /** The entry that booked a chain. */
    public Optional<EntryView> entryOfChain(String chain) {
        return ledger(ledger -> ledger.entryOfChain(chain).flatMap(ledger::entry));
    }

    public Optional<StoredAnswer> answered(String key) {
        return cases(cases -> cases.answer(key));
    }

    public Optional<CaseRow> caseRow(String id) {
        return cases(cases -> cases.caseRow(id));
    }

    public List<CaseRow> cases(CaseFilter filter) {
        return see(handle -> new CaseLists(handle).cases(filter));
    }

    /** The cases with these ids, in no order. */
    public List<CaseRow> cases(List<String> ids) {
        return see(handle -> new CaseLists(handle).cases(ids));
    }

    /** Every case of a filter at a glance, by id. */
    public List<CaseGlance> glances(CaseFilter filter, CaseGlance.Wanted wanted) {
        return see(handle -> new CaseLists(handle).glances(filter, wanted));
    }

    /**
     * Cases of a filter that are like what is searched for, the newest first.
     *
     * @param words a pattern for their words, with "!" before a sign that stands for itself
     * @param enterprise a pattern for their enterprise's code, likewise
     */
    public List<CaseRow> search(CaseFilter filter, String words, String enterprise) {
        return see(handle -> new CaseLists(handle).search(filter, words, enterprise));
    }

    public List<EventRow> events(String caseId) {
        return cases(cases -> cases.events(caseId));
    }

    /** The events of the cases from one id to another, by case and number. */
    public List<EventRow> events(String first, String last) {
        return cases(cases -> cases.events(first, last));
    }

    /** The lines of a register on one subject, the first first. */
    public List<RegisterRow> register(String register, String subject) {
        return cases(cases -> cases.register(register, Optional.of(subject)));
    }

    /** The last line of a register on a subject. */
    public Optional<RegisterRow> lastLine(String register, String subject) {
        return cases(cases -> cases.lastLine(register, subject));
    }

    /** The lines of a register on a subject before a number, the last first. */
    public List<RegisterRow> linesBefore(String register, String subject, long number, int limit) {
        return cases(cases -> cases.linesBefore(register, subject, number, limit));
    }

    /** All lines of a register, the first first. */
    public List<RegisterRow> registerAll(String register) {
        return cases(cases -> cases.register(register, Optional.empty()));
    }

    /** Lines of a register with when they were written, at most so many. */
    public List<RegisterLine> register(RegisterFilter filter, int limit) {
        return cases(cases -> cases.register(filter, limit));
    }

    /** Messages this reader of the outbox has not noted as read, the first first. */
    public List<MessageRow> messages(String reader, int limit) {
        return cases(cases -> cases.messages(reader, limit));
    }

    public Optional<String> setting(String name) {
        return cases(cases -> cases.setting(name));
    }

    public Optional<UserRow> user(String name) {
        return cases(cases -> cases.user(name));
    }

    public List<UserRow> users() {
        return cases(CaseQueries::users);
    }

    public Head head() {
        return see(handle -> new JdbiJournal(handle).head());
    }

    /** Where the node that writes a shared ledger can be reached, if it lives and has said so. */
    Optional<String> writerAddress() {
        return see(handle -> handle.createQuery("select address from writer_term, writer_beat"
                        + " where at > clock_timestamp() - interval '5 seconds' and address is not null")
                .mapTo(String.class)
                .findOne());
    }

    /** When the last entry was recorded; empty in an empty ledger. */
    Optional<String> lastRecorded() {
        return see(handle -> handle.createQuery("select recorded_at from entry order by seq desc limit 1")
                .mapTo(String.class)
                .findOne());
    }

    /** The next blocks from this number on, in order; none behind the head. */
    public List<Block> page(long from) {
        return see(handle -> new JdbiJournal(handle).page(from));
    }

    /** Shows each block from this number on, in order. */
    public void blocks(long from, Consumer<Block> reader) {
        see(handle -> {
            new JdbiJournal(handle).forEachFrom(from, reader);
            return from;
        });
    }

    /** Asks in a picture of its own; a database that cannot be reached is an {@link UncheckedIOException}. */
    <T> T see(Function<Handle, T> question) {
        underWay.incrementAndGet();
        try {
            return readers.inTransaction(question::apply);
        } catch (ConnectionException away) {
            throw new UncheckedIOException("the database cannot be reached", new IOException(away));
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** How many questions are asked just now, those that wait for a connection included. */
    public int underWay() {
        return underWay.get();
    }

    private <T> T ledger(Function<LedgerQueries, T> question) {
        return see(handle -> question.apply(new LedgerQueries(handle)));
    }

    private <T> T cases(Function<CaseQueries, T> question) {
        return see(handle -> question.apply(new CaseQueries(handle)));
    }
}
