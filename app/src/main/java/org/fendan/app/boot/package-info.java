/** Wiring: the one place that knows every room. */
@NullMarked
package org.fendan.app.boot;

import org.jspecify.annotations.NullMarked;
