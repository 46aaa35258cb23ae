package org.fendan.testkit.planted.core.sharing;

import org.fendan.testkit.planted.core.scheme.Turned;

/** Breaks coreHasNoCycles, with its counterpart. */
public record Turning(Turned other) {}
