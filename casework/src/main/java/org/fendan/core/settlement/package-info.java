/**
 * The one place where law meets money: which accounts a decision moves.
 *
 * <p>For the app, and not part of the policy SPI: it may change with any version.
 */
@NullMarked
package org.fendan.core.settlement;

import org.jspecify.annotations.NullMarked;
