/** National tables: size classes, benchmark lending rates, the working-day calendar. */
@NullMarked
package org.fendan.core.reference;

import org.jspecify.annotations.NullMarked;
