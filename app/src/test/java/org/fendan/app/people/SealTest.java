package org.fendan.app.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = Seal.fleeting();

    @Test
    void a_secret_opens_for_its_purpose_under_its_key_alone() {
        String sealed = seal.seal("secret".getBytes(UTF_8), "second factor of li");

        assertThat(sealed).doesNotContain("secret");
        assertThat(seal.open(sealed, "second factor of li")).hasValue("secret".getBytes(UTF_8));
        assertThat(seal.open(sealed, "second factor of wang")).isEmpty();
        assertThat(Seal.fleeting().open(sealed, "second factor of li")).isEmpty();
        assertThat(seal.seal("secret".getBytes(UTF_8), "second factor of li")).isNotEqualTo(sealed);
    }

    @Test
    void whatever_is_changed_of_it_opens_no_more() {
        String sealed = seal.seal("secret".getBytes(UTF_8), "x");
        byte[] bytes = Base64.getDecoder().decode(sealed.substring(3));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] other = bytes.clone();
            other[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(seal.open("s1:" + Base64.getEncoder().encodeToString(other), "x"))
                    .isEmpty();
        }
        assertThat(seal.open(sealed.substring(0, 10), "x")).isEmpty();
        assertThat(seal.open("s1:***", "x")).isEmpty();
        assertThat(seal.open("", "x")).isEmpty();
    }

    @Test
    void marks_tell_apart_and_tell_nothing_without_the_key() {
        assertThat(seal.mark("a")).isEqualTo(seal.mark("a")).isNotEqualTo(seal.mark("b"));
        assertThat(Seal.fleeting().mark("a")).isNotEqualTo(seal.mark("a"));
    }
}
