package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fendan.app.config.Service;
import org.fendan.app.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Five times as many filers as are taken at once: the others are told so, and no acknowledged loan is lost. */
class OverloadTest {

    private static final int PLACES = 4;
    private static final int FILERS = 5 * PLACES;
    private static final int LOANS = 20;
    private static final long MEGABYTE = 1 << 20;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Long> refusals = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> others = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void the_rest_are_turned_away_at_once_and_nothing_is_lost(@TempDir Path data) throws InterruptedException {
        Service service = new Service(0, 0, PLACES, Service.Log.LOGFMT);
        try (House house = new House(Settings.in(data).port(0).service(service))) {
            house.agreement("bank-a");
            String filing = house.filing("MARK", "10000.00").toString();
            together(house, filing);
            long before = heap();
            together(house, filing);
            long grown = settled(before + 32 * MEGABYTE) - before;
            System.out.printf(
                    "overload: %d filers for %d places: %d acknowledged, %d refused, heap grew by %d MB%n",
                    FILERS, PLACES, acknowledged.size(), refusals.size(), grown / MEGABYTE);
            assertThat(others).isEmpty();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(LOANS);
            assertThat(refusals).isNotEmpty();
            assertThat(Duration.ofNanos(median(new ArrayList<>(refusals)))).isLessThan(Duration.ofSeconds(1));
            assertThat(grown).isLessThan(32 * MEGABYTE);
            assertThat(kept(house)).isEqualTo(acknowledged);
        }
    }

    private void together(House house, String filing) throws InterruptedException {
        CountDownLatch gun = new CountDownLatch(1);
        List<Thread> filers = new ArrayList<>();
        for (int i = 0; i < FILERS; i++) {
            Thread filer = new Thread(() -> file(house, filing, gun));
            filers.add(filer);
            filer.start();
        }
        gun.countDown();
        for (Thread filer : filers) {
            filer.join();
        }
    }

    private void file(House house, String filing, CountDownLatch gun) {
        try {
            gun.await();
        } catch (InterruptedException stopped) {
            return;
        }
        for (int i = 0; i < LOANS; i++) {
            String reference = "O-" + numbers.incrementAndGet();
            long start = System.nanoTime();
            House.Heard heard =
                    house.send(house.post("bank-a", House.CASES, filing.replace("MARK", reference), reference));
            if (heard.status() == 503
                    && heard.header("Retry-After").equals("1")
                    && heard.code().equals("BUSY")) {
                refusals.add(System.nanoTime() - start);
            } else if (heard.status() == 201) {
                acknowledged.add(reference);
            } else {
                others.add(heard.raw().body());
            }
        }
    }

    private static Set<String> kept(House house) {
        Set<String> references = ConcurrentHashMap.newKeySet();
        String cursor = "";
        do {
            JsonNode page =
                    house.get("auditor", House.CASES + "?pageSize=200" + cursor).body();
            page.path("cases")
                    .forEach(line -> references.add(line.path("reference").asString("")));
            cursor = page.path("next").asString("");
            cursor = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        } while (!cursor.isEmpty());
        return references;
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    /** The heap, once what is still being let go of is gone: caches that other tests left, connections that close. */
    private static long settled(long expected) throws InterruptedException {
        long heap = heap();
        for (int i = 0; i < 20 && heap >= expected; i++) {
            TimeUnit.MILLISECONDS.sleep(250);
            heap = heap();
        }
        return heap;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
