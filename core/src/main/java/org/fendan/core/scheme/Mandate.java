package org.fendan.core.scheme;

import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;

/** A standing task that a clause gives to somebody, outside the life of a single loan; shown with the scheme. */
public record Mandate(Citation citation, Actor actor, Text task) {}
