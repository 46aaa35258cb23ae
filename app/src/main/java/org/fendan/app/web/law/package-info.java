/** The schemes: what they say, and what they would say of a loan. */
@NullMarked
package org.fendan.app.web.law;

import org.jspecify.annotations.NullMarked;
