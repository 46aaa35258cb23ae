/** The schemes of Beijing: one class to an edition, its clauses beside it. */
@NullMarked
package org.fendan.policy.beijing;

import org.jspecify.annotations.NullMarked;
