package org.fendan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;

/** Checks held against schemes, by their ids. */
final class Held {

    private Held() {}

    static Check check(String id) {
        return SchemeChecks.all().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check is called " + id));
    }

    /** One fault of the check holds all these words, some of them Chinese perhaps. */
    static void bites(String id, Scheme spoilt, String... words) {
        List<Text> faults = check(id).of(spoilt);
        assertThat(faults).as(id).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.zh()).containsPattern("\\p{IsHan}");
            assertThat(fault.en()).containsPattern("[a-z]{3}");
        });
        assertThat(faults)
                .as(id)
                .anySatisfy(fault -> assertThat(fault.zh() + "\n" + fault.en()).contains(Arrays.asList(words)));
    }

    static void passes(String id, Scheme scheme) {
        assertThat(check(id).of(scheme)).as(id).isEmpty();
    }
}
