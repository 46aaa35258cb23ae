/**
 * What is cited: official sources, their clauses by number and fingerprint, dated values, and readings of silent places.
 *
 * <p>Part of the policy SPI: while {@link org.fendan.core.scheme.PolicyModule#SPI} stays the same, what is public or
 * protected here is neither taken away nor changed, and nothing new has to be implemented.
 *
 * @since 0.1
 */
@NullMarked
package org.fendan.core.law;

import org.jspecify.annotations.NullMarked;
