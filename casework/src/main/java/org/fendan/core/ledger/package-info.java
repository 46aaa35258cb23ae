/**
 * Double entry below any scheme: accounts, chains, holds, a pure book and a hash-chained journal.
 *
 * <p>For the app, and not part of the policy SPI: it may change with any version.
 */
@NullMarked
package org.fendan.core.ledger;

import org.jspecify.annotations.NullMarked;
