package org.fendan.app.json;

import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Head;
import org.fendan.core.money.Money;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and the chain's head. */
public final class LedgerJson {

    private LedgerJson() {}

    public static ObjectNode account(Account account) {
        ObjectNode node = Json.object()
                .put("account", account.id().path())
                .put("rule", account.rule().name());
        node.set("balance", Json.money(account.balance()));
        node.set("available", Json.money(account.available()));
        node.set("debitsPosted", Json.money(Money.ofFen(account.debitsPosted())));
        node.set("debitsPending", Json.money(Money.ofFen(account.debitsPending())));
        node.set("creditsPosted", Json.money(Money.ofFen(account.creditsPosted())));
        node.set("creditsPending", Json.money(Money.ofFen(account.creditsPending())));
        return node;
    }

    public static ObjectNode head(Head head) {
        return Json.object().put("block", head.number()).put("hash", head.hash());
    }

    /** The balance of an account that may not exist yet. */
    public static ObjectNode balance(Optional<Account> account) {
        return Json.money(account.map(Account::balance).orElse(Money.ZERO));
    }
}
