package org.fendan.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A journal being read again from its first block, through a fresh book.
 *
 * <p>Links, hashes, entry numbers and every booking are checked on the way; what is kept beside the journal is
 * compared afterwards.
 */
public final class Replay {

    private final Book book;
    private final List<Difference> differences = new ArrayList<>();
    private Head head;
    private long entries;
    private long chains;

    /** A replay that has read nothing yet. */
    public Replay() {
        this(new Book(), Head.GENESIS, 0, 0);
    }

    /** A replay that goes on behind a snapshot; the past knows what stood then, and nothing later. */
    public Replay(Snapshot snapshot, Past past) {
        this(Book.from(snapshot, past), snapshot.head(), snapshot.entries(), snapshot.chains());
    }

    private Replay(Book book, Head head, long entries, long chains) {
        this.book = book;
        this.head = head;
        this.entries = entries;
        this.chains = chains;
    }

    /** Reads the next block. */
    public void read(Block block) {
        String place = "block " + block.number();
        expect(place, "number", head.number() + 1, block.number());
        expect(place, "previous hash", head.hash(), block.previousHash());
        if (!block.isIntact()) {
            differ(place, "its " + block.algorithm() + " hash is not that of its contents: " + block.hash());
        }
        block.entries().forEach(entry -> read(place, entry));
        head = block.head();
    }

    private void read(String place, Entry entry) {
        entries++;
        expect(place, "entry number", entries, entry.sequence());
        entry.chain().ifPresent(chain -> book(place + ", entry " + entry.sequence(), chain));
    }

    private void book(String place, Chain chain) {
        chains++;
        if (book.apply(chain) instanceof Outcome.Rejected rejected) {
            differ(
                    place,
                    "cannot be booked again: " + rejected.code() + ", "
                            + rejected.sentence().en());
        }
    }

    /** Compares counters kept beside the journal with those it leads to. */
    public void compareAccounts(List<Account> kept) {
        compare("account ", kept, book.accounts(), account -> account.id().path());
        Balance balance = new Balance();
        kept.forEach(balance::add);
        compare(balance);
    }

    /** Compares the debits of all accounts kept beside the journal with their credits. */
    public void compare(Balance balance) {
        balance.differences().forEach(words -> differ("all accounts", words));
    }

    /** Compares those accounts and holds that were read again; the others are known to stand as they did. */
    public void compareTouched(List<Account> accounts, List<Hold> holds) {
        compare("account ", accounts, book.accounts(), account -> account.id().path());
        compareHolds(holds);
    }

    /** Compares holds kept beside the journal with those it leads to. */
    public void compareHolds(List<Hold> kept) {
        compare("hold ", kept, book.holds(), Hold::id);
    }

    /** Notes a difference found by whoever keeps more than the core knows. */
    public void differ(String place, String words) {
        differences.add(new Difference(place, words));
    }

    /** The book as the journal leads to it; whoever goes on writing may take it over. */
    public Book book() {
        return book;
    }

    public Head head() {
        return head;
    }

    /** The number of the last entry. */
    public long entries() {
        return entries;
    }

    /** The state behind the last block read, to go on from. */
    public Snapshot snapshot() {
        return Snapshot.of(book, head, entries, chains);
    }

    public Verification verification() {
        return new Verification(head.number(), entries, chains, head, differences);
    }

    private <T> void compare(String kind, List<T> kept, List<T> expected, Function<T, String> name) {
        Map<String, T> left = new TreeMap<>();
        kept.forEach(value -> left.put(name.apply(value), value));
        for (T value : expected) {
            Optional<T> found = Optional.ofNullable(left.remove(name.apply(value)));
            compare(kind + name.apply(value), Optional.of(value), found);
        }
        left.forEach((id, extra) -> compare(kind + id, Optional.empty(), Optional.of(extra)));
    }

    /** Compares an account or a hold kept beside the journal with the one it leads to, where there is one. */
    public <T> void compare(String place, Optional<T> expected, Optional<T> kept) {
        if (!expected.equals(kept)) {
            differ(
                    place,
                    expected.map(value -> kept.map(found -> found + " instead of " + value)
                                    .orElse("missing: " + value))
                            .orElseGet(() -> "the journal knows nothing of it: " + kept.orElseThrow()));
        }
    }

    private void expect(String place, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differ(place, what + " " + found + " instead of " + expected);
        }
    }
}
