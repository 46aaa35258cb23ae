package org.fendan.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_tells_the_parameters_and_two_of_one_password_differ() {
        String kept = passwords.hash("correct horse battery");

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(kept);
        assertThat(passwords.matches("correct horse battery", Optional.of(kept)))
                .isTrue();
        assertThat(passwords.matches("correct horse batterx", Optional.of(kept)))
                .isFalse();
        assertThat(passwords.matches("", Optional.of(kept))).isFalse();
        assertThat(Passwords.isOld(kept)).isFalse();
    }

    @Test
    void the_same_letters_typed_another_way_are_the_same_and_other_cases_are_not() {
        Optional<String> kept = Optional.of(passwords.hash("caf\u00e9 au lait grand"));

        assertThat(passwords.matches("cafe\u0301 au lait grand", kept)).isTrue();
        assertThat(passwords.matches("CAF\u00c9 AU LAIT GRAND", kept)).isFalse();
        assertThat(passwords.matches("caf\u00e9 au lait grand ", kept)).isFalse();
        assertThat(passwords.matches("cafe au lait grand", kept)).isFalse();
    }

    @Test
    void where_there_is_no_password_nothing_matches() {
        assertThat(passwords.matches("nobody", Optional.empty())).isFalse();
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }

    @Test
    void a_hash_of_weaker_parameters_is_known_and_is_old() {
        String weak = Argon2Function.getInstance(1_024, 1, 1, 32, Argon2.ID)
                .hash("correct horse battery".getBytes(StandardCharsets.UTF_8), new byte[16])
                .getResult();

        assertThat(passwords.matches("correct horse battery", Optional.of(weak)))
                .isTrue();
        assertThat(Passwords.isOld(weak)).isTrue();
    }
}
