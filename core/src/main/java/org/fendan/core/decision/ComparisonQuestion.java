package org.fendan.core.decision;

import java.util.Optional;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Resources;

/**
 * What one scheme is asked, to be set beside others.
 *
 * @param resources what its funds hold and caps leave; empty for the scheme's example
 */
public record ComparisonQuestion(Scheme scheme, Facts facts, Optional<Resources> resources) {}
