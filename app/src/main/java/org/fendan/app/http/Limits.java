package org.fendan.app.http;

import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Problem;
import org.fendan.core.law.Text;

/**
 * How often one caller may ask: a user who is signed in, else the address asked from.
 *
 * <p>Failed sign-ins have a bucket of their own for each address, and while it is empty nobody signs in from there, so
 * that whether a guess was right is not told.
 */
public final class Limits {

    private static final Set<String> SIGN_INS = Set.of("/api/v1/sessions", "/sign-in");
    private static final int UNAUTHORIZED = 401;
    private static final int BURST_SECONDS = 10;
    private static final int BURST_MINUTES = 3;

    private final Peer peer;
    private final Metrics metrics;
    private final Optional<Buckets> users;
    private final Optional<Buckets> addresses;
    private final Optional<Buckets> failures;

    /**
     * @param rate how many requests a second, for long; ten times as many at once. 0 for any
     * @param failuresAMinute how many failed sign-ins a minute, for long; three times as many at once. 0 for any
     */
    public Limits(Peer peer, Metrics metrics, int rate, int failuresAMinute) {
        this(peer, metrics, rate, failuresAMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(Peer peer, Metrics metrics, int rate, int failuresAMinute, TimeMeter clock) {
        this.peer = peer;
        this.metrics = metrics;
        this.users = buckets(rate, BURST_SECONDS, Duration.ofSeconds(1), clock);
        this.addresses = buckets(rate, BURST_SECONDS, Duration.ofSeconds(1), clock);
        this.failures = buckets(failuresAMinute, BURST_MINUTES, Duration.ofMinutes(1), clock);
    }

    private static Optional<Buckets> buckets(int tokens, int burst, Duration span, TimeMeter clock) {
        return tokens == 0
                ? Optional.empty()
                : Optional.of(new Buckets(new Buckets.Quota((long) tokens * burst, tokens, span), clock));
    }

    /** Runs before every request; {@code who} finds out who asks, where they say so. */
    Optional<Caller> admit(Context http, Function<Context, Optional<Caller>> who) {
        boolean named = http.header("Authorization") != null;
        if (named || isSignIn(http)) {
            failures.map(buckets -> buckets.look(network(http)))
                    .filter(taken -> !taken.granted())
                    .ifPresent(taken -> refuse(http, taken, Limit.SIGN_IN));
        }
        Optional<Caller> caller = who.apply(http);
        if (named && caller.isEmpty()) {
            failed(http);
        }
        caller.ifPresentOrElse(
                known -> take(http, users, known.user(), Limit.USER),
                () -> take(http, addresses, network(http), Limit.ADDRESS));
        return caller;
    }

    /** Runs after every request. */
    void leave(Context http) {
        if (isSignIn(http) && http.statusCode() == UNAUTHORIZED) {
            failed(http);
        }
    }

    private static boolean isSignIn(Context http) {
        return http.method().equals(HandlerType.POST) && SIGN_INS.contains(http.path());
    }

    private void failed(Context http) {
        failures.ifPresent(buckets -> buckets.take(network(http)));
    }

    private String network(Context http) {
        return Peer.network(peer.address(http));
    }

    private void take(Context http, Optional<Buckets> from, String key, Limit limit) {
        from.map(buckets -> buckets.take(key)).ifPresent(taken -> {
            if (!taken.granted()) {
                refuse(http, taken, limit);
            }
            if (taken.isLow()) {
                tell(http, taken, limit);
            }
        });
    }

    private void refuse(Context http, Buckets.Taken taken, Limit limit) {
        metrics.refused(limit);
        tell(http, taken, limit);
        long seconds = taken.waitSeconds();
        http.header("Retry-After", String.valueOf(seconds));
        Answer answer = Problem.RATE_EXCEEDED.answer(
                Text.of("请在 " + seconds + " 秒后再试", "try again in " + seconds + " s"), Language.of(http));
        throw new Turned(answer);
    }

    /** The fields of draft-ietf-httpapi-ratelimit-headers: the rule, and how much of it is left. */
    private static void tell(Context http, Buckets.Taken taken, Limit limit) {
        Buckets.Quota quota = taken.quota();
        String name = "\"" + limit.label() + "\"";
        http.header("RateLimit-Policy", name + ";q=" + quota.burst() + ";w=" + quota.seconds());
        http.header("RateLimit", name + ";r=" + taken.left() + ";t=" + taken.waitSeconds());
    }
}
