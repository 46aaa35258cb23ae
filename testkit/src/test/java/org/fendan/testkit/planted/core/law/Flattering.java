package org.fendan.testkit.planted.core.law;

import org.fendan.testkit.planted.contract.Peeking;

/** Breaks nobodyBelowSeesTheContract, and theJdkIsEnough with it. */
public record Flattering(Peeking judge) {}
