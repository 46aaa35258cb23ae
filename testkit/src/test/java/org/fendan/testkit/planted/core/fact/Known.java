package org.fendan.testkit.planted.core.fact;

import org.fendan.testkit.planted.core.law.Clean;

/** Breaks no rule. */
public record Known(Clean law) {}
