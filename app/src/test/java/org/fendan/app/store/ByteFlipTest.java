package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single bits of the store's files turn over; -Dfendan.flips=1000 for the whole figure. */
@Tag("long")
class ByteFlipTest {

    private static final int FLIPS = Integer.getInteger("fendan.flips", 100);

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @Test
    void every_flip_is_found_at_opening_or_changes_nothing() throws IOException {
        Path closed = folder.resolve("closed");
        Path killed = folder.resolve("killed");
        Head head;
        try (Store store = Store.open(closed)) {
            StoreFixture.everything(store);
            for (int i = 0; i < 20; i++) {
                String key = "k" + i;
                store.writer().run(tx -> KilledWriter.pay(tx, key));
            }
            head = store.reads().head();
            copy(closed, killed);
        }
        int refused = 0;
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            Path copy = folder.resolve("flip-" + i);
            copy(random.nextBoolean() ? closed : killed, copy);
            String flip = flip(copy);
            try (Store store = Store.open(copy)) {
                Verification found = store.verify();
                if (!found.isClean() || !store.reads().head().equals(head)) {
                    changed.add(flip);
                }
            } catch (StoreRefused expected) {
                refused++;
            }
        }
        System.out.printf(
                "flips: seed %d, %d made, %d refused at opening, %d changed nothing, %d missed%n",
                seed, FLIPS, refused, FLIPS - refused - changed.size(), changed.size());
        assertThat(changed).as("seed %d", seed).isEmpty();
        assertThat(refused).isPositive();
    }

    /** Turns one bit of one file over, each byte as likely as any other. */
    private String flip(Path copy) throws IOException {
        List<Path> files = files(copy);
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        long place = (long) (random.nextDouble() * total);
        for (Path file : files) {
            long size = Files.size(file);
            if (place < size) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[(int) place] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
                return file + " at " + place;
            }
            place -= size;
        }
        throw new IllegalStateException("no byte to flip");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName().toString()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
