package org.fendan.app.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that works have written and the database has not seen, on top of what it keeps: read as if they were there.
 *
 * <p>A {@link #branch} is to a sheet what a branch is to the book: merged, or forgotten without a trace.
 */
final class Sheet implements Kept {

    private final Kept below;
    private final @Nullable Sheet base;
    private final Map<History, Map<String, List<History.Row>>> history = new EnumMap<>(History.class);
    private final Map<Projection, Map<String, List<?>>> states = new EnumMap<>(Projection.class);
    private final Map<String, MessageRow> read = new LinkedHashMap<>();

    /** An empty sheet on top of what is kept. */
    Sheet(Kept kept) {
        this(kept, null);
    }

    private Sheet(Kept below, @Nullable Sheet base) {
        this.below = below;
        this.base = base;
    }

    Sheet branch() {
        return new Sheet(this, this);
    }

    /** Writes what this branch holds onto its base, and starts afresh. */
    void merge() {
        if (base == null) {
            throw new IllegalStateException("a sheet without a base has nothing to merge into");
        }
        Sheet into = base;
        rows(row -> into.add(row.table(), row.entry(), row.place(), row.values()));
        states.forEach((table, rows) -> rows.values().forEach(values -> into.save(table, values)));
        into.read.putAll(read);
        history.clear();
        states.clear();
        read.clear();
    }

    void add(History table, long entry, int place, List<?> values) {
        history.computeIfAbsent(table, any -> new LinkedHashMap<>())
                .computeIfAbsent(key(values), any -> new ArrayList<>())
                .add(new History.Row(table, entry, place, values));
    }

    void save(Projection table, List<?> values) {
        states.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(key(values), values);
    }

    void advance(String reader, MessageRow message) {
        read.put(reader, message);
    }

    private static String key(List<?> values) {
        return (String) values.get(0);
    }

    /** Shows each row of history on this sheet. */
    void rows(Consumer<History.Row> reader) {
        history.values().forEach(keys -> keys.values().forEach(rows -> rows.forEach(reader)));
    }

    /** The last state of each row on this sheet. */
    Map<Projection, Map<String, List<?>>> states() {
        return states;
    }

    /** How far readers of the outbox have come, where they went on. */
    Map<String, MessageRow> read() {
        return read;
    }

    private List<History.Row> own(History table, String key) {
        return history.getOrDefault(table, Map.of()).getOrDefault(key, List.of());
    }

    private <T> Optional<T> own(Projection table, String key, Function<List<?>, T> row) {
        return Optional.<List<?>>ofNullable(states.getOrDefault(table, Map.of()).get(key))
                .map(row);
    }

    @Override
    public Optional<StoredAnswer> answer(String key) {
        List<History.Row> own = own(History.ANSWER, key);
        return own.isEmpty() ? below.answer(key) : Optional.of(own.get(0).answer());
    }

    @Override
    public boolean hasNaturalKey(String name) {
        return !own(History.NATURAL_KEY, name).isEmpty() || below.hasNaturalKey(name);
    }

    @Override
    public Optional<CaseRow> caseRow(String id) {
        Optional<CaseRow> own = own(Projection.CASE, id, Projection::caseRow);
        return own.isPresent() ? own : below.caseRow(id);
    }

    @Override
    public List<CaseRow> casesWith(String scheme, String kind) {
        Map<String, CaseRow> found = new TreeMap<>();
        below.casesWith(scheme, kind).forEach(row -> found.put(row.id(), row));
        found.replaceAll(
                (id, row) -> own(Projection.CASE, id, Projection::caseRow).orElse(row));
        history.getOrDefault(History.EVENT, Map.of()).forEach((id, rows) -> {
            if (!found.containsKey(id)
                    && rows.stream().anyMatch(row -> row.event().kind().equals(kind))) {
                caseRow(id).filter(row -> row.scheme().equals(scheme)).ifPresent(row -> found.put(id, row));
            }
        });
        return List.copyOf(found.values());
    }

    @Override
    public List<EventRow> events(String caseId) {
        Stream<EventRow> own = own(History.EVENT, caseId).stream().map(History.Row::event);
        return Stream.concat(below.events(caseId).stream(), own).toList();
    }

    @Override
    public long lastEvent(String caseId) {
        List<History.Row> own = own(History.EVENT, caseId);
        return own.isEmpty()
                ? below.lastEvent(caseId)
                : own.get(own.size() - 1).event().number();
    }

    @Override
    public List<RegisterRow> register(String register, Optional<String> subject) {
        Stream<RegisterRow> own = own(History.REGISTER, register).stream()
                .map(History.Row::line)
                .filter(line -> subject.isEmpty() || line.subject().equals(subject.get()));
        return Stream.concat(below.register(register, subject).stream(), own).toList();
    }

    @Override
    public Optional<RegisterRow> lastLine(String register, String subject) {
        return own(History.REGISTER, register).stream()
                .map(History.Row::line)
                .filter(line -> line.subject().equals(subject))
                .reduce((earlier, later) -> later)
                .or(() -> below.lastLine(register, subject));
    }

    @Override
    public long lastRegister(String register) {
        List<History.Row> own = own(History.REGISTER, register);
        return own.isEmpty()
                ? below.lastRegister(register)
                : own.get(own.size() - 1).line().number();
    }

    @Override
    public long lastNumber(String series) {
        return own(Projection.NUMBER, series, values -> (Long) values.get(1)).orElseGet(() -> below.lastNumber(series));
    }

    @Override
    public Optional<String> setting(String name) {
        Optional<String> own = own(Projection.SETTING, name, values -> (String) values.get(1));
        return own.isPresent() ? own : below.setting(name);
    }

    @Override
    public Optional<UserRow> user(String name) {
        Optional<UserRow> own = own(Projection.USER, name, Projection::user);
        return own.isPresent() ? own : below.user(name);
    }
}
