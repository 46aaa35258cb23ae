/** Files in: many rows read, each accepted or refused. */
@NullMarked
package org.fendan.app.intake;

import org.jspecify.annotations.NullMarked;
