package org.fendan.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @ParameterizedTest(name = "\"{0}\": {1}")
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void it_is_the_sha_256_in_small_letters(String text, String print) {
        assertThat(Fingerprint.of(text)).isEqualTo(print);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "期限不超过1年。",
                "期限不\n超过1年。",
                " 期限 不超过\t1年。\r\n",
                "期限不超过　1年。",
                "期限不超过１年。",
                "\f期限不超过1年。\u00A0",
                "期限\u200B不超过1年。\uFEFF"
            })
    void lines_spaces_and_full_width_forms_do_not_matter(String print) {
        assertThat(Fingerprint.of(print)).isEqualTo(Fingerprint.of("期限不超过1年。"));
    }

    @Test
    void a_changed_word_matters() {
        assertThat(Fingerprint.of("期限不超过2年。")).isNotEqualTo(Fingerprint.of("期限不超过1年。"));
        assertThat(Fingerprint.of("期限不超过1年")).isNotEqualTo(Fingerprint.of("期限不超过1年。"));
    }
}
