package org.fendan.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_rfc(long at, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(at))).isEqualTo(code);
    }

    @Test
    void a_code_is_taken_in_its_step_and_the_next_and_never_twice() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;
        for (int off : new int[] {-1, 0}) {
            String code = Totp.code(SECRET, now.plusSeconds(30L * off));
            assertThat(Totp.step(SECRET, code, now, 0)).hasValue(step + off);
            assertThat(Totp.step(SECRET, code, now, step + off)).isEmpty();
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.plusSeconds(30)), now, 0))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now, 0))
                .isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now, step))
                .as("an older code after a newer one")
                .isEmpty();
    }

    @Test
    void what_is_no_code_is_none() {
        Instant now = Instant.ofEpochSecond(59);
        for (String code : new String[] {"", "28708", "2870820", "０２８７０８", "٢٨٧٠٨٢", "-28708", "287 082"}) {
            assertThat(Totp.step(SECRET, code, now, 0)).as(code).isEmpty();
        }
    }

    @Test
    void the_address_is_read_by_devices() {
        assertThat(Totp.uri(SECRET, "wang.li"))
                .isEqualTo("otpauth://totp/Fendan:wang.li?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Fendan");
    }
}
