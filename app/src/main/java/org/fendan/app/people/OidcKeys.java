package org.fendan.app.people;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fendan.app.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The keys an issuer signs with: kept for five minutes, asked for anew when a token names one that is not known (twice
 * in half a minute at most), and good for an hour where the issuer cannot be reached.
 */
public final class OidcKeys implements JWKSetSource<SecurityContext> {

    private static final int PATIENCE_MS = 3_000;
    private static final int LARGEST = 200_000;
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final ResourceRetriever web = new Straight();
    private final String issuer;
    private final Optional<String> place;

    private OidcKeys(String issuer, Optional<String> place) {
        this.issuer = issuer;
        this.place = place;
    }

    /**
     * The keys of an issuer.
     *
     * @param place their address, or a file; empty where the issuer says it
     */
    public static JWKSource<SecurityContext> of(String issuer, Optional<String> place) {
        return JWKSourceBuilder.create(new OidcKeys(issuer, place))
                .refreshAheadCache(false)
                .retrying(true)
                .outageTolerant(TimeUnit.HOURS.toMillis(1))
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            return JWKSet.parse(text());
        } catch (IOException | ParseException | JacksonException | IllegalArgumentException away) {
            throw new JWKSetUnavailableException("the keys of " + issuer + ": " + away.getMessage(), away);
        }
    }

    private String text() throws IOException {
        String from = place.isPresent() ? place.get() : discovered();
        return from.startsWith("http") ? get(from) : Files.readString(Path.of(from));
    }

    private String discovered() throws IOException {
        JsonNode said = Json.read(get(issuer.replaceAll("/+$", "") + DISCOVERY));
        if (!said.path("issuer").asString("").equals(issuer)) {
            throw new IOException("what is found there is said by another issuer");
        }
        String keys = said.path("jwks_uri").asString("");
        if (!keys.startsWith(issuer.startsWith("https:") ? "https:" : "http")) {
            throw new IOException("it names no address of its keys");
        }
        return keys;
    }

    private String get(String address) throws IOException {
        return web.retrieveResource(URI.create(address).toURL()).getContent();
    }

    @Override
    public void close() {
        // holds nothing open
    }

    /** Goes where it was sent and no further. */
    private static final class Straight extends DefaultResourceRetriever {

        Straight() {
            super(PATIENCE_MS, PATIENCE_MS, LARGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
