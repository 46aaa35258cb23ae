package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up under load, then has room again; on both engines. */
class FullDiskTest {

    private static final int THREADS = 8;

    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final AtomicReference<RuntimeException> refusal = new AtomicReference<>();

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_disk_is_full() throws Exception {
        embedded(StoreOptions.standard().freeBytes(0), StoreStopped.class, "a full disk");
    }

    @Test
    void below_the_mark_writing_stops_before_the_disk_is_full() throws Exception {
        embedded(StoreOptions.standard().freeBytes(3 << 20), DiskLow.class, "a disk filled to its mark");
    }

    private void embedded(StoreOptions options, Class<?> expected, String what) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "8m")) {
            try (Store store = Store.open(disk.folder(), options)) {
                StoreFixture.open(store, 1_000_000);
                fill(store);
            }
            assertThat(refusal.get()).isInstanceOf(expected);
            disk.grow("256m");
            try (Store store = Store.open(disk.folder())) {
                check(store, what);
            }
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_disk_of_the_servers_data_is_full() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "56m");
                OwnServer server = OwnServer.create(
                        disk.folder().resolve("data"),
                        List.of("--wal-segsize=1"),
                        "max_wal_size=4MB",
                        "min_wal_size=2MB")) {
            served(server, disk, "a full disk of the server");
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_disk_of_the_servers_log_is_full() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "16m")) {
            List<String> making =
                    List.of("--wal-segsize=1", "--waldir=" + disk.folder().resolve("wal"));
            try (OwnServer server = OwnServer.create(folder.resolve("data"), making, "max_wal_size=1GB")) {
                served(server, disk, "a full disk of the server's log");
            }
        }
    }

    /** The store stays open all the while, and stands for its office again by itself. */
    private void served(OwnServer server, SmallDisk disk, String what) throws Exception {
        try (Store store = Store.open(server.ledger("ledger"), StoreOptions.standard())) {
            StoreFixture.open(store, 1_000_000);
            fill(store);
            boolean down = !server.isAlive();
            disk.grow("512m");
            if (!server.isAnswering()) {
                server.kill();
                server.start();
            }
            long end = System.currentTimeMillis() + 60_000;
            while (!store.writer().isRunning()) {
                assertThat(System.currentTimeMillis()).as("in office again").isLessThan(end);
                Thread.sleep(20);
            }
            check(store, what + (down ? ", which brought it down" : ""));
        }
    }

    private void fill(Store store) throws InterruptedException {
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(number -> new Thread(() -> write(store, number)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(60_000);
            assertThat(thread.isAlive()).as("a client that waits for an answer").isFalse();
        }
        assertThat(told).hasSizeGreaterThan(20);
    }

    private void write(Store store, int thread) {
        try {
            for (int i = 0; ; i++) {
                String key = thread + "-" + i;
                String body = SmallDisk.body(thread * 100_000L + i);
                told.put(key, store.writer().run(tx -> {
                    KilledWriter.pay(tx, key);
                    return tx.appendEvent("CASE-" + key, "note", body);
                }));
            }
        } catch (WriteRefused | ElsewhereWritten refused) {
            refusal.compareAndSet(null, refused);
        }
    }

    private void check(Store store, String what) {
        long lost = told.keySet().stream()
                .filter(key -> store.reads().events("CASE-" + key).size() != 2)
                .count();
        assertThat(store.verify().differences()).isEmpty();
        long kept = store.verify().chains() - 1;
        System.out.printf("%s: %d acknowledged, %d kept, %d lost%n", what, told.size(), kept, lost);
        assertThat(lost).isZero();
        assertThat(StoreFixture.book(store, StoreFixture.pay("after", 1)).isBooked())
                .isTrue();
    }
}
