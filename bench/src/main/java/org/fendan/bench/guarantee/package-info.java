/** Xiamen's guarantee loan of 2019, decided by rules of different make, which must answer alike. */
@NullMarked
package org.fendan.bench.guarantee;

import org.jspecify.annotations.NullMarked;
