package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which page of which statement is asked for.
 *
 * @param from the first business day; all before it is in the opening balance
 * @param until the last business day
 * @param after the {@code next} of the page before
 */
public record StatementQuery(
        String account, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> after, int limit) {}
