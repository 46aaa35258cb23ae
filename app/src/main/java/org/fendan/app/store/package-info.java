/** Keeps what core defines: one writer, its blocks and tables, and a read side; the only package that sees SQL. */
@NullMarked
package org.fendan.app.store;

import org.jspecify.annotations.NullMarked;
