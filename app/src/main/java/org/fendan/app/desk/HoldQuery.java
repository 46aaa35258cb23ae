package org.fendan.app.desk;

import java.util.Optional;

/**
 * Which holds are asked for.
 *
 * @param state pending, posted, voided or expired
 * @param account a fund, a cap, or whoever waits for the money
 * @param after the {@code next} of the page before
 */
public record HoldQuery(Optional<String> state, Optional<String> account, Optional<String> after, int limit) {}
