package org.fendan.core.settlement;

import java.util.function.Predicate;
import org.fendan.core.fact.Facts;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.money.Money;
import org.fendan.core.sharing.Resources;

/**
 * What our own records know around a case.
 *
 * @param records platform facts other than the balance: agreement, blacklist
 * @param otherLoans what the enterprise's other loans in the scheme count
 * @param resources what the funds at the case's bank can pay
 * @param exists whether the ledger knows an account
 */
public record Surroundings(Facts records, Money otherLoans, Resources resources, Predicate<AccountId> exists) {}
