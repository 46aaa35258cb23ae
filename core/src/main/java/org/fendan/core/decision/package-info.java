/**
 * Applies a scheme to facts, and explains the answer.
 *
 * <p>For the app, and not part of the policy SPI: it may change with any version.
 */
@NullMarked
package org.fendan.core.decision;

import org.jspecify.annotations.NullMarked;
