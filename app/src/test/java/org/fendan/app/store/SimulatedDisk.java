package org.fendan.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Past;
import org.fendan.core.ledger.Snapshot;

/** What survives a simulated crash: the journal as bytes, counters, holds and rows, all in memory. */
final class SimulatedDisk implements Kept, Past {

    private final SimulatedJournal journal = new SimulatedJournal();
    private final Map<AccountId, Account> accounts = new TreeMap<>();
    private final Map<String, Hold> holds = new TreeMap<>();
    private final Map<String, Boolean> reversed = new HashMap<>();
    private final List<History.Row> rows = new ArrayList<>();
    private final Map<History, Map<String, List<History.Row>>> byKey = new EnumMap<>(History.class);
    private final Map<Projection, Map<String, List<?>>> states = new EnumMap<>(Projection.class);
    private long epoch;

    SimulatedDisk copy() {
        SimulatedDisk copy = new SimulatedDisk();
        copy.take(this);
        return copy;
    }

    /** Becomes what another disk is. */
    void take(SimulatedDisk other) {
        journal.take(other.journal);
        replace(rows, other.rows);
        replace(accounts, other.accounts);
        replace(holds, other.holds);
        replace(reversed, other.reversed);
        byKey.clear();
        rows.forEach(this::index);
        states.clear();
        other.states.forEach((table, kept) -> states.put(table, new HashMap<>(kept)));
    }

    private static <T> void replace(Collection<T> own, Collection<T> others) {
        own.clear();
        own.addAll(others);
    }

    private static <K, V> void replace(Map<K, V> own, Map<K, V> others) {
        own.clear();
        own.putAll(others);
    }

    /** Whoever begins an epoch is the only one that may write. */
    long beginEpoch() {
        return ++epoch;
    }

    long epoch() {
        return epoch;
    }

    void keepLedger(Change change) {
        change.block().ifPresent(block -> {
            journal.append(block);
            block.entries().forEach(entry -> SimulatedJournal.note(entry, reversed));
        });
        change.after().changedAccounts().forEach(account -> accounts.put(account.id(), account));
        change.after().changedHolds().forEach(hold -> holds.put(hold.id(), hold));
    }

    /** The last snapshot of the book that was kept. */
    Optional<Snapshot> snapshot() {
        return state(Projection.CHECKPOINT, "standing")
                .map(row -> Checkpoint.read((String) row.get(2)).snapshot());
    }

    void keepRows(Change change, Predicate<History.Row> wanted) {
        change.sheet().rows(row -> {
            if (wanted.test(row)) {
                rows.add(row);
                index(row);
            }
        });
        change.sheet()
                .states()
                .forEach((table, kept) ->
                        states.computeIfAbsent(table, any -> new HashMap<>()).putAll(kept));
    }

    private void index(History.Row row) {
        byKey.computeIfAbsent(row.table(), any -> new HashMap<>())
                .computeIfAbsent((String) row.values().get(0), any -> new ArrayList<>())
                .add(row);
    }

    SimulatedJournal journal() {
        return journal;
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    List<Hold> holds() {
        return List.copyOf(holds.values());
    }

    /** The rows behind this many. */
    List<History.Row> rowsFrom(int place) {
        return List.copyOf(rows.subList(Math.min(place, rows.size()), rows.size()));
    }

    int rows() {
        return rows.size();
    }

    Map<Projection, Map<String, List<?>>> states() {
        return states;
    }

    private List<History.Row> rows(History table, String key) {
        return byKey.getOrDefault(table, Map.of()).getOrDefault(key, List.of());
    }

    private Optional<List<?>> state(Projection table, String key) {
        return Optional.ofNullable(states.getOrDefault(table, Map.of()).get(key));
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Hold> hold(String id) {
        return Optional.ofNullable(holds.get(id));
    }

    @Override
    public Optional<Boolean> reversed(String chain) {
        return Optional.ofNullable(reversed.get(chain));
    }

    @Override
    public Optional<StoredAnswer> answer(String key) {
        return rows(History.ANSWER, key).stream().map(History.Row::answer).findFirst();
    }

    @Override
    public boolean hasNaturalKey(String name) {
        return !rows(History.NATURAL_KEY, name).isEmpty();
    }

    @Override
    public Optional<CaseRow> caseRow(String id) {
        return state(Projection.CASE, id).map(Projection::caseRow);
    }

    @Override
    public List<CaseRow> casesWith(String scheme, String kind) {
        return states.getOrDefault(Projection.CASE, Map.of()).values().stream()
                .map(Projection::caseRow)
                .filter(row -> row.scheme().equals(scheme))
                .filter(row ->
                        events(row.id()).stream().anyMatch(event -> event.kind().equals(kind)))
                .toList();
    }

    @Override
    public List<EventRow> events(String caseId) {
        return rows(History.EVENT, caseId).stream().map(History.Row::event).toList();
    }

    @Override
    public long lastEvent(String caseId) {
        return events(caseId).stream().mapToLong(EventRow::number).max().orElse(0);
    }

    @Override
    public List<RegisterRow> register(String register, Optional<String> subject) {
        return rows(History.REGISTER, register).stream()
                .map(History.Row::line)
                .filter(line -> subject.isEmpty() || line.subject().equals(subject.get()))
                .toList();
    }

    @Override
    public Optional<RegisterRow> lastLine(String register, String subject) {
        return register(register, Optional.of(subject)).stream().reduce((earlier, later) -> later);
    }

    @Override
    public long lastRegister(String register) {
        return rows(History.REGISTER, register).size();
    }

    @Override
    public long lastNumber(String series) {
        return state(Projection.NUMBER, series).map(row -> (Long) row.get(1)).orElse(0L);
    }

    @Override
    public Optional<String> setting(String name) {
        return state(Projection.SETTING, name).map(row -> (String) row.get(1));
    }

    @Override
    public Optional<UserRow> user(String name) {
        return state(Projection.USER, name).map(Projection::user);
    }
}
