/** The schemes of Chongqing: one class to an edition, its clauses beside it. */
@NullMarked
package org.fendan.policy.chongqing;

import org.jspecify.annotations.NullMarked;
