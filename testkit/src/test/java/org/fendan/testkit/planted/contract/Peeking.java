package org.fendan.testkit.planted.contract;

import org.fendan.testkit.planted.app.store.Kept;

/** Breaks contractStandsOnCoreAlone. */
public record Peeking(Kept kept) {}
