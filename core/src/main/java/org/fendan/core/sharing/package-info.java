/**
 * Who bears a loss, and who is repaid by a recovery.
 *
 * <p>Part of the policy SPI: while {@link org.fendan.core.scheme.PolicyModule#SPI} stays the same, what is public or
 * protected here is neither taken away nor changed, and nothing new has to be implemented.
 *
 * @since 0.1
 */
@NullMarked
package org.fendan.core.sharing;

import org.jspecify.annotations.NullMarked;
