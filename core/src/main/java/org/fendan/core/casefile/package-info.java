/** The life of a case: its events, and the state they fold to. */
@NullMarked
package org.fendan.core.casefile;

import org.jspecify.annotations.NullMarked;
