package org.fendan.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTest {

    private static final LegalSource SOURCE =
            LegalSource.official("1号", "2018-01-01", Text.of("办法", "Measures"), Text.of("市", "City"));
    private static final Citation FIRST = Citation.of(SOURCE, "1");
    private static final Citation SECOND = Citation.of(SOURCE, "2");

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2018-09-30, -",
        "2018-10-01, five days (1)",
        "2019-05-07, five days (1)",
        "2019-05-08, ten days (2)",
        "2021-09-30, ten days (2)",
        "2021-10-01, -"
    })
    void the_day_picks_the_version_and_never_an_older_one(LocalDate day, String found) {
        Dated<String> dated = Dated.of("five days", DateSpan.parse("2018-10-01/2021-09-30"), FIRST)
                .then(LocalDate.of(2019, 5, 8), "ten days", SECOND);
        assertThat(dated.at(day)
                        .map(version ->
                                version.value() + " (" + version.citation().clause() + ")")
                        .orElse("-"))
                .isEqualTo(found);
        assertThat(dated.versions()).hasSize(2);
    }

    @Test
    void a_value_without_an_end_goes_on() {
        Dated<Integer> dated = Dated.of(1, DateSpan.since(LocalDate.of(2018, 1, 1)), FIRST);
        assertThat(dated.at(LocalDate.of(2200, 1, 1)).orElseThrow().value()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource({
        "2018-01-01/2018-12-31, 2019-01-02/",
        "2018-01-01/2018-12-31, 2018-12-31/",
        "2018-01-01/, 2019-01-01/",
        "2019-01-01/2019-12-31, 2018-01-01/2018-12-31"
    })
    void gaps_and_overlaps_are_refused(String one, String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dated<>(List.of(version(one), version(other))))
                .withMessage("versions must follow each other without a gap: " + one + " and " + other);
    }

    @Test
    void a_value_without_a_version_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dated<>(List.of()))
                .withMessage("a dated value needs a version");
    }

    private static Dated.Version<Integer> version(String span) {
        return new Dated.Version<>(1, DateSpan.parse(span), FIRST);
    }
}
