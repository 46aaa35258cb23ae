/**
 * Questions asked of every row of a table: rows are cells of text under the names of facts, answers are lines of text.
 *
 * <p>Whoever asks reads and writes the files: the command line on one machine, an engine on many. One piece of code gives
 * the answers, so that they are the same.
 */
@NullMarked
package org.fendan.core.bulk;

import org.jspecify.annotations.NullMarked;
