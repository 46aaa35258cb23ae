package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsOnDiskTest {

    /** So many that they do not stay in memory. */
    private static final int STEPS = 200_000;

    private static final int NAMES = 50_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<String, String> model = new HashMap<>();
    private final TextsOnDisk texts = new TextsOnDisk();

    @AfterEach
    void close() {
        texts.close();
    }

    @Test
    void it_tells_what_a_map_in_memory_tells() {
        for (int step = 0; step < STEPS; step++) {
            String name = "名/" + random.nextInt(NAMES);
            switch (random.nextInt(5)) {
                case 0 -> assertThat(texts.take(name)).as("seed %d", seed).isEqualTo(taken(name));
                case 1 ->
                    assertThat(texts.get(name)).as("seed %d", seed).isEqualTo(Optional.ofNullable(model.get(name)));
                default -> put(name, "text " + "字".repeat(random.nextInt(20)) + step);
            }
        }
        assertThat(texts.size()).as("seed %d", seed).isEqualTo(model.size());
        Map<String, String> left = new HashMap<>();
        texts.forEach((name, text) -> assertThat(left.put(name, text)).isNull());
        assertThat(left).as("seed %d", seed).isEqualTo(model);
    }

    private Optional<String> taken(String name) {
        return Optional.ofNullable(model.remove(name));
    }

    private void put(String name, String text) {
        texts.put(name, text);
        model.put(name, text);
    }

    @Test
    void a_text_may_be_longer_than_what_is_kept_in_memory() {
        put("short", "1");
        put("long", "长".repeat(1_000_000));
        put("none", "");
        put("short", "2");
        put("last", "x".repeat(40_000));
        model.forEach((name, text) -> assertThat(texts.get(name)).contains(text));
    }
}
