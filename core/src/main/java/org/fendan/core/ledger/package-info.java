/** Double entry below any scheme: accounts, chains, holds, a pure book and a hash-chained journal. */
@NullMarked
package org.fendan.core.ledger;

import org.jspecify.annotations.NullMarked;
