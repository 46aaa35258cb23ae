package org.fendan.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Hold;
import org.fendan.core.money.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Questions to what is committed; each answer is one consistent picture and makes no writer wait. */
public final class Reads {

    private final Jdbi readers;

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

    /** The posted balance by what is dated no later than this day. */
    public Money balance(AccountId id, LocalDate asOf) {
        StatementLine.Cursor end = new StatementLine.Cursor(Long.MAX_VALUE, Integer.MAX_VALUE);
        return ledger(ledger -> ledger.balance(id, Optional.of(asOf), end));
    }

    /** Lines of an account's statement behind a place, in the order written, as of a business date if one is given. */
    public List<StatementLine> statement(
            AccountId id, Optional<LocalDate> asOf, StatementLine.Cursor after, int limit) {
        return ledger(ledger -> ledger.statement(id, asOf, after, limit));
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
        return cases(cases -> cases.cases(filter));
    }

    public List<EventRow> events(String caseId) {
        return cases(cases -> cases.events(caseId));
    }

    /** The lines of a register on one subject, the first first. */
    public List<RegisterRow> register(String register, String subject) {
        return cases(cases -> cases.register(register, Optional.of(subject)));
    }

    /** All lines of a register, the first first. */
    public List<RegisterRow> registerAll(String register) {
        return cases(cases -> cases.register(register, Optional.empty()));
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

    /** Shows each block from this number on, in order. */
    public void blocks(long from, Consumer<Block> reader) {
        see(handle -> {
            new JdbiJournal(handle).forEachFrom(from, reader);
            return from;
        });
    }

    <T> T see(Function<Handle, T> question) {
        return readers.inTransaction(question::apply);
    }

    private <T> T ledger(Function<LedgerQueries, T> question) {
        return see(handle -> question.apply(new LedgerQueries(handle)));
    }

    private <T> T cases(Function<CaseQueries, T> question) {
        return see(handle -> question.apply(new CaseQueries(handle)));
    }
}
