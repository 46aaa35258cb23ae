/** What the API and the console share about whoever comes in by a browser: cookies, sessions, names and headers. */
@NullMarked
package org.fendan.app.door;

import org.jspecify.annotations.NullMarked;
