package org.fendan.testkit.planted.core.scheme;

import org.fendan.testkit.planted.core.casefile.File;

/** Breaks policiesKnowNoCaseAndNoLedger. */
public record Deciding(File file) {}
