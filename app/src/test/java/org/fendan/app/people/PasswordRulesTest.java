package org.fendan.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static List<Text> faults(String password) {
        return PasswordRules.faults(password, List.of("wang.li", "bank-a", "山城银行", "fendan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "山城夜雨涨秋池何当共剪烛",
                "tractor-lamp-9-river",
                "kxvq wzjh pmtb",
                "🐎🔋📎🧷🌧🏯🍜🥢🛶🧂🪁🎐",
                "wang.li likes rainy evenings"
            })
    void whatever_is_long_and_nobody_s_name_will_do(String password) {
        assertThat(faults(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "password1234",
                "Password!!!!",
                "P@ssw0rd2026",
                "qwertyuiop12",
                "woaini1314woaini1314",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "abcdefghijklmn",
                "abc123abc123abc123",
                "Administrator1"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(faults(password))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault.en()).startsWith("too common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.li-2026", "WANG.LI12345", "bank-abank-a1", "山城银行山城银行山城银行", "fendan-fendan"})
    void a_name_with_little_around_it_is_refused(String password) {
        assertThat(faults(password)).anySatisfy(fault -> assertThat(fault.en()).startsWith("not the name"));
    }

    @Test
    void length_is_counted_in_characters_after_normalisation() {
        String decomposed = "e\u0301\u0301".substring(0, 2).repeat(2) + "u\u0308o\u0308a\u0308";
        assertThat(decomposed).hasSize(10);
        assertThat(faults(decomposed + "kvxwq")).as("10 characters in 15 chars").hasSize(1);
        assertThat(faults(decomposed + "kvxwqzt")).as("12 characters").isEmpty();
        assertThat(faults("🐎🔋📎🧷🌧🏯🍜🥢🛶🧂🪁"))
                .as("11 characters in 22 chars")
                .hasSize(1);
        assertThat(faults("kvxwqztrmpn")).hasSize(1);
        String long128 = "kv x".repeat(31) + "qzt!";
        assertThat(faults(long128)).isEmpty();
        assertThat(faults(long128 + "1")).hasSize(1);
        assertThat(faults("k".repeat(10_000_000))).hasSize(1);
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(faults("bank-a1\u0007")).hasSize(2);
        assertThat(faults("")).isNotEmpty();
    }
}
