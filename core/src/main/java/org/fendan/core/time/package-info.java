/** Legal time without a clock: spans, China's working days, and delays counted in them. */
@NullMarked
package org.fendan.core.time;

import org.jspecify.annotations.NullMarked;
