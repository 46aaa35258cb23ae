package org.fendan.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was worked out of cases, kept while they do not change; the least asked for goes first where there is no room. */
final class CaseMemory<T> {

    private final Map<String, Kept<T>> kept;

    /** @param most of how many cases at most */
    CaseMemory(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
                return size() > most;
            }
        };
    }

    private record Kept<T>(long version, T value) {}

    /** What is known of a case in this version, worked out where it is not. */
    T of(String caseId, long version, Supplier<T> value) {
        synchronized (kept) {
            Kept<T> known = kept.get(caseId);
            if (known != null && known.version() == version) {
                return known.value();
            }
        }
        T found = value.get();
        synchronized (kept) {
            kept.put(caseId, new Kept<>(version, found));
        }
        return found;
    }
}
