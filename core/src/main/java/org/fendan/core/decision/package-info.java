/** Applies a scheme to facts, and explains the answer. */
@NullMarked
package org.fendan.core.decision;

import org.jspecify.annotations.NullMarked;
