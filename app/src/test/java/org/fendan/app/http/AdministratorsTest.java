package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.http.People.ORGANISATIONS;
import static org.fendan.app.http.People.USERS;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fendan.app.http.House.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is always left who can manage users. */
class AdministratorsTest {

    @TempDir
    private Path folder;

    private People people;

    @BeforeEach
    void open() {
        people = new People(folder);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void of_two_administrators_who_remove_each_other_at_once_one_is_left() {
        List<CompletableFuture<Heard>> both = Stream.of(List.of("admin", "second"), List.of("second", "admin"))
                .map(pair -> CompletableFuture.supplyAsync(() -> people.house.send(
                        people.put(pair.get(0), USERS + "/" + pair.get(1), "{\"active\":false}", "\"1\""))))
                .toList();
        List<Integer> answers = both.stream()
                .map(CompletableFuture::join)
                .map(Heard::status)
                .sorted()
                .toList();
        assertThat(answers.get(0)).isEqualTo(200);
        assertThat(answers.get(1)).as("too late: removed, or the last one").isIn(401, 409);
        assertThat(Stream.of("admin", "second")
                        .filter(who -> people.house.get(who, USERS).status() == 200))
                .hasSize(1);
    }

    @Test
    void the_last_one_keeps_the_key_and_the_organisation() {
        people.change("admin", USERS + "/second", "{\"active\":false}");

        assertThat(people.delete("admin", USERS + "/admin/keys/k1").code()).isEqualTo("LAST_ADMINISTRATOR");
        assertThat(people.change(
                                "admin",
                                ORGANISATIONS + "/operator",
                                "{\"kind\":\"OPERATOR\",\"name\":\"operator\",\"active\":false}")
                        .code())
                .isEqualTo("LAST_ADMINISTRATOR");
        people.made("{\"user\":\"idle\",\"role\":\"ADMINISTRATOR\",\"organisation\":\"operator\",\"person\":\"P-5\"}");
        assertThat(people.delete("admin", USERS + "/admin/keys/k1").code())
                .as("one who cannot sign in is nobody to leave it to")
                .isEqualTo("LAST_ADMINISTRATOR");
    }

    @Test
    void organisations_are_registered_changed_and_closed() {
        String bank = "{\"code\":\"bank-n\",\"kind\":\"BANK\",\"name\":\"新桥银行\",\"creditCode\":\"91350203MA2XN8KQ7T\"}";
        assertThat(people.post("admin", ORGANISATIONS, bank)
                        .body()
                        .path("creditCode")
                        .asString())
                .isEqualTo("91350203MA2XN8KQ7T");
        assertThat(people.post("admin", ORGANISATIONS, bank).errors()).containsExactly("/code CODE_TAKEN");
        assertThat(people.post(
                                "admin",
                                ORGANISATIONS,
                                "{\"code\":\"b!\",\"kind\":\"SHOP\",\"name\":\"" + "x".repeat(101)
                                        + "\",\"creditCode\":\"12\",\"colour\":\"red\"}")
                        .errors())
                .containsExactlyInAnyOrder(
                        "/code VALUE_INVALID",
                        "/kind VALUE_INVALID",
                        "/name VALUE_INVALID",
                        "/creditCode VALUE_INVALID",
                        "/colour MEMBER_UNKNOWN");
        people.made("{\"user\":\"new-li\",\"role\":\"BANK\",\"organisation\":\"bank-n\"}");
        String key = people.post("admin", USERS + "/new-li/keys", "{\"label\":\"x\"}")
                .body()
                .path("key")
                .asString();
        assertThat(people.bearing(key, "/api/v1/me").status()).isEqualTo(200);
        assertThat(people.bearing(key, ORGANISATIONS).body().path("organisations"))
                .hasSize(1);
        assertThat(people.bearing(key, ORGANISATIONS + "/bank-a").status()).isEqualTo(404);

        String path = ORGANISATIONS + "/bank-n";
        assertThat(people.change("admin", path, "{\"kind\":\"INSURER\",\"name\":\"新桥\",\"active\":true}")
                        .errors())
                .containsExactly("/kind CANNOT_CHANGE");
        assertThat(people.change("centre", path, "{\"kind\":\"BANK\",\"name\":\"新桥\",\"active\":true}")
                        .code())
                .isEqualTo("ROLE_MAY_NOT");
        assertThat(people.change("admin", path, "{\"kind\":\"BANK\",\"name\":\"新桥\",\"active\":false}")
                        .status())
                .isEqualTo(200);
        assertThat(people.bearing(key, "/api/v1/me").status()).isEqualTo(401);
        assertThat(people.house
                        .send(people.put("admin", path, "{\"kind\":\"BANK\",\"name\":\"x\",\"active\":true}", "\"1\""))
                        .status())
                .isEqualTo(412);
    }
}
