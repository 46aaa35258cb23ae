/** Sums that explain themselves: exact arithmetic over facts, one rounding at the end. */
@NullMarked
package org.fendan.core.amount;

import org.jspecify.annotations.NullMarked;
