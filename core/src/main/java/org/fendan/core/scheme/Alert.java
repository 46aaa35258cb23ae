package org.fendan.core.scheme;

import org.fendan.core.amount.Tally;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;

/**
 * A warning figure: one sum of the scheme as a share of another should not be above a limit; never a refusal.
 *
 * @param part and {@code of}: which sums, over a period
 */
public record Alert(String id, Citation citation, Text name, Tally.Measure part, Tally.Measure of, Ratio atMost) {}
