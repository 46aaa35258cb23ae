package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} at random moments, with eight requests in flight; -Dfendan.kill.rounds=200 for the whole figure. */
@Tag("long")
class KillTest {

    private static final int ROUNDS = Integer.getInteger("fendan.kill.rounds", 20);
    private static final int ROUNDS_WITH_DELAY = 4;

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void nothing_acknowledged_is_lost_or_doubled_or_half_done_by_a_kill(Keeping keeping) throws Exception {
        Database database = keeping.fresh(folder);
        Told told = new Told();
        long kept = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            kill(database, true, round, told);
            try (Store store = Store.open(database, StoreOptions.standard())) {
                KilledWriter.awaitOffice(store);
                kept = told.check(store.reads(), "seed " + seed + ", round " + round);
            }
        }
        System.out.printf(
                "kill -9, %s: seed %d, %d rounds, %d acknowledged, %d kept, 0 lost, 0 doubled, 0 half%n",
                keeping, seed, ROUNDS, told.size(), kept);
        assertThat(told.size()).isGreaterThan(ROUNDS * KilledWriter.THREADS);
    }

    @Test
    void the_same_harness_finds_losses_when_a_commit_does_not_wait_for_the_disk() throws Exception {
        long acknowledged = 0;
        long lost = 0;
        for (int round = 1; round <= ROUNDS_WITH_DELAY; round++) {
            Path own = folder.resolve("round-" + round);
            Told told = new Told();
            kill(Database.embedded(own), false, round, told);
            acknowledged += told.size();
            lost += lostWithDelay(own, told);
        }
        System.out.printf(
                "kill -9 with write_delay: seed %d, %d rounds, %d acknowledged, %d lost%n",
                seed, ROUNDS_WITH_DELAY, acknowledged, lost);
        assertThat(lost).isPositive();
    }

    /** A store that lost its own tables' beginnings does not open: then all of it is lost. */
    private static long lostWithDelay(Path own, Told told) {
        try (Store store = Store.open(own)) {
            return told.lost(store.reads());
        } catch (StoreRefused gone) {
            return told.size();
        }
    }

    /** Runs the writer, kills it at a random moment after its first word, and notes what it said is kept. */
    private void kill(Database database, boolean synchronous, int round, Told told) throws Exception {
        Process process = KilledWriter.start(database, synchronous, round);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int after = 1 + random.nextInt(synchronous ? 150 : 100);
            for (int lines = 0; lines < after; lines++) {
                note(said.readLine(), told);
            }
            process.toHandle().destroyForcibly();
            drain(said, told);
        }
        process.waitFor();
    }

    /** What was said before the kill still counts; the last line may be cut short. */
    private static void drain(BufferedReader said, Told told) throws IOException {
        StringBuilder rest = new StringBuilder();
        for (int c = said.read(); c >= 0; c = said.read()) {
            rest.append((char) c);
        }
        for (String line : rest.substring(0, rest.lastIndexOf("\n") + 1).split("\n", -1)) {
            if (!line.isEmpty()) {
                note(line, told);
            }
        }
    }

    private static void note(String line, Told told) {
        assertThat(line).as("the writer's word").startsWith("kept r");
        String[] words = line.split(" ", -1);
        told.note(words[1], words[2]);
    }
}
