package org.fendan.testkit.planted.core.money;

import org.fendan.testkit.planted.core.law.Clean;

/** Breaks coreReadsFromTheTop: the law stands below money. */
public record Downward(Clean law) {}
