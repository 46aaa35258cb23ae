package org.fendan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fendan.bench.Baseline.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    @TempDir
    private Path folder;

    private static Judged figure(String id, double median, Bar bar) {
        return new Judged(id, id, new Spread(median, median / 2, median * 2), bar);
    }

    private Baseline baseline(String json) throws IOException {
        Path file = folder.resolve("baseline.json");
        Files.writeString(file, json);
        return Baseline.read(file);
    }

    private static Standing standing(Baseline baseline, double median, Bar bar) {
        return baseline.standings(List.of(figure("a", median, bar))).get(0);
    }

    @Test
    void aRatioMayFallByItsToleranceAndNoFurther() throws IOException {
        Baseline accepted = baseline("{\"a\": {\"ratio\": 20, \"tolerance\": 0.25}}");

        assertThat(standing(accepted, 15, Bar.atLeast(10)).isGood()).isTrue();
        assertThat(standing(accepted, 14.9, Bar.atLeast(10)).isGood()).isFalse();
        assertThat(standing(accepted, 14.9, Bar.atLeast(10)).meetsItsBar()).isTrue();
    }

    @Test
    void whereLessIsBetterItMayRiseByItsToleranceAndNoFurther() throws IOException {
        Baseline accepted = baseline("{\"a\": {\"ratio\": 4, \"tolerance\": 0.5}}");

        assertThat(standing(accepted, 6, Bar.atMost(8)).isGood()).isTrue();
        assertThat(standing(accepted, 6.1, Bar.atMost(8)).isGood()).isFalse();
    }

    @Test
    void aBarIsMissedWhateverWasAccepted() throws IOException {
        Baseline accepted = baseline("{\"a\": {\"ratio\": 9}}");

        assertThat(standing(accepted, 9.9, Bar.atLeast(10)).isKept()).isTrue();
        assertThat(standing(accepted, 9.9, Bar.atLeast(10)).isGood()).isFalse();
        assertThat(standing(accepted, 10, Bar.atLeast(10)).isGood()).isTrue();
        assertThat(standing(accepted, 9.9, Bar.atLeast(10)).verdict()).isEqualTo("**not met**");
    }

    @Test
    void whatWasNeverAcceptedHasOnlyItsBar() throws IOException {
        Baseline none = Baseline.read(folder.resolve("nothing.json"));

        assertThat(standing(none, 3, Bar.atMost(3)).isGood()).isTrue();
        assertThat(standing(none, 3.1, Bar.atMost(3)).isGood()).isFalse();
    }

    @Test
    void acceptingChangesOnlyWhatWasMeasuredAndKeepsTolerances() throws IOException {
        Baseline before =
                baseline("{\"a\": {\"ratio\": 20, \"tolerance\": 0.1}, \"b\": {\"ratio\": 2, \"tolerance\": 0.4}}");

        before.accepting(List.of(figure("a", 31.2345, Bar.atLeast(10)), figure("c", 0.51234, Bar.atLeast(0.5))))
                .write(folder.resolve("after.json"));

        assertThat(Baseline.read(folder.resolve("after.json")).accepted())
                .containsOnly(
                        Map.entry("a", new Baseline.Accepted(31.2, 0.1)),
                        Map.entry("b", new Baseline.Accepted(2, 0.4)),
                        Map.entry("c", new Baseline.Accepted(0.512, 0.25)));
    }

    @Test
    void anEntryThatSaysNoRatioIsRefusedWithARightOne() {
        assertThatThrownBy(() -> baseline("{\"a\": {\"tolerance\": 0.1}}"))
                .hasMessageContaining("baseline.json: a needs a ratio")
                .hasMessageContaining("{\"ratio\": 12.5");
        assertThatThrownBy(() -> baseline("{\"a\": {\"ratio\": 2, \"tolerance\": 1}}"))
                .hasMessageContaining("tolerance from 0 to below 1");
    }
}
