package org.fendan.app.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What is kept, and of it in memory what many works ask for: the ends of series and registers, users, and the short
 * stories of a few thousand subjects; until the next commit also which answers and cases there are not. Who writes
 * alone knows what changes, and is told of each change that was kept.
 */
final class Remembered implements Kept {

    private static final int MOST = 2_000;
    private static final int LONGEST = 4_000;

    private final Kept below;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Long> registers = new HashMap<>();
    private final Map<String, Optional<UserRow>> users = new Latest<>();
    private final Map<Subject, List<RegisterRow>> lines = new Latest<>();
    private final Map<Subject, RegisterRow> lastLines = new Latest<>();
    private final Map<String, Boolean> noAnswers = new Latest<>();
    private final Map<String, Boolean> noCases = new Latest<>();

    Remembered(Kept below) {
        this.below = below;
    }

    /** What a register tells of. */
    private record Subject(String register, String name) {}

    /** So many, and those asked for last. */
    private static final class Latest<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    /** Follows what was kept. */
    void follow(Sheet sheet) {
        noAnswers.clear();
        noCases.clear();
        sheet.rows(row -> {
            if (row.table() == History.REGISTER) {
                follow(row.line());
            }
        });
        sheet.states()
                .getOrDefault(Projection.NUMBER, Map.of())
                .forEach((series, row) -> numbers.put(series, (Long) row.get(1)));
        sheet.states().getOrDefault(Projection.USER, Map.of()).keySet().forEach(users::remove);
    }

    private void follow(RegisterRow line) {
        Subject subject = new Subject(line.register(), line.subject());
        registers.put(line.register(), line.number());
        lines.remove(subject);
        lastLines.remove(subject);
        remember(lastLines, subject, line, line.body().length());
    }

    private static <K, V> void remember(Map<K, V> into, K key, V value, long length) {
        if (length <= LONGEST) {
            into.put(key, value);
        }
    }

    private static <K, V> V known(Map<K, V> memory, K key, Supplier<V> kept) {
        V known = memory.get(key);
        if (known == null) {
            known = kept.get();
            memory.put(key, known);
        }
        return known;
    }

    /** What is asked for twice within a work is there the second time, or again not. */
    private static <V> Optional<V> present(
            Map<String, Boolean> absent, String key, Function<String, Optional<V>> kept) {
        if (absent.containsKey(key)) {
            return Optional.empty();
        }
        Optional<V> found = kept.apply(key);
        if (found.isEmpty()) {
            absent.put(key, true);
        }
        return found;
    }

    @Override
    public long lastNumber(String series) {
        return known(numbers, series, () -> below.lastNumber(series));
    }

    @Override
    public long lastRegister(String register) {
        return known(registers, register, () -> below.lastRegister(register));
    }

    @Override
    public Optional<UserRow> user(String name) {
        return known(users, name, () -> below.user(name));
    }

    @Override
    public List<RegisterRow> register(String register, Optional<String> subject) {
        if (subject.isEmpty()) {
            return below.register(register, subject);
        }
        Subject key = new Subject(register, subject.get());
        List<RegisterRow> known = lines.get(key);
        if (known == null) {
            known = below.register(register, subject);
            remember(
                    lines,
                    key,
                    known,
                    known.stream().mapToLong(line -> line.body().length()).sum());
        }
        return known;
    }

    @Override
    public Optional<RegisterRow> lastLine(String register, String subject) {
        Subject key = new Subject(register, subject);
        Optional<RegisterRow> known = Optional.ofNullable(lastLines.get(key));
        if (known.isEmpty()) {
            known = below.lastLine(register, subject);
            known.ifPresent(line -> remember(lastLines, key, line, line.body().length()));
        }
        return known;
    }

    @Override
    public Optional<StoredAnswer> answer(String key) {
        return present(noAnswers, key, below::answer);
    }

    @Override
    public boolean hasNaturalKey(String name) {
        return below.hasNaturalKey(name);
    }

    @Override
    public Optional<CaseRow> caseRow(String id) {
        return present(noCases, id, below::caseRow);
    }

    @Override
    public List<CaseRow> casesWith(String scheme, String kind) {
        return below.casesWith(scheme, kind);
    }

    @Override
    public List<EventRow> events(String caseId) {
        return below.events(caseId);
    }

    @Override
    public long lastEvent(String caseId) {
        return below.lastEvent(caseId);
    }

    @Override
    public Optional<String> setting(String name) {
        return below.setting(name);
    }
}
