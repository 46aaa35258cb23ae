package org.fendan.app.desk;

import java.time.Instant;
import java.util.Optional;
import org.fendan.app.store.RegisterFilter;

/**
 * Which lines of the audit are wanted.
 *
 * @param who a user's name; everybody where empty
 * @param from the first moment
 * @param until the moment from which they are no longer wanted
 */
public record AuditQuery(Optional<String> who, Optional<Instant> from, Optional<Instant> until, Page page) {

    /** The auditor reads about everybody; anybody else about themselves. */
    RegisterFilter filter(Caller caller) {
        Optional<String> subject = AuditTrail.readsAll(caller) ? who : Optional.of(caller.user());
        return new RegisterFilter(
                Audit.REGISTER,
                subject,
                from,
                until,
                page.after().map(Long::parseLong).orElse(0L));
    }
}
