package org.fendan.testkit.planted.core.settlement;

import org.fendan.testkit.planted.core.law.Clean;
import org.fendan.testkit.planted.core.ledger.Account;

/** Breaks no rule: here law meets money. */
public record Settling(Clean law, Account account) {}
