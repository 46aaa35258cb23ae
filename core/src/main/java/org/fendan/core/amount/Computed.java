package org.fendan.core.amount;

import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/**
 * A sum as it came out: what is paid, and the exact fraction it was rounded from.
 *
 * @param exact in fen
 */
public record Computed(Charge charge, Ratio exact, Money value) {}
