package org.fendan.app.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * Somebody signed in with a browser, until they sign out or are away too long.
 *
 * @param id tells a user's sessions apart; no secret
 * @param hash of the token the browser holds: the token itself is kept nowhere
 * @param guard what every request that changes something repeats, and no other site can know
 * @param rights what the user could do when it was last used
 * @param proof by what they signed in; a session does not outlive its password
 * @param from the address it was begun from
 */
public record Session(
        String id,
        String hash,
        String guard,
        String user,
        String rights,
        String proof,
        String from,
        Instant began,
        Instant used) {

    Session usedAt(Instant now) {
        return new Session(id, hash, guard, user, rights, proof, from, began, now);
    }

    /** Whether a request repeats what this session was told to repeat. */
    public boolean isGuardedBy(String repeated) {
        return MessageDigest.isEqual(
                guard.getBytes(StandardCharsets.US_ASCII), repeated.getBytes(StandardCharsets.UTF_8));
    }

    /** How the audit names what is done in it. */
    public String means() {
        return "session " + id;
    }
}
