package org.fendan.app.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How people and systems show who they are, besides passwords and keys.
 *
 * @param factorRequired whether whoever is trusted with money has to have a second factor
 * @param sealKey the file of the key secrets are sealed with; seal.key in the data folder unless told
 * @param oidc whose bearer tokens are taken
 */
public record Identity(boolean factorRequired, Optional<Path> sealKey, Optional<Oidc> oidc) {

    /** Passwords and keys, and second factors for those who want one. */
    public static final Identity USUAL = new Identity(false, Optional.empty(), Optional.empty());

    /**
     * An issuer of tokens.
     *
     * @param issuer as it stands in the tokens
     * @param audience whom the tokens are for: what this app is called there
     * @param scope what a token has to be good for, if anything is asked
     * @param keys the address or the file of its keys (JWK set); found through the issuer's address where empty
     */
    public record Oidc(String issuer, String audience, Optional<String> scope, Optional<String> keys) {}
}
