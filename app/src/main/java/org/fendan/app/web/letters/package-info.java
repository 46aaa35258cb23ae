/** Letters: those that are due, and the archive of those that were issued. */
@NullMarked
package org.fendan.app.web.letters;

import org.jspecify.annotations.NullMarked;
