/** One loan: its file, its steps, its claims. */
@NullMarked
package org.fendan.app.web.cases;

import org.jspecify.annotations.NullMarked;
