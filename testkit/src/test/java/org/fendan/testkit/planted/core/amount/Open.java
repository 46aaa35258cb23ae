package org.fendan.testkit.planted.core.amount;

/** Breaks coreIsClosed. */
public class Open {}
