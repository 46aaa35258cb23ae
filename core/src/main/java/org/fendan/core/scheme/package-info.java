/**
 * The policy SPI: what the author of a city writes.
 *
 * <p>Part of the policy SPI: while {@link PolicyModule#SPI} stays the same, what is public or
 * protected here is neither taken away nor changed, and nothing new has to be implemented.
 *
 * @since 0.1
 */
@NullMarked
package org.fendan.core.scheme;

import org.jspecify.annotations.NullMarked;
