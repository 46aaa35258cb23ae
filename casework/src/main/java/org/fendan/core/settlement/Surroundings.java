package org.fendan.core.settlement;

import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.fact.Facts;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.sharing.Resources;

/**
 * What our own records know around a case.
 *
 * @param records platform facts other than sums: agreements and their terms, blacklist, earlier support
 * @param resources what the funds can pay, and what caps on their payments leave
 * @param accounts the ledger's accounts, as they are
 */
public record Surroundings(Facts records, Resources resources, Function<AccountId, Optional<Account>> accounts) {}
