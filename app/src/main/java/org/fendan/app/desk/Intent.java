package org.fendan.app.desk;

import java.util.Optional;

/**
 * How a request is meant.
 *
 * @param key names the request, so that sending it again does nothing twice; needed for everything that is kept
 * @param dryRun every check and the whole answer, but nothing is kept
 * @param language "zh" or "en", for problems
 * @param version the version of the case the caller has seen; empty where they do not say
 * @param source where it came from
 */
public record Intent(
        Caller caller, Optional<String> key, boolean dryRun, String language, Optional<Long> version, Source source) {

    /** Somebody who asks from within the app, or from its command line. */
    public Intent(Caller caller, Optional<String> key, boolean dryRun, String language, Optional<Long> version) {
        this(caller, key, dryRun, language, version, Source.HERE);
    }

    public static Intent of(Caller caller, String key) {
        return new Intent(caller, Optional.of(key), false, "zh", Optional.empty());
    }

    public Intent asDryRun() {
        return new Intent(caller, key, true, language, version, source);
    }

    /** One of the works a request is made of, under a key of its own. */
    Intent part(String name) {
        return new Intent(caller, key.map(own -> own + name), dryRun, language, version, source);
    }
}
