package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up under load; needs the right to mount a small file system in memory. */
class FullDiskTest {

    private static final int THREADS = 8;
    private static final String BODY = "{\"说明\":\"" + "x".repeat(4000) + "\"}";

    @TempDir
    private Path folder;

    private boolean mounted;

    @BeforeEach
    void mount_a_small_disk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString()) == 0;
        if (!mounted) {
            String sentence = "FullDiskTest is skipped: mounting a tmpfs is not allowed here, so no disk can be filled";
            System.out.println(sentence);
            abort(sentence);
        }
    }

    @AfterEach
    void unmount_it() throws Exception {
        if (mounted) {
            assertThat(run("umount", "-l", folder.toString())).isZero();
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_disk_is_full() throws Exception {
        Map<String, Long> told = fill(StoreOptions.standard().freeBytes(0), StoreStopped.class);
        check(told, "a full disk");
    }

    @Test
    void below_the_mark_writing_stops_before_the_disk_is_full() throws Exception {
        Map<String, Long> told = fill(StoreOptions.standard().freeBytes(3 << 20), DiskLow.class);
        check(told, "a disk filled to its mark");
    }

    private Map<String, Long> fill(StoreOptions options, Class<? extends WriteRefused> expected) throws Exception {
        Map<String, Long> told = new ConcurrentHashMap<>();
        AtomicReference<WriteRefused> refusal = new AtomicReference<>();
        try (Store store = Store.open(folder, options)) {
            StoreFixture.open(store, 1_000_000);
            List<Thread> threads = IntStream.range(0, THREADS)
                    .mapToObj(number -> new Thread(() -> write(store, number, told, refusal)))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(refusal.get()).isInstanceOf(expected);
        assertThat(told).hasSizeGreaterThan(20);
        return told;
    }

    private static void write(Store store, int thread, Map<String, Long> told, AtomicReference<WriteRefused> refusal) {
        try {
            for (int i = 0; ; i++) {
                String key = thread + "-" + i;
                told.put(key, store.writer().run(tx -> {
                    KilledWriter.pay(tx, key);
                    return tx.appendEvent("CASE-" + key, "note", BODY);
                }));
            }
        } catch (WriteRefused refused) {
            refusal.set(refused);
        }
    }

    private void check(Map<String, Long> told, String what) throws Exception {
        assertThat(run("mount", "-o", "remount,size=256m", folder.toString())).isZero();
        try (Store store = Store.open(folder)) {
            long lost = told.keySet().stream()
                    .filter(key -> store.reads().events("CASE-" + key).size() != 2)
                    .count();
            long kept = store.verify().chains() - 1;
            System.out.printf("%s: %d acknowledged, %d kept, %d lost%n", what, told.size(), kept, lost);
            assertThat(lost).isZero();
            assertThat(StoreFixture.book(store, StoreFixture.pay("after", 1)).isBooked())
                    .isTrue();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException missing) {
            return -1;
        }
    }
}
