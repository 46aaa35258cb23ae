/** What is known of an enterprise and its loan: typed keys, parsed values, and what is missing. */
@NullMarked
package org.fendan.core.fact;

import org.jspecify.annotations.NullMarked;
