package org.fendan.app.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issuer of our own, and those who would like to be it. */
class OidcTokensTest {

    private static final String ISSUER = "https://id.example.org";
    private static final String AUDIENCE = "fendan";
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static RSAKey rsa;
    private static RSAKey foreign;
    private static ECKey ec;

    @TempDir
    private Path folder;

    private Tokens tokens;

    @BeforeAll
    static void keys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("r1").generate();
        foreign = new RSAKeyGenerator(2048).keyID("r1").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("e1").generate();
    }

    @BeforeEach
    void issuer() throws IOException {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, set(rsa.toPublicJWK(), ec.toPublicJWK()));
        tokens = new OidcTokens(ISSUER, AUDIENCE, OidcKeys.of(ISSUER, Optional.of(file.toString())), () -> NOW);
    }

    private static String set(com.nimbusds.jose.jwk.JWK... keys) {
        return new JWKSet(List.of(keys)).toString();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("8c1f")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String rs256(RSAKey key, String kid, JWTClaimsSet claims) throws JOSEException {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), new RSASSASigner(key), claims);
    }

    @Test
    void a_token_of_the_issuer_for_us_in_time_is_taken() throws JOSEException {
        assertThat(tokens.subject(rs256(rsa, "r1", claims().build()))).hasValue(ISSUER + " 8c1f");
        JWSHeader elliptic = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID("e1")
                .type(new JOSEObjectType("at+jwt"))
                .build();
        assertThat(tokens.subject(signed(elliptic, new ECDSASigner(ec), claims().build())))
                .hasValue(ISSUER + " 8c1f");
        JWTClaimsSet several = claims().audience(List.of("other", AUDIENCE)).build();
        assertThat(tokens.subject(rs256(rsa, "r1", several))).isPresent();
    }

    @Test
    void time_audience_issuer_and_subject_have_to_be_right() throws JOSEException {
        refused(claims().expirationTime(Date.from(NOW.minusSeconds(61))));
        refused(claims().expirationTime(null));
        refused(claims().notBeforeTime(Date.from(NOW.plusSeconds(61))));
        refused(claims().audience("another"));
        refused(claims().audience((String) null));
        refused(claims().audience("fendan "));
        refused(claims().issuer("https://id.example.org/"));
        refused(claims().issuer("https://id.example.org.evil.example"));
        refused(claims().issuer(null));
        refused(claims().subject(null));
        assertThat(tokens.subject(rs256(
                        rsa,
                        "r1",
                        claims().expirationTime(Date.from(NOW.minusSeconds(30))).build())))
                .as("clocks differ a little")
                .isPresent();
    }

    @Test
    void a_scope_is_asked_for_where_one_was_told() throws IOException, JOSEException {
        Path file = folder.resolve("keys.json");
        Tokens scoped = new OidcTokens(
                ISSUER,
                AUDIENCE,
                Optional.of("fendan.api"),
                OidcKeys.of(ISSUER, Optional.of(file.toString())),
                () -> NOW);
        for (Object good : List.of("fendan.api", "openid fendan.api", List.of("fendan.api"))) {
            assertThat(scoped.subject(
                            rs256(rsa, "r1", claims().claim("scope", good).build())))
                    .isPresent();
            assertThat(scoped.subject(
                            rs256(rsa, "r1", claims().claim("scp", good).build())))
                    .isPresent();
        }
        for (Object bad : List.of("", "openid", "fendan.api2", "Fendan.api", List.of("fendan"), 7)) {
            assertThat(scoped.subject(
                            rs256(rsa, "r1", claims().claim("scope", bad).build())))
                    .isEmpty();
        }
        assertThat(scoped.subject(rs256(rsa, "r1", claims().build()))).isEmpty();
    }

    @Test
    void a_second_factor_is_what_the_issuer_says_of_itself() throws JOSEException {
        String twice =
                rs256(rsa, "r1", claims().claim("amr", List.of("pwd", "mfa")).build());
        assertThat(tokens.showsFactor(twice)).isTrue();
        assertThat(tokens.showsFactor(
                        rs256(rsa, "r1", claims().claim("amr", List.of("pwd")).build())))
                .isFalse();
        assertThat(tokens.showsFactor(rs256(rsa, "r1", claims().build()))).isFalse();
        assertThat(tokens.showsFactor(rs256(
                        foreign, "r1", claims().claim("amr", List.of("mfa")).build())))
                .as("said by somebody else")
                .isFalse();
    }

    private void refused(JWTClaimsSet.Builder claims) throws JOSEException {
        assertThat(tokens.subject(rs256(rsa, "r1", claims.build()))).isEmpty();
    }

    @Test
    void a_token_nobody_signed_is_none() throws JOSEException {
        assertThat(tokens.subject(new PlainJWT(claims().build()).serialize())).isEmpty();
        String good = rs256(rsa, "r1", claims().build());
        String[] parts = good.split("\\.", -1);
        String none = com.nimbusds.jose.util.Base64URL.encode("{\"alg\":\"none\",\"kid\":\"r1\"}")
                .toString();
        assertThat(tokens.subject(none + "." + parts[1] + ".")).isEmpty();
        assertThat(tokens.subject(none + "." + parts[1] + "." + parts[2])).isEmpty();
        assertThat(tokens.subject(parts[0] + "." + parts[1] + ".")).isEmpty();
        String other = com.nimbusds.jose.util.Base64URL.encode(
                        claims().subject("boss").build().toString())
                .toString();
        assertThat(tokens.subject(parts[0] + "." + other + "." + parts[2])).isEmpty();
        for (String text : List.of("", ".", "..", "a.b.c", "x".repeat(1_000_000), good + "x", good.substring(5))) {
            assertThat(tokens.subject(text)).isEmpty();
        }
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_password_is_none() throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("r1").build();
        for (byte[] secret : List.of(
                rsa.toRSAPublicKey().getEncoded(),
                rsa.toPublicJWK().toJSONString().getBytes(UTF_8))) {
            assertThat(tokens.subject(signed(header, new MACSigner(secret), claims().build())))
                    .isEmpty();
        }
    }

    @Test
    void a_key_that_is_not_the_issuer_s_signs_nothing() throws JOSEException {
        assertThat(tokens.subject(rs256(foreign, "r1", claims().build()))).isEmpty();
        assertThat(tokens.subject(rs256(foreign, "r9", claims().build()))).isEmpty();
        JWSHeader brought = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(foreign.toPublicJWK())
                .build();
        assertThat(tokens.subject(signed(brought, new RSASSASigner(foreign), claims().build())))
                .isEmpty();
        JWSHeader strong = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("r1").build();
        assertThat(tokens.subject(signed(strong, new RSASSASigner(rsa), claims().build())))
                .as("an algorithm that is not agreed")
                .isEmpty();
    }

    @Test
    void keys_are_found_through_the_issuer_kept_and_renewed() throws IOException, JOSEException {
        AtomicInteger asked = new AtomicInteger();
        StringBuilder set = new StringBuilder(set(rsa.toPublicJWK()));
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + web.getAddress().getPort();
        answers(web, "/.well-known/openid-configuration", () -> metadata(issuer, issuer + "/keys"));
        answers(web, "/keys", () -> {
            asked.incrementAndGet();
            return set.toString();
        });
        web.start();
        try {
            Tokens found = new OidcTokens(issuer, AUDIENCE, OidcKeys.of(issuer, Optional.empty()), () -> NOW);
            JWTClaimsSet claims = claims().issuer(issuer).build();
            assertThat(found.subject(rs256(rsa, "r1", claims))).hasValue(issuer + " 8c1f");
            assertThat(found.subject(rs256(rsa, "r1", claims))).isPresent();
            assertThat(asked).hasValue(1);
            RSAKey next = new RSAKeyGenerator(2048).keyID("r2").generate();
            set.replace(0, set.length(), set(rsa.toPublicJWK(), next.toPublicJWK()));
            assertThat(found.subject(rs256(next, "r2", claims))).isPresent();
            assertThat(asked).hasValue(2);
            for (int i = 0; i < 20; i++) {
                assertThat(found.subject(rs256(foreign, "made-up-" + i, claims)))
                        .isEmpty();
            }
            assertThat(asked.get())
                    .as("made-up keys do not make us hammer the issuer")
                    .isLessThan(5);
        } finally {
            web.stop(0);
        }
        assertThat(new OidcTokens(issuer, AUDIENCE, OidcKeys.of(issuer, Optional.empty()), () -> NOW)
                        .subject(rs256(rsa, "r1", claims().issuer(issuer).build())))
                .as("an issuer that is away")
                .isEmpty();
    }

    private static String metadata(String issuer, String keys) {
        return "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys + "\"}";
    }

    @Test
    void another_s_metadata_and_keys_found_by_way_of_elsewhere_count_for_nothing() throws IOException, JOSEException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String root = "http://127.0.0.1:" + web.getAddress().getPort();
        for (String issuer : List.of("/good", "/other", "/moved")) {
            String said = root + (issuer.equals("/other") ? "/good" : issuer);
            String keys = root + (issuer.equals("/moved") ? "/redirect" : "/keys");
            answers(web, issuer + "/.well-known/openid-configuration", () -> metadata(said, keys));
        }
        answers(web, "/keys", () -> set(rsa.toPublicJWK()));
        web.createContext("/redirect", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Location", root + "/keys");
                exchange.sendResponseHeaders(302, -1);
            }
        });
        web.start();
        try {
            assertThat(subjectBy(root + "/good")).isPresent();
            assertThat(subjectBy(root + "/other")).as("metadata of another").isEmpty();
            assertThat(subjectBy(root + "/moved")).as("a redirect").isEmpty();
        } finally {
            web.stop(0);
        }
    }

    private static Optional<String> subjectBy(String issuer) throws JOSEException {
        Tokens found = new OidcTokens(issuer, AUDIENCE, OidcKeys.of(issuer, Optional.empty()), () -> NOW);
        return found.subject(rs256(rsa, "r1", claims().issuer(issuer).build()));
    }

    private static void answers(HttpServer web, String path, java.util.function.Supplier<String> said) {
        web.createContext(path, exchange -> {
            try (exchange) {
                byte[] bytes = said.get().getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
