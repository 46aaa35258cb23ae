package org.fendan.testkit.planted.policy.west;

/** Known to its neighbour. */
public record West(String name) {}
