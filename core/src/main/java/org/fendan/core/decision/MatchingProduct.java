package org.fendan.core.decision;

import org.fendan.core.rule.Findings;
import org.fendan.core.scheme.Product;

/** What the conditions of one of a scheme's products found. */
public record MatchingProduct(Product product, Findings findings) {}
