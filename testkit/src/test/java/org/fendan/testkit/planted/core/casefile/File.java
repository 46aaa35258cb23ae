package org.fendan.testkit.planted.core.casefile;

/** Breaks no rule. */
public record File(String id) {}
