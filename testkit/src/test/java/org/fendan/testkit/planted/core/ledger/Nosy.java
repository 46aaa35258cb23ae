package org.fendan.testkit.planted.core.ledger;

import org.fendan.testkit.planted.core.fact.Known;

/** Breaks ledgerStandsBelowTheLaw: the ledger knows no facts. */
public record Nosy(Known fact) {}
