/** The one place where law meets money: which accounts a decision moves. */
@NullMarked
package org.fendan.core.settlement;

import org.jspecify.annotations.NullMarked;
