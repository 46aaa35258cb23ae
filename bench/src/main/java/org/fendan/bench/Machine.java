package org.fendan.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on. */
record Machine(String processor, int cores, long memoryBytes, String system, String jdk, long heapBytes, Sync sync) {

    private static final int SYNCS = 400;
    private static final int BLOCK = 4096;

    /** How long an appended block of 4 KiB takes to be on the disk, in microseconds. */
    record Sync(double median, double p99) {}

    static Machine look(Path folder) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                first(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")),
                runtime.availableProcessors(),
                kilobytes(first(Path.of("/proc/meminfo"), "MemTotal", "0 kB")) * 1024,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                runtime.maxMemory(),
                sync(folder));
    }

    private static String first(Path file, String name, String otherwise) throws IOException {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(otherwise);
    }

    private static long kilobytes(String text) {
        return Long.parseLong(text.substring(0, text.indexOf(' ')));
    }

    private static Sync sync(Path folder) throws IOException {
        Path file = folder.resolve("sync");
        List<Long> nanos = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(false);
                nanos.add(System.nanoTime() - start);
            }
        }
        Files.delete(file);
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Sync(sorted.get(SYNCS / 2) / 1e3, sorted.get(SYNCS * 99 / 100) / 1e3);
    }

    void tell(Report report) {
        report.heading("Machine");
        report.line("- processor: " + processor + ", " + cores + " cores");
        report.line(String.format(
                Locale.ROOT, "- memory: %.1f GiB, heap at most %.1f GiB", memoryBytes / 0x1p30, heapBytes / 0x1p30));
        report.line("- disk: an appended block of 4 KiB is synced in " + Spread.figure(sync.median(), 0)
                + " µs (median of " + SYNCS + "; p99 " + Spread.figure(sync.p99(), 0) + " µs)");
        report.line("- system: " + system);
        report.line("- JDK: " + jdk);
    }
}
