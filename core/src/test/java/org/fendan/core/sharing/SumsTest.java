package org.fendan.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

class SumsTest {

    @Test
    void a_few_sums_are_a_map_like_any_other() {
        Map<String, Money> plain = new LinkedHashMap<>();
        plain.put("b", Money.ofFen(2));
        plain.put("a", Money.ofFen(1));
        Map<String, Money> sums = Sums.of(plain);
        assertThat(sums).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
        assertThat(sums.keySet()).containsExactly("b", "a");
        assertThat(sums.values()).containsExactly(Money.ofFen(2), Money.ofFen(1));
        assertThat(sums.get("ba".substring(1))).isEqualTo(Money.ofFen(1));
        assertThat(sums.get("c")).isNull();
        assertThat(sums.get(null)).isNull();
        assertThat(sums.containsKey("a")).isTrue();
        assertThat(sums.containsKey("c")).isFalse();
        assertThat(sums.getOrDefault("c", Money.ZERO)).isEqualTo(Money.ZERO);
        assertThat(sums.size()).isEqualTo(2);
    }

    @Test
    void the_least_is_found_among_them_and_another() {
        Sums<String> sums = (Sums<String>) Sums.of(Map.of("a", Money.ofFen(2), "b", Money.ofFen(3)));
        assertThat(sums.least(Money.ofFen(1))).isEqualTo(Money.ofFen(1));
        assertThat(sums.least(Money.ofFen(4))).isEqualTo(Money.ofFen(2));
        assertThat(((Sums<String>) Sums.of(Map.<String, Money>of())).least(Money.ofFen(4)))
                .isEqualTo(Money.ofFen(4));
    }

    @Test
    void they_do_not_change() {
        Map<String, Money> plain = new LinkedHashMap<>(Map.of("a", Money.ofFen(1)));
        Map<String, Money> sums = Sums.of(plain);
        plain.put("b", Money.ofFen(2));
        assertThat(sums).hasSize(1);
        assertThat(Sums.of(sums)).isSameAs(sums);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> sums.put("b", Money.ofFen(2)));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> sums.remove("a"));
    }
}
