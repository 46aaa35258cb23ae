package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fendan.app.store.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} after a message was taken and before that was noted. */
@Tag("long")
class WebhookKillTest {

    private static final int[] KILLED_AT = {5, 17, 30};

    @TempDir
    private Path folder;

    @Test
    void nothing_is_lost_and_what_comes_twice_has_the_same_id() throws Exception {
        AtomicReference<Process> life = new AtomicReference<>();
        try (WebhookReceiver receiver = new WebhookReceiver(0)) {
            receiver.answers(heard -> {
                long so = new LinkedHashSet<>(receiver.ids()).size();
                if (java.util.Arrays.stream(KILLED_AT).anyMatch(at -> at == so)
                        && !receiver.ids().contains(heard.id())) {
                    life.get().toHandle().destroyForcibly(); // it has been told, and will never know
                }
                return 200;
            });
            for (int i = 0; i <= KILLED_AT.length; i++) {
                life.set(Jvm.start(
                        KilledCourier.class,
                        folder.resolve("store").toString(),
                        String.valueOf(receiver.port()),
                        i == 0 ? "begin" : "go on"));
                waitFor(life.get(), receiver);
            }
            List<String> distinct = new ArrayList<>(new LinkedHashSet<>(receiver.ids()));
            assertThat(distinct).hasSize(KilledCourier.LOANS);
            assertThat(receiver.ids()).hasSizeGreaterThan(KilledCourier.LOANS);
            assertThat(distinct)
                    .isSortedAccordingTo(java.util.Comparator.comparing(id -> Integer.parseInt(id.split("_", -1)[1])));
            System.out.printf(
                    "kill -9 of a courier: %d lives, %d messages, %d deliveries, 0 lost%n",
                    KILLED_AT.length + 1, distinct.size(), receiver.heard.size());
        }
    }

    /** Until it was killed, or has told everything. */
    private static void waitFor(Process process, WebhookReceiver receiver) throws InterruptedException {
        while (process.isAlive()) {
            if (new LinkedHashSet<>(receiver.ids()).size() == KilledCourier.LOANS) {
                process.toHandle().destroyForcibly();
            }
            Thread.sleep(20);
        }
    }
}
