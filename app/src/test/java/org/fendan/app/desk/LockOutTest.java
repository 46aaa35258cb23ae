package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final Source HERE = from("192.0.2.7");
    private static final Source THERE = from("198.51.100.9");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
    private final LockOut lockOut = new LockOut(now::get);

    private static Source from(String address) {
        return new Source(address, "none", "r1");
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private long fail(String name, int times) {
        return fail(name, HERE, times);
    }

    private long fail(String name, Source source, int times) {
        return IntStream.range(0, times)
                .filter(i -> lockOut.failed(name, source))
                .count();
    }

    private boolean isLocked(String name) {
        return lockOut.isLocked(name, HERE);
    }

    @Test
    void the_fifth_failure_in_a_row_locks_for_a_quarter_of_an_hour() {
        assertThat(fail("li", 4)).isZero();
        assertThat(isLocked("li")).isFalse();
        assertThat(fail("li", 1)).isOne();
        assertThat(isLocked("li")).isTrue();
        assertThat(isLocked("wang")).isFalse();
        later(LockOut.LOCKED.minusSeconds(1));
        assertThat(fail("li", 100)).as("told once").isZero();
        assertThat(isLocked("li")).isTrue();
        later(Duration.ofSeconds(1));
        assertThat(isLocked("li")).as("failures meanwhile lengthen nothing").isFalse();
        assertThat(fail("li", 5)).isOne();
    }

    @Test
    void a_success_between_begins_anew() {
        fail("li", 4);
        lockOut.succeeded("li", HERE);
        assertThat(fail("li", 4)).isZero();
        assertThat(isLocked("li")).isFalse();
    }

    @Test
    void whoever_guesses_from_elsewhere_does_not_lock_the_owner_out() {
        assertThat(fail("li", THERE, 1_000)).isOne();

        assertThat(lockOut.isLocked("li", THERE)).isTrue();
        assertThat(isLocked("li")).isFalse();
    }

    @Test
    void guesses_from_many_networks_lock_the_name_everywhere() {
        for (int network = 1; network < 10; network++) {
            assertThat(fail("li", from("203.0.113." + network), 5)).isOne();
        }
        fail("li", from("203.0.113.10"), 4);
        assertThat(isLocked("li")).as("49 failures").isFalse();
        assertThat(fail("li", from("203.0.113.11"), 1))
                .as("the fiftieth is told")
                .isOne();
        assertThat(isLocked("li")).isTrue();
        assertThat(isLocked("wang")).isFalse();
        later(LockOut.LOCKED);
        assertThat(isLocked("li")).isFalse();
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_one_sender() {
        for (int host = 1; host <= 5; host++) {
            lockOut.failed("li", from("2001:db8:0:1::" + host));
        }
        assertThat(lockOut.isLocked("li", from("2001:db8:0:1:ffff::1"))).isTrue();
        assertThat(lockOut.isLocked("li", from("2001:db8:0:2::1"))).isFalse();
    }

    @Test
    void a_flood_of_names_frees_nobody() {
        fail("li", 5);
        for (int i = 0; i < 300_000; i++) {
            lockOut.failed("made-up-" + i, HERE);
        }
        assertThat(isLocked("li")).isTrue();
    }
}
