package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.BANK;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.fendan.core.ledger.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at random moments, with eight requests in flight; -Dfendan.kill.rounds=200 for the whole figure. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("fendan.kill.rounds", 20);
    private static final int ROUNDS_WITH_DELAY = 4;

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    @Test
    void nothing_acknowledged_is_lost_or_doubled_or_half_done_by_a_kill() throws Exception {
        Map<String, String> acknowledged = new HashMap<>();
        long verified = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.putAll(killed(folder, true, round));
            try (Store store = Store.open(folder)) {
                assertThat(lost(store, acknowledged))
                        .as("lost, seed %d, round %d", seed, round)
                        .isZero();
                Verification found = store.verify();
                assertThat(found.differences()).isEmpty();
                long paid = store.reads().account(BANK).orElseThrow().creditsPosted();
                assertThat(paid).as("doubled, seed %d, round %d", seed, round).isEqualTo(found.chains() - 1);
                assertThat(answers(store)).isEqualTo(paid);
                verified = paid;
            }
        }
        System.out.printf(
                "kill -9: seed %d, %d rounds, %d acknowledged, %d kept, 0 lost, 0 doubled, 0 half%n",
                seed, ROUNDS, acknowledged.size(), verified);
        assertThat(acknowledged.size()).isGreaterThan(ROUNDS * KilledWriter.THREADS);
    }

    @Test
    void the_same_harness_finds_losses_when_a_commit_does_not_wait_for_the_disk() throws Exception {
        long acknowledged = 0;
        long lost = 0;
        for (int round = 1; round <= ROUNDS_WITH_DELAY; round++) {
            Path own = folder.resolve("round-" + round);
            Map<String, String> told = killed(own, false, round);
            acknowledged += told.size();
            lost += lostWithDelay(own, told);
        }
        System.out.printf(
                "kill -9 with write_delay: seed %d, %d rounds, %d acknowledged, %d lost%n",
                seed, ROUNDS_WITH_DELAY, acknowledged, lost);
        assertThat(lost).isPositive();
    }

    /** A store that lost its own tables' beginnings does not open: then all of it is lost. */
    private static long lostWithDelay(Path own, Map<String, String> told) throws Exception {
        try (Store store = Store.open(own)) {
            return lost(store, told);
        } catch (StoreRefused gone) {
            return told.size();
        }
    }

    /** Runs the writer, kills it at a random moment after its first word, and answers what it said is kept. */
    private Map<String, String> killed(Path own, boolean synchronous, int round) throws Exception {
        Process process = KilledWriter.start(own, synchronous, round);
        Map<String, String> told = new HashMap<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int after = 1 + random.nextInt(synchronous ? 400 : 100);
            for (int lines = 0; lines < after; lines++) {
                note(said.readLine(), told);
            }
            process.toHandle().destroyForcibly();
            drain(said, told);
        }
        process.waitFor();
        return told;
    }

    /** What was said before the kill still counts; the last line may be cut short. */
    private static void drain(BufferedReader said, Map<String, String> told) throws IOException {
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

    private static void note(String line, Map<String, String> told) {
        assertThat(line).as("the writer's word").startsWith("kept r");
        String[] words = line.split(" ", -1);
        String before = told.put(words[1], words[2]);
        assertThat(before).as("the answer to %s", words[1]).isIn(null, words[2]);
        assertThat(words[2]).startsWith("true:");
    }

    private static long lost(Store store, Map<String, String> acknowledged) {
        return acknowledged.entrySet().stream()
                .filter(told -> !store.reads()
                        .answered(told.getKey())
                        .map(StoredAnswer::answer)
                        .filter(told.getValue()::equals)
                        .isPresent())
                .count();
    }

    private static long answers(Store store) {
        return store.reads().see(History.ANSWER::count);
    }
}
