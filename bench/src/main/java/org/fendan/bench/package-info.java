/** Measures the ledger on the machine it runs on, beside what one would write without it. */
@NullMarked
package org.fendan.bench;

import org.jspecify.annotations.NullMarked;
