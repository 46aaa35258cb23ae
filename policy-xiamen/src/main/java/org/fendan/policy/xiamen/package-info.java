/** The schemes of Xiamen: one class to an edition, its clauses beside it. */
@NullMarked
package org.fendan.policy.xiamen;

import org.jspecify.annotations.NullMarked;
