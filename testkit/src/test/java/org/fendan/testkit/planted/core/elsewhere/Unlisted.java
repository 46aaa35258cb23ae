package org.fendan.testkit.planted.core.elsewhere;

/** Breaks coreReadsFromTheTop: its package is not in the list. */
public record Unlisted(int n) {}
