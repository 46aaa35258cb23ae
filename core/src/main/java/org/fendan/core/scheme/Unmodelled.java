package org.fendan.core.scheme;

import org.fendan.core.law.Text;

/** A clause that is not computed, and why. */
public record Unmodelled(String clause, Text reason) {}
