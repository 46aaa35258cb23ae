/**
 * National tables: size classes, benchmark lending rates, the working-day calendar.
 *
 * <p>Part of the policy SPI: while {@link org.fendan.core.scheme.PolicyModule#SPI} stays the same, what is public or
 * protected here is neither taken away nor changed, and nothing new has to be implemented.
 *
 * @since 0.1
 */
@NullMarked
package org.fendan.core.reference;

import org.jspecify.annotations.NullMarked;
