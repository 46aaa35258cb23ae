/** The schemes of Zhejiang: one class to an edition, its clauses beside it. */
@NullMarked
package org.fendan.policy.zhejiang;

import org.jspecify.annotations.NullMarked;
