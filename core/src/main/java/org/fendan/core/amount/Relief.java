package org.fendan.core.amount;

import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Condition;

/**
 * A part of a charge that is let off where a condition holds.
 *
 * @param share of the charge that is let off
 */
public record Relief(Citation citation, Condition when, Term<Ratio> share) {}
