package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of all accounts, holds and chains: a pure state machine without clock, randomness or storage.
 *
 * <p>For one thread at a time. A {@link #branch} sees what its base sees; what it books reaches the base by
 * {@link #merge} and is forgotten otherwise, which makes undoing free.
 */
public final class Book {

    /** How many accounts, and how many holds, it carries from one {@link #forget} to the next. */
    public static final int CARRIED = 20_000;

    private final @Nullable Book base;
    private final Past past;
    private final Map<AccountId, Account> accounts;
    private final Map<String, Hold> holds;
    private final Set<Object> absent;
    private final Map<String, Boolean> reversedByChain = new HashMap<>();
    private @Nullable LocalDate closedThrough;

    /** A book nothing has been written in. */
    public Book() {
        this(null, Past.NONE);
    }

    private Book(@Nullable Book base, Past past) {
        this.base = base;
        this.past = past;
        this.absent = base == null ? new HashSet<>() : Set.of();
        this.accounts = base == null ? new LinkedHashMap<>() : new HashMap<>();
        this.holds = base == null ? new LinkedHashMap<>() : new HashMap<>();
    }

    /** A book that starts from a snapshot and looks up what came before it. */
    static Book from(Snapshot snapshot, Past lookedUp) {
        Book next = new Book(null, lookedUp);
        next.closedThrough = snapshot.closedThrough().orElse(null);
        return next;
    }

    /** Lets go of what it carries but the accounts and holds that changed last; its past has them, or keeps them now. */
    public void forget() {
        forget(CARRIED);
    }

    /** The same, down to so many accounts and so many holds. */
    public void forget(int carried) {
        reversedByChain.forEach(past::keep);
        reversedByChain.clear();
        absent.clear();
        letGo(accounts, carried, past::keep);
        letGo(holds, carried, past::keep);
    }

    private static <T> void letGo(Map<?, T> asked, int carried, Consumer<T> keeper) {
        Iterator<T> eldest = asked.values().iterator();
        for (int over = asked.size() - carried; over > 0; over--) {
            keeper.accept(eldest.next());
            eldest.remove();
        }
    }

    /** Books the chain whole, or leaves no mark. */
    public Outcome apply(Chain chain) {
        Book trial = branch();
        Outcome outcome = new Booking(trial, chain).outcome();
        if (outcome.isBooked()) {
            trial.merge();
        }
        return outcome;
    }

    /** Answers as {@link #apply} would, and changes nothing. */
    public Outcome preview(Chain chain) {
        return new Booking(branch(), chain).outcome();
    }

    public Optional<Account> account(AccountId id) {
        for (Book book = this; book != null; book = book.base) {
            Account found = book.accounts.get(id);
            if (found != null) {
                return Optional.of(found);
            }
            if (book.base == null) {
                return book.lookedUp(id);
            }
        }
        return Optional.empty();
    }

    /** What the past says of an account is asked once; that it says so changes nothing. */
    private Optional<Account> lookedUp(AccountId id) {
        if (absent.contains(id)) {
            return Optional.empty();
        }
        Optional<Account> found = past.account(id);
        found.ifPresentOrElse(this::put, () -> noteAbsent(id));
        return found;
    }

    public Optional<Hold> hold(String id) {
        for (Book book = this; book != null; book = book.base) {
            Hold found = book.holds.get(id);
            if (found != null) {
                return Optional.of(found);
            }
            if (book.base == null) {
                return book.lookedUp(id);
            }
        }
        return Optional.empty();
    }

    /** The same of a hold; one that is there is not carried, for it may be resolved long since. */
    private Optional<Hold> lookedUp(String id) {
        if (absent.contains(id)) {
            return Optional.empty();
        }
        Optional<Hold> found = past.hold(id);
        if (found.isEmpty()) {
            noteAbsent(id);
        }
        return found;
    }

    private void noteAbsent(Object id) {
        if (absent.size() == CARRIED) {
            absent.clear();
        }
        absent.add(id);
    }

    /** Every account it carries, by path. */
    public List<Account> accounts() {
        Map<AccountId, Account> all = base == null ? new TreeMap<>() : new TreeMap<>(byId(base.accounts()));
        all.putAll(accounts);
        return List.copyOf(all.values());
    }

    /** Every hold it carries, by name. */
    public List<Hold> holds() {
        Map<String, Hold> all = new TreeMap<>();
        if (base != null) {
            base.holds().forEach(hold -> all.put(hold.id(), hold));
        }
        all.putAll(holds);
        return List.copyOf(all.values());
    }

    public boolean hasChain(String id) {
        return reversed(id).isPresent();
    }

    public boolean isReversed(String chain) {
        return reversed(chain).orElse(false);
    }

    /** The last day of the periods closed; no chain is booked on it or before. */
    public Optional<LocalDate> closedThrough() {
        for (Book book = this; book != null; book = book.base) {
            if (book.closedThrough != null) {
                return Optional.of(book.closedThrough);
            }
        }
        return Optional.empty();
    }

    /** A book that starts as this one stands; while it lives, this one must stand still. */
    public Book branch() {
        return new Book(this, past);
    }

    /** Writes what this branch booked into its base, and starts afresh. */
    public void merge() {
        if (base == null) {
            throw new IllegalStateException("a book without a base has nothing to merge into");
        }
        base.makeRoom(accounts.keySet(), holds.keySet());
        base.accounts.putAll(accounts);
        base.holds.putAll(holds);
        base.reversedByChain.putAll(reversedByChain);
        base.closedThrough = closedThrough == null ? base.closedThrough : closedThrough;
        accounts.clear();
        holds.clear();
        reversedByChain.clear();
        closedThrough = null;
    }

    /** What is written now stands last in the order in which a book without a base lets go, and is absent no more. */
    private void makeRoom(Set<AccountId> written, Set<String> reserved) {
        if (base == null) {
            written.forEach(accounts::remove);
            reserved.forEach(holds::remove);
            written.forEach(absent::remove);
            reserved.forEach(absent::remove);
        }
    }

    /** The accounts changed in this branch, by path; in a book without a base, all of them. */
    public List<Account> changedAccounts() {
        return List.copyOf(new TreeMap<>(accounts).values());
    }

    /** The holds changed in this branch, by name; in a book without a base, all of them. */
    public List<Hold> changedHolds() {
        return List.copyOf(new TreeMap<>(holds).values());
    }

    void put(Account account) {
        accounts.put(account.id(), account);
    }

    void put(Hold hold) {
        holds.put(hold.id(), hold);
    }

    void put(Movement.Close close) {
        closedThrough = close.through();
    }

    void put(Chain chain) {
        reversedByChain.put(chain.id(), false);
        chain.reverses().ifPresent(original -> reversedByChain.put(original, true));
    }

    private Optional<Boolean> reversed(String chain) {
        for (Book book = this; book != null; book = book.base) {
            Boolean found = book.reversedByChain.get(chain);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return past.reversed(chain);
    }

    private static Map<AccountId, Account> byId(List<Account> accounts) {
        Map<AccountId, Account> byId = new TreeMap<>();
        accounts.forEach(account -> byId.put(account.id(), account));
        return byId;
    }
}
