package org.fendan.testkit.planted.policy.east;

import org.fendan.testkit.planted.core.casefile.File;
import org.fendan.testkit.planted.policy.west.West;

/** Breaks policiesKnowNoCaseAndNoLedger, citiesDoNotKnowEachOther and policiesExportNothing. */
public record East(File file, West other) {}
