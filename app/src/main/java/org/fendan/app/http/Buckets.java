package org.fendan.app.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A bucket of tokens for each of those who asked lately; whoever has not asked for longest is forgotten first. */
final class Buckets {

    /** A bucket takes some 200 bytes. */
    private static final int MOST = 20_000;

    private final Quota quota;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(Quota quota, TimeMeter clock) {
        this.quota = quota;
        this.clock = clock;
    }

    /** Takes a token, if there is one. */
    Taken take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return new Taken(quota, probe.isConsumed(), probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
    }

    /** What taking a token would come to. */
    Taken look(String key) {
        Bucket bucket = bucket(key);
        long left = bucket.getAvailableTokens();
        return new Taken(
                quota, left > 0, left, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    any -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(quota.burst()).refillGreedy(quota.tokens(), quota.span()))
                            .withCustomTimePrecision(clock)
                            .build());
        }
    }

    /** So many tokens in such a time; a bucket that was left alone holds {@code burst}. */
    record Quota(long burst, long tokens, Duration span) {

        /** How long an empty bucket takes to fill. */
        long seconds() {
            return Math.max(1, burst * span.toSeconds() / tokens);
        }
    }

    /**
     * What became of asking for a token.
     *
     * @param left how many tokens there are now
     * @param nanos how many nanoseconds until there is one
     */
    record Taken(Quota quota, boolean granted, long left, long nanos) {

        long waitSeconds() {
            return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
        }

        boolean isLow() {
            return left < quota.burst() / 2;
        }
    }
}
