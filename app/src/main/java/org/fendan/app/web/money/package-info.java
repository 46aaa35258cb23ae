/** Money: pools and caps, statements, the walk from a fen to its article and back, and the seal. */
@NullMarked
package org.fendan.app.web.money;

import org.jspecify.annotations.NullMarked;
