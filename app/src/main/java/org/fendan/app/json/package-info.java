/** How values look as JSON, for answers and for what is stored. */
@NullMarked
package org.fendan.app.json;

import org.jspecify.annotations.NullMarked;
