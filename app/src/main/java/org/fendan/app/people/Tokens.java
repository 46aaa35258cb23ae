package org.fendan.app.people;

import java.util.Optional;

/** Reads the bearer tokens of an issuer. */
@FunctionalInterface
public interface Tokens {

    /** Takes none. */
    Tokens NONE = token -> Optional.empty();

    /** "issuer subject" of a token; empty where it is not valid here and now. */
    Optional<String> subject(String token);

    /** Whether the issuer says in a valid token that it asked for more than one factor. */
    default boolean showsFactor(String token) {
        return false;
    }
}
