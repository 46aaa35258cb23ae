package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.money.Money;

/**
 * The state of a book behind a block, to go on from without reading what came before.
 *
 * @param head the block
 * @param entries the number of the last entry in it
 * @param chains how many chains had been booked
 * @param pending the holds that waited
 * @param closedThrough the last day of the periods closed
 */
public record Snapshot(
        Head head,
        long entries,
        long chains,
        List<Account> accounts,
        List<Hold> pending,
        Optional<LocalDate> closedThrough) {

    private static final int VERSION = 1;

    public Snapshot {
        accounts = List.copyOf(accounts);
        pending = List.copyOf(pending);
    }

    /** The state of a book that ends behind this block. */
    public static Snapshot of(Book book, Head head, long entries, long chains) {
        List<Hold> pending = book.holds().stream().filter(Hold::isPending).toList();
        return new Snapshot(head, entries, chains, book.accounts(), pending, book.closedThrough());
    }

    /** The book as it was, which looks up what came before in the past. */
    public Book book(Past past) {
        return Book.from(this, past);
    }

    /** One form in bytes, as {@link Canonical} is of an entry. */
    public byte[] bytes() {
        CanonicalWriter out = new CanonicalWriter();
        out.tag(VERSION).number(head.number()).text(head.hash()).number(entries).number(chains);
        out.text(closedThrough.map(LocalDate::toString));
        out.number(accounts.size());
        for (Account account : accounts) {
            out.text(account.id().path()).text(account.rule().name());
            out.number(account.debitsPosted()).number(account.debitsPending());
            out.number(account.creditsPosted()).number(account.creditsPending());
        }
        out.number(pending.size());
        for (Hold hold : pending) {
            out.reserve(new Movement.Reserve(hold.id(), hold.transfer(), hold.expires()));
        }
        return out.bytes();
    }

    /** Reads back what {@link #bytes} wrote; anything else is refused. */
    public static Snapshot read(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes);
        if (in.tag() != VERSION) {
            throw new IllegalArgumentException("a snapshot's bytes begin with version " + VERSION);
        }
        Head head = new Head(in.number(), in.text());
        long entries = in.number();
        long chains = in.number();
        Optional<LocalDate> closed = in.optionalText().map(LocalDate::parse);
        List<Account> accounts = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            accounts.add(new Account(
                    AccountId.of(in.text()),
                    AccountRule.valueOf(in.text()),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number()));
        }
        List<Hold> pending = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            pending.add(hold(in));
        }
        in.end();
        return new Snapshot(head, entries, chains, accounts, pending, closed);
    }

    private static Hold hold(CanonicalReader in) {
        if (in.tag() != CanonicalWriter.RESERVE) {
            throw new IllegalArgumentException("a snapshot keeps pending holds only");
        }
        String id = in.text();
        Movement.Transfer transfer = new Movement.Transfer(
                AccountId.of(in.text()), AccountId.of(in.text()), Money.ofFen(in.number()), in.text());
        return Hold.of(new Movement.Reserve(id, transfer, in.optionalText().map(LocalDate::parse)));
    }
}
