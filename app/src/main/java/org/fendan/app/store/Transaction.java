package org.fendan.app.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.ledger.Rejection;

/**
 * What a work may see and write: the book and all that stands beside it, as they are after the works before it.
 *
 * <p>All a work writes becomes one entry of the journal, so it names its actor by appending a draft. It is used on the
 * writer's thread, while the work runs.
 */
public final class Transaction {

    private final Book book;
    private final Sheet sheet;
    private final EntryInProgress entry;
    private final boolean rehearsal;
    private final List<Told> told = new ArrayList<>();
    private int attempts;

    Transaction(Book book, Sheet sheet, long sequence, boolean rehearsal) {
        this.book = book;
        this.sheet = sheet;
        this.entry = new EntryInProgress(sheet, book, sequence);
        this.rehearsal = rehearsal;
    }

    /** A copy of the book to look at and to try chains in; what is tried is forgotten. */
    public Book book() {
        return book.branch();
    }

    /** The number the entry of this work will have, if it writes anything. */
    public long sequence() {
        return entry.sequence();
    }

    /** Books the draft's chain, if it has one; on a refusal nothing of the draft is kept but its actor. */
    public Outcome append(Draft draft) {
        return entry.append(draft);
    }

    /** The chain this work has booked. */
    public Optional<Chain> chain() {
        return entry.chain();
    }

    /** Why the last chain was refused, if it was. */
    Optional<Rejection> refusal() {
        return entry.refusal();
    }

    /** Answers as booking would, and changes nothing. */
    public Outcome preview(Chain next) {
        return book.preview(next);
    }

    /**
     * Runs a work within a rehearsal: the works after it see what it wrote, unless it throws.
     *
     * @throws IllegalStateException outside a rehearsal, where each work is an entry of its own
     */
    public <T> T attempt(Work<T> work) {
        if (!rehearsal) {
            throw new IllegalStateException("works are tried within a rehearsal only");
        }
        attempts++;
        Book own = book.branch();
        Sheet rows = sheet.branch();
        T value = work.run(new Transaction(own, rows, sequence() + attempts, true));
        own.merge();
        rows.merge();
        return value;
    }

    public Optional<StoredAnswer> answered(String key) {
        return sheet.answer(key);
    }

    /** Keeps an answer for good; a key that has one is refused. */
    public void remember(String key, String requestHash, int status, String answer) {
        if (answered(key).isPresent()) {
            throw new IllegalStateException("the key \"" + key + "\" has been answered already");
        }
        entry.write(
                History.ANSWER,
                List.of(
                        Fields.name("a key", key),
                        Fields.name("a request's hash", requestHash),
                        status,
                        Fields.body("an answer", answer)));
    }

    /** Takes a name that can be taken once; false where it is taken. */
    public boolean claimNaturalKey(String name) {
        if (sheet.hasNaturalKey(name)) {
            return false;
        }
        entry.write(History.NATURAL_KEY, List.of(Fields.name("a natural key", name)));
        return true;
    }

    public Optional<CaseRow> caseRow(String id) {
        return sheet.caseRow(id);
    }

    /** The cases of a scheme on which an event of this kind has happened, by id. */
    public List<CaseRow> casesWith(String scheme, String kind) {
        return sheet.casesWith(scheme, kind);
    }

    public List<EventRow> events(String caseId) {
        return sheet.events(caseId);
    }

    /** Adds an event to a case and answers its number. */
    public long appendEvent(String caseId, String kind, String body) {
        long number = Math.addExact(sheet.lastEvent(caseId), 1);
        entry.write(
                History.EVENT,
                List.of(
                        Fields.name("a case", caseId),
                        number,
                        Fields.name("an event's kind", kind),
                        Fields.body("an event", body)));
        return number;
    }

    /** Writes a case as it now stands; its version must be one more than the one kept. */
    public void saveCase(CaseRow row) {
        long kept = caseRow(row.id()).map(CaseRow::version).orElse(0L);
        if (row.version() != kept + 1) {
            throw new IllegalStateException(
                    "case " + row.id() + " is kept in version " + kept + ", so " + row.version() + " cannot follow");
        }
        entry.write(
                Projection.CASE,
                Arrays.asList( // a case of which nothing is owed has no due day
                        Fields.name("a case", row.id()),
                        Fields.name("a scheme", row.scheme()),
                        Fields.date("an edition's date", row.editionDate()),
                        Fields.name("a bank", row.bank()),
                        Fields.name("an institution", row.institution()),
                        Fields.name("an enterprise", row.enterprise()),
                        Fields.name("a stage", row.stage()),
                        Fields.body("a case", row.body()),
                        row.index()
                                .due()
                                .map(day -> Fields.date("a due day", day))
                                .orElse(null),
                        Fields.body("what is owed", row.index().owed()),
                        Fields.body("whose turn it is", row.index().turn()),
                        Fields.body("a case's words", row.index().words()),
                        row.version()));
    }

    /** The next number of a series, from 1, without gaps. */
    public long nextNumber(String series) {
        long number = Math.addExact(sheet.lastNumber(series), 1);
        entry.write(Projection.NUMBER, List.of(Fields.name("a series", series), number));
        return number;
    }

    /** Adds a line to a register and answers its number. */
    public long appendRegister(String register, String subject, String body) {
        long number = Math.addExact(sheet.lastRegister(register), 1);
        entry.write(
                History.REGISTER,
                List.of(
                        Fields.name("a register", register),
                        number,
                        Fields.name("a register's subject", subject),
                        Fields.body("a register's line", body)));
        return number;
    }

    /** The lines of a register on one subject, the first first. */
    public List<RegisterRow> register(String register, String subject) {
        return sheet.register(register, Optional.of(subject));
    }

    /** The last line of a register on a subject. */
    public Optional<RegisterRow> lastLine(String register, String subject) {
        return sheet.lastLine(register, subject);
    }

    /** All lines of a register, the first first. */
    public List<RegisterRow> registerAll(String register) {
        return sheet.register(register, Optional.empty());
    }

    /** Leaves a message for the outside world, told only after the commit. */
    public void publish(String topic, String body) {
        entry.write(History.MESSAGE, List.of(Fields.name("a topic", topic), Fields.body("a message", body)));
    }

    /** Notes how far a reader of the outbox has come; this alone needs no entry. */
    public void advance(String reader, MessageRow read) {
        sheet.advance(Fields.name("a reader", reader), read);
    }

    public Optional<String> setting(String name) {
        return sheet.setting(name);
    }

    public void saveSetting(String name, String content) {
        entry.write(Projection.SETTING, List.of(Fields.name("a setting", name), Fields.body("a setting", content)));
    }

    void saveCheckpoint(String part, long block, String content) {
        entry.write(Projection.CHECKPOINT, List.of(part, block, content));
    }

    public Optional<UserRow> user(String name) {
        return sheet.user(name);
    }

    public void saveUser(UserRow user) {
        entry.write(
                Projection.USER,
                List.of(
                        Fields.name("a user", user.name()), Fields.name("a role", user.role()),
                        Fields.name("an organisation", user.organisation()), Fields.body("a user", user.body())));
    }

    /** Notes what a thing was and is now, for whoever keeps a record of the work. */
    public void tell(Told change) {
        told.add(change);
    }

    /** What was noted so far. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /**
     * What became of a thing.
     *
     * @param before empty where it is new
     */
    public record Told(String what, Optional<String> before, String after) {}

    /** All this work wrote, as one entry; empty where it wrote nothing. */
    Optional<Entry> entry(String recordedAt) {
        return entry.entry(recordedAt);
    }
}
