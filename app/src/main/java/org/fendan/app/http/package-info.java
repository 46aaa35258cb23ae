/** The HTTP API: each route parses, asks one desk, and answers. */
@NullMarked
package org.fendan.app.http;

import org.jspecify.annotations.NullMarked;
