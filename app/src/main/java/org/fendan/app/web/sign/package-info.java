/** Signing in and out. */
@NullMarked
package org.fendan.app.web.sign;

import org.jspecify.annotations.NullMarked;
