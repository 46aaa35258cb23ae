package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever knocks a thousand times leaves twenty lines and a number. */
class RepeatsTest {

    private final AtomicLong now = new AtomicLong();
    private final Repeats repeats = new Repeats(now::get);

    private static ObjectNode line(String from) {
        return Json.object()
                .put("who", "visitor")
                .put("from", from)
                .put("status", 401)
                .put("code", "NOT_SIGNED_IN");
    }

    private int whole(String from, int times) {
        int kept = 0;
        for (int i = 0; i < times; i++) {
            kept += repeats.isWhole(line(from)) ? 1 : 0;
        }
        return kept;
    }

    @Test
    void many_alike_are_counted_and_others_are_not_hidden_by_them() {
        assertThat(whole("10.0.0.1", 1000)).isEqualTo(Repeats.WHOLE);
        assertThat(whole("10.0.0.2", 3)).isEqualTo(3);
        assertThat(repeats.over()).isEmpty();
        now.addAndGet(60_000_000_000L);
        assertThat(repeats.over()).singleElement().isEqualTo(line("10.0.0.1").put("times", 1000 - Repeats.WHOLE));
        assertThat(whole("10.0.0.1", 5)).isEqualTo(5);
    }

    @Test
    void however_many_kinds_there_are_memory_is_bounded_and_all_are_counted() {
        int kept = 0;
        for (int i = 0; i < 20_000; i++) {
            kept += whole("10.0." + i / 250 + "." + i % 250, 1);
        }
        long told =
                repeats.all().stream().mapToLong(l -> l.path("times").asLong(0)).sum();
        assertThat(kept + told).isEqualTo(20_000);
        assertThat(kept).isLessThan(10_100);
    }
}
