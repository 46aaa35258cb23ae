/**
 * The life of a case: its events, and the state they fold to.
 *
 * <p>For the app, and not part of the policy SPI: it may change with any version.
 */
@NullMarked
package org.fendan.core.casefile;

import org.jspecify.annotations.NullMarked;
