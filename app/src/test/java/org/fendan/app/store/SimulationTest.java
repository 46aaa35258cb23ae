package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.EnumMap;
import java.util.Map;
import org.fendan.app.store.SimulatedKeeper.Fault;
import org.fendan.app.store.SimulatedKeeper.Mishap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The writer on simulated disks, with crashes at every place where one can happen.
 *
 * <p>-Dfendan.simulation.seeds=2000 -Dfendan.simulation.steps=500 for a long run, -Dfendan.simulation.seed=N for one.
 */
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("fendan.simulation.seeds", 60);
    private static final int STEPS = Integer.getInteger("fendan.simulation.steps", 60);
    private static final long FIRST = Long.getLong("fendan.simulation.seed", 1);
    private static final int SEEDS_TO_FIND_A_FAULT = 20;

    @Test
    void what_is_told_is_kept_once_whatever_happens() {
        Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
        int told = 0;
        boolean one = System.getProperty("fendan.simulation.seed") != null;
        for (long seed = FIRST; seed < FIRST + (one ? 1 : SEEDS); seed++) {
            Simulation.Course course = run(seed);
            told += course.told();
            course.mishaps().forEach((mishap, times) -> mishaps.merge(mishap, times, Integer::sum));
        }
        System.out.printf(
                "simulation: seeds from %d, %d steps each, %d requests told, nothing lost or doubled; %s%n",
                FIRST, STEPS, told, mishaps);
        assertThat(told).isGreaterThan(STEPS / 2);
        assertThat(one || mishaps.keySet().size() == Mishap.values().length).isTrue();
    }

    private static Simulation.Course run(long seed) {
        try {
            return new Simulation(seed, Fault.NONE).run(STEPS);
        } catch (RuntimeException | Error found) {
            return fail(
                    "again with -Dtest=SimulationTest -Dfendan.simulation.seed=" + seed + " -Dfendan.simulation.steps="
                            + STEPS + ": " + found.getMessage(),
                    found);
        }
    }

    @Test
    void a_seed_tells_the_same_story_twice() {
        for (long seed = FIRST; seed < FIRST + 5; seed++) {
            assertThat(run(seed)).isEqualTo(run(seed));
        }
        assertThat(run(FIRST).head()).isNotEqualTo(run(FIRST + 1).head());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_keeper_with_a_fault_is_found_out(Fault fault) {
        for (long seed = FIRST; seed < FIRST + SEEDS_TO_FIND_A_FAULT; seed++) {
            try {
                new Simulation(seed, fault).run(STEPS);
            } catch (Oracle.Finding finding) {
                System.out.printf("%s: found with seed %d: %s%n", fault, seed, finding.getMessage());
                return;
            }
        }
        fail(fault + " is not found in " + SEEDS_TO_FIND_A_FAULT + " seeds from " + FIRST);
    }
}
