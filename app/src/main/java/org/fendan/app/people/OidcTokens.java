package org.fendan.app.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The bearer tokens (JWT) of one OIDC issuer: signed by a key of its own with a public algorithm, from it, for us, and
 * within their time, and with a scope where one is asked for. A token without a signature, or with one any holder of the
 * public key could make, is none.
 */
public final class OidcTokens implements Tokens {

    private static final Logger LOG = Logger.getLogger(OidcTokens.class.getName());
    private static final int SKEW_SECONDS = 60;
    private static final int LONGEST = 8_000;
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
    private static final Set<String> NEEDED = Set.of("sub", "exp", "iss", "aud");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Optional<String> scope;

    /** @param keys where the issuer's keys are found */
    public OidcTokens(String issuer, String audience, JWKSource<SecurityContext> keys, InstantSource clock) {
        this(issuer, audience, Optional.empty(), keys, clock);
    }

    /** @param scope what a token has to be good for, if anything is asked */
    public OidcTokens(
            String issuer,
            String audience,
            Optional<String> scope,
            JWKSource<SecurityContext> keys,
            InstantSource clock) {
        this.scope = scope;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        audience, new JWTClaimsSet.Builder().issuer(issuer).build(), NEEDED) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    @Override
    public Optional<String> subject(String token) {
        return claims(token).map(claims -> claims.getIssuer() + " " + claims.getSubject());
    }

    /** As RFC 8176 has it. */
    @Override
    public boolean showsFactor(String token) {
        return claims(token)
                .filter(claims -> texts(claims, "amr").contains("mfa"))
                .isPresent();
    }

    private boolean isInScope(JWTClaimsSet claims) {
        return scope.isEmpty()
                || Stream.of("scope", "scp")
                        .anyMatch(name -> texts(claims, name).contains(scope.get()));
    }

    /** What a claim holds, be it a list or words with spaces between. */
    private static List<String> texts(JWTClaimsSet claims, String name) {
        Object value = claims.getClaim(name);
        if (value instanceof String words) {
            return List.of(words.split(" ", -1));
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private Optional<JWTClaimsSet> claims(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(processor.process(token, null)).filter(this::isInScope);
        } catch (JWKSetUnavailableException keysAway) {
            LOG.log(Level.WARNING, "the keys of the tokens'' issuer cannot be had: {0}", keysAway.getMessage());
            return Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException invalid) {
            return Optional.empty();
        }
    }
}
