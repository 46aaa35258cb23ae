package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Matches and comparisons over HTTP: anybody may ask, and signing in brings in our records. */
class MatchRoutesTest {

    @Test
    void anybody_may_ask_and_whoever_signs_in_wrongly_is_turned_away(@TempDir Path data) {
        try (House house = new House(data)) {
            house.agreement("bank-a");
            ObjectNode question = Json.object().put("date", "2021-04-01").put("bank", "bank-a");
            question.set("facts", house.filing("L-1", "3000000.00").get("facts"));

            House.Heard stranger = house.ask("/api/v1/matches", Json.write(question));
            assertThat(stranger.status()).isEqualTo(200);
            assertThat(stranger.body().path("records").asBoolean()).isFalse();

            House.Heard bank = house.post("bank-a", "/api/v1/matches", question);
            assertThat(bank.body().path("records").asBoolean()).isTrue();
            assertThat(bank.body().path("matches").get(0).path("outcome").asString())
                    .isEqualTo("ADMITTED");

            assertThat(house.post("nobody", "/api/v1/matches", question).status())
                    .isEqualTo(401);
            assertThat(house.ask("/api/v1/matches", "{}").errors()).contains("/date VALUE_INVALID");
        }
    }

    @Test
    void schemes_are_compared(@TempDir Path data) {
        try (House house = new House(data)) {
            ObjectNode question = Json.object().put("date", "2021-04-01");
            question.set("schemes", Json.array().add(House.SCHEME));
            assertThat(house.ask("/api/v1/comparisons", Json.write(question)).errors())
                    .containsExactly("/schemes TOO_FEW");

            house.getUnsigned("/api/v1/schemes").body().path("schemes").forEach(scheme -> {
                if (!scheme.path("scheme").asString().equals(House.SCHEME)) {
                    question.set(
                            "schemes",
                            Json.array()
                                    .add(House.SCHEME)
                                    .add(scheme.path("scheme").asString()));
                    House.Heard heard = house.ask("/api/v1/comparisons", Json.write(question));
                    assertThat(heard.status()).isEqualTo(200);
                    assertThat(heard.body().path("schemes")).hasSize(2);
                }
            });
        }
    }
}
