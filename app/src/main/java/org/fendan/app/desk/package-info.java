/** One desk per verb: the caller is checked, the request read, the step planned, and everything kept in one commit. */
@NullMarked
package org.fendan.app.desk;

import org.jspecify.annotations.NullMarked;
