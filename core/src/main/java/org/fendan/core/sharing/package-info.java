/** Who bears a loss, and who is repaid by a recovery. */
@NullMarked
package org.fendan.core.sharing;

import org.jspecify.annotations.NullMarked;
