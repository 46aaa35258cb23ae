package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fendan.app.config.Service;
import org.fendan.app.config.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks too often is told so, and nobody else is. */
class LimitsTest {

    private static final int AT_ONCE = 20;
    private static final int FAILURES = 6;

    private House house;

    @BeforeEach
    void open(@TempDir Path data) {
        house = new House(
                Settings.in(data).port(0).service(new Service(AT_ONCE / 10, FAILURES / 3, 0, Service.Log.LOGFMT)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void each_user_has_a_bucket_of_their_own() {
        House.Heard refused = untilRefused("bank-a");
        assertThat(refused.code()).isEqualTo("RATE_EXCEEDED");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"user\";q=20;w=10");
        assertThat(refused.header("RateLimit")).isEqualTo("\"user\";r=0;t=1");
        assertThat(house.get("bank-b", House.CASES).status()).isEqualTo(200);
        assertThat(house.getUnsigned("/api/v1/schemes").status()).isEqualTo(200);
    }

    @Test
    void who_does_not_sign_in_counts_by_address_whatever_they_say_of_it() {
        int asked = 0;
        House.Heard heard;
        do {
            heard = house.send(house.request("/api/v1/schemes").header("X-Forwarded-For", "192.0.2." + asked));
            asked++;
        } while (heard.status() == 200 && asked < 3 * AT_ONCE);
        assertThat(heard.status()).isEqualTo(429);
        assertThat(asked).isGreaterThan(AT_ONCE);
        assertThat(heard.header("RateLimit-Policy")).startsWith("\"address\"");
        assertThat(house.get("bank-a", House.CASES).status()).isEqualTo(200);
    }

    @Test
    void the_bucket_is_announced_when_half_of_it_is_gone() {
        assertThat(house.get("centre", House.CASES).header("RateLimit")).isEmpty();
        House.Heard last = house.get("centre", House.CASES);
        for (int i = 0; i < AT_ONCE / 2 + 2; i++) {
            last = house.get("centre", House.CASES);
        }
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.header("RateLimit")).matches("\"user\";r=[0-9];t=1");
    }

    @Test
    void guessing_ends_soon_and_then_not_even_the_right_key_is_looked_at() {
        for (int i = 0; i < FAILURES; i++) {
            assertThat(wrong("bank-a").status()).isEqualTo(401);
        }
        House.Heard refused = wrong("bank-b");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"sign-in\";q=6;w=180");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
        assertThat(house.get("bank-a", House.CASES).status()).isEqualTo(429);
        assertThat(house.getUnsigned("/api/v1/schemes").status()).isEqualTo(200);
    }

    private House.Heard wrong(String user) {
        return house.send(house.request(House.CASES)
                .header("Authorization", House.basic(user).replaceAll("..$", "AA")));
    }

    private House.Heard untilRefused(String user) {
        House.Heard heard;
        int asked = 0;
        do {
            heard = house.get(user, House.CASES);
            asked++;
        } while (heard.status() == 200 && asked < 3 * AT_ONCE);
        assertThat(heard.status()).isEqualTo(429);
        assertThat(asked).isGreaterThan(AT_ONCE);
        return heard;
    }
}
