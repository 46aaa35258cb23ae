package org.fendan.testkit.planted.app.http;

import org.fendan.testkit.planted.app.store.Kept;

/** Breaks edgesSeeNoStore. */
public record Route(Kept kept) {}
