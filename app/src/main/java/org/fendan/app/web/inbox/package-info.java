/** What is due, for whom. */
@NullMarked
package org.fendan.app.web.inbox;

import org.jspecify.annotations.NullMarked;
