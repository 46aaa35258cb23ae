/** The distribution, unpacked and run. */
@NullMarked
package org.fendan.dist;

import org.jspecify.annotations.NullMarked;
