/** A year of made-up business to look at. */
@NullMarked
package org.fendan.app.demo;

import org.jspecify.annotations.NullMarked;
