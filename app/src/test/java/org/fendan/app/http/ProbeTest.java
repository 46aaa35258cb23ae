package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void an_answer_holds_for_a_second() {
        AtomicBoolean up = new AtomicBoolean(true);
        Probe probe = new Probe(() -> asked.incrementAndGet() > 0 && up.get(), now::get);
        assertThat(probe.getAsBoolean()).isTrue();
        up.set(false);
        now.set(TimeUnit.MILLISECONDS.toNanos(999));
        assertThat(probe.getAsBoolean()).isTrue();
        assertThat(asked).hasValue(1);
        now.set(TimeUnit.MILLISECONDS.toNanos(1000));
        assertThat(probe.getAsBoolean()).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    void what_fails_or_does_not_answer_is_no_and_is_not_asked_twice_at_once() {
        assertThat(new Probe(() -> {
                            throw new IllegalStateException("away");
                        })
                        .getAsBoolean())
                .isFalse();
        CountDownLatch end = new CountDownLatch(1);
        Probe stuck = new Probe(
                () -> {
                    asked.incrementAndGet();
                    try {
                        return end.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        return false;
                    }
                },
                now::get);
        long start = System.nanoTime();
        assertThat(stuck.getAsBoolean()).isFalse();
        now.set(TimeUnit.SECONDS.toNanos(5));
        assertThat(stuck.getAsBoolean()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(asked).hasValue(1);
        end.countDown();
    }
}
