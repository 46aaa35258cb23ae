package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.http.People.USERS;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.fendan.app.config.Identity;
import org.fendan.app.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of an issuer, bound to users by an administrator. */
class BearerTokenTest {

    private static final String ISSUER = "https://id.example.org";

    @TempDir
    private Path folder;

    private static String token(RSAKey key, String subject, String... means) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("r1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("fendan")
                        .subject(subject)
                        .claim("amr", List.of(means))
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void a_token_signs_in_the_user_its_subject_is_bound_to_and_nobody_else() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("r1").generate();
        RSAKey forged = new RSAKeyGenerator(2048).keyID("r1").generate();
        Path keys = folder.resolve("keys.json");
        Files.writeString(keys, new JWKSet(key.toPublicJWK()).toString());
        Identity.Oidc oidc = new Identity.Oidc(ISSUER, "fendan", Optional.empty(), Optional.of(keys.toString()));
        Settings settings = Settings.in(folder.resolve("data"))
                .port(0)
                .identity(new Identity(false, Optional.empty(), Optional.of(oidc)));
        try (People people = new People(settings)) {
            people.clerk("li");
            people.clerk("wang");
            String token = token(key, "8c1f");
            assertThat(people.bearing(token, "/api/v1/me").status())
                    .as("bound to nobody")
                    .isEqualTo(401);
            bind(people, "li", "\"" + ISSUER + " 8c1f\"", 200);
            assertThat(people.bearing(token, "/api/v1/me").body().path("user").asString())
                    .isEqualTo("li");
            assertThat(people.bearing(token, "/api/v1/me").body().path("means").asString())
                    .isEqualTo("token");
            assertThat(people.bearing(token(forged, "8c1f"), "/api/v1/me").status())
                    .isEqualTo(401);
            assertThat(people.bearing(token(key, "8c1F"), "/api/v1/me").status())
                    .isEqualTo(401);
            assertThat(people.house
                            .getUnsigned("/api/v1/me?access_token=" + token)
                            .status())
                    .isIn(400, 401);
            assertThat(people.house.getUnsigned("/api/v1/me?token=" + token).status())
                    .isIn(400, 401);

            bind(people, "wang", "\"" + ISSUER + " 8c1f\"", 422);
            assertThat(people.change("admin", USERS + "/li", "{\"active\":true}")
                            .status())
                    .isEqualTo(200);
            assertThat(people.bearing(token, "/api/v1/me").status())
                    .as("unbound")
                    .isEqualTo(401);
            bind(people, "wang", "\"" + ISSUER + " 8c1f\"", 200);
            assertThat(people.bearing(token, "/api/v1/me").body().path("user").asString())
                    .isEqualTo("wang");
            assertThat(people.change("admin", USERS + "/wang", "{\"active\":false}")
                            .status())
                    .isEqualTo(200);
            assertThat(people.bearing(token, "/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Test
    void where_a_second_factor_is_required_a_token_of_whoever_is_trusted_with_money_tells_of_one()
            throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("r1").generate();
        Path keys = folder.resolve("keys.json");
        Files.writeString(keys, new JWKSet(key.toPublicJWK()).toString());
        Identity.Oidc oidc = new Identity.Oidc(ISSUER, "fendan", Optional.empty(), Optional.of(keys.toString()));
        Settings settings = Settings.in(folder.resolve("data"))
                .port(0)
                .identity(new Identity(true, Optional.empty(), Optional.of(oidc)));
        try (People people = new People(settings)) {
            people.clerk("li");
            bind(people, "li", "\"" + ISSUER + " 8c1f\"", 200);
            assertThat(people.bearing(token(key, "8c1f", "pwd"), "/api/v1/me").status())
                    .isEqualTo(200);
            String approves = "{\"active\":true,\"positions\":[\"APPROVER\"],\"subject\":\"" + ISSUER + " 8c1f\"}";
            assertThat(people.change("admin", USERS + "/li", approves).status()).isEqualTo(200);
            assertThat(people.bearing(token(key, "8c1f", "pwd"), "/api/v1/me").status())
                    .isEqualTo(401);
            assertThat(people.bearing(token(key, "8c1f", "pwd", "mfa"), "/api/v1/me")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static void bind(People people, String user, String subject, int status) {
        assertThat(people.change("admin", USERS + "/" + user, "{\"active\":true,\"subject\":" + subject + "}")
                        .status())
                .isEqualTo(status);
    }
}
