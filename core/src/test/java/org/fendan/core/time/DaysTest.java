package org.fendan.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days are read as the JDK reads them. */
class DaysTest {

    private static final String SIGNS = "0123456789-/+ １";

    @Test
    void a_day_is_read_as_it_is_written() {
        for (LocalDate day = LocalDate.of(1996, 1, 1); day.getYear() < 2005; day = day.plusDays(1)) {
            assertThat(Days.parse(day.toString())).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31", "-0001-01-01", "+12345-06-07", "2024-02-29"})
    void whatever_the_jdk_reads_is_read_alike(String text) {
        assertThat(Days.parse(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-29",
                "2023-04-31",
                "2023-00-10",
                "2023-13-10",
                "2023-01-00",
                "2023-1-10",
                "2023/01/10",
                "20230110",
                "2023-01-1 ",
                "２023-01-10",
                "+023-01-10",
                "2023-01-10T"
            })
    void whatever_the_jdk_refuses_is_refused_alike(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Days.parse(text));
    }

    @Test
    void by_chance_too() {
        Random chance = new Random(20_210_901);
        for (int i = 0; i < 200_000; i++) {
            String text = text(chance);
            assertThat(read(() -> Days.parse(text))).as(text).isEqualTo(read(() -> LocalDate.parse(text)));
        }
    }

    /** A day or none, with a sign or two that may be wrong. */
    private static String text(Random chance) {
        StringBuilder text = new StringBuilder(
                "%04d-%02d-%02d".formatted(chance.nextInt(10_000), chance.nextInt(14), chance.nextInt(33)));
        for (int wrong = chance.nextInt(3); wrong > 0; wrong--) {
            text.setCharAt(chance.nextInt(text.length()), SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static Optional<LocalDate> read(java.util.function.Supplier<LocalDate> day) {
        try {
            return Optional.of(day.get());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
