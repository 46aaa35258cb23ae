/** What is cited: official sources, their clauses by number and fingerprint, dated values, and readings of silent places. */
@NullMarked
package org.fendan.core.law;

import org.jspecify.annotations.NullMarked;
