/**
 * Checks an exported ledger without any class of the program that wrote it.
 *
 * <p>Written from docs/ledger-format.md alone, so that two programs that agree are two witnesses. Read in this order:
 * {@link org.fendan.verifier.Verifier} (what is asked and told), {@link org.fendan.verifier.Check} (the order of the
 * checks), {@link org.fendan.verifier.Block} and {@link org.fendan.verifier.Entry} (what stands in the export),
 * {@link org.fendan.verifier.Accounts} (can it be booked), {@link org.fendan.verifier.Splits} (is every fen shared and
 * moved).
 */
package org.fendan.verifier;
