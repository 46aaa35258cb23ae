/** What all pages of the console stand on: who reads, in which tongue, tables, and the way in and out. */
@NullMarked
package org.fendan.app.web.page;

import org.jspecify.annotations.NullMarked;
