/** Exact sums of renminbi: whole fen, exact fractions, rounding named where it happens. */
@NullMarked
package org.fendan.core.money;

import org.jspecify.annotations.NullMarked;
