package org.fendan.app.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which lines of a register are wanted, in the order they were written.
 *
 * @param subject whom they are about; anybody where empty
 * @param from the first moment they were recorded at
 * @param until the moment from which they are no longer wanted
 * @param after the number of the line behind which to go on
 */
public record RegisterFilter(
        String register, Optional<String> subject, Optional<Instant> from, Optional<Instant> until, long after) {

    public RegisterFilter after(long number) {
        return new RegisterFilter(register, subject, from, until, number);
    }

    /** Conditions, each with its value. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("register_name = ?", register);
        conditions.put("number > ?", after);
        subject.ifPresent(of -> conditions.put("subject = ?", of));
        from.ifPresent(moment -> conditions.put("recorded_at >= ?", Moments.text(moment)));
        until.ifPresent(moment -> conditions.put("recorded_at < ?", Moments.text(moment)));
        return conditions;
    }
}
