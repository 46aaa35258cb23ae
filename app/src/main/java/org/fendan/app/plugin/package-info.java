/** Finds policy jars, and admits or refuses each with a sentence. */
@NullMarked
package org.fendan.app.plugin;

import org.jspecify.annotations.NullMarked;
