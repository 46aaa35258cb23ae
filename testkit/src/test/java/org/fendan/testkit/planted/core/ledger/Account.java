package org.fendan.testkit.planted.core.ledger;

/** Breaks no rule. */
public record Account(long fen) {}
