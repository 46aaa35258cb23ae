/** What-if: schemes asked about a loan, a loss, a subsidy or a recovery, and set side by side. Nothing is kept. */
@NullMarked
package org.fendan.app.web.trial;

import org.jspecify.annotations.NullMarked;
