package org.fendan.testkit.planted.core.scheme;

import org.fendan.testkit.planted.core.sharing.Turning;

/** Breaks coreHasNoCycles, with its counterpart. */
public record Turned(Turning other) {}
