package org.fendan.app.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.fendan.app.desk.Caller;

/** An answer that costs much, kept for half a minute for each who may ask. */
public final class Memo<T> {

    private static final long KEPT_NS = TimeUnit.SECONDS.toNanos(30);
    private static final int MOST = 1000;

    private final Map<Caller, Kept<T>> kept = new ConcurrentHashMap<>();

    public Optional<T> of(Caller caller, Function<Caller, Optional<T>> question) {
        if (kept.size() > MOST) {
            kept.clear();
        }
        return kept.compute(
                        caller,
                        (who, known) -> known != null && known.isFresh()
                                ? known
                                : new Kept<>(question.apply(who), System.nanoTime()))
                .answer();
    }

    private record Kept<T>(Optional<T> answer, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < KEPT_NS;
        }
    }
}
