package org.fendan.testkit.planted.core.law;

/** Breaks no rule. */
public record Clean(String text) {}
