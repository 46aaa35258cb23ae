/** The policy SPI: what the author of a city writes. */
@NullMarked
package org.fendan.core.scheme;

import org.jspecify.annotations.NullMarked;
