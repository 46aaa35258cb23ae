package org.fendan.app.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.store.Transaction;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Leg;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.settlement.Plan;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a step would move, told on a dry run: every leg with the clause it stands on, and each account and cap these touch
 * as it is and as it would be.
 */
final class Consequences {

    private Consequences() {}

    /** Tried in a copy of the book; nothing where no money moves, or the ledger does not allow it. */
    static ObjectNode of(Transaction tx, Plan.Ready ready) {
        ObjectNode told = Json.object();
        ready.chain().ifPresent(chain -> {
            Book trial = tx.book();
            if (trial.apply(chain) instanceof Outcome.Booked) {
                tell(told, ready, chain, tx.book(), trial);
            }
        });
        return told;
    }

    private static void tell(ObjectNode told, Plan.Ready ready, Chain chain, Book before, Book after) {
        List<Leg> legs = Leg.of(chain, after::hold);
        told.set(
                "postings",
                Json.array(IntStream.range(0, legs.size()).boxed().toList(), at -> leg(ready, legs.get(at), at + 1)));
        Set<AccountId> touched = new TreeSet<>(Comparator.comparing(AccountId::path));
        legs.forEach(leg -> touched.add(leg.account()));
        told.set("accounts", Json.array(touched, id -> {
            ObjectNode one = Json.object().put("account", id.path());
            one.set("before", stand(before.account(id)));
            one.set("after", stand(after.account(id)));
            return one;
        }));
    }

    private static ObjectNode leg(Plan.Ready ready, Leg leg, int number) {
        ObjectNode node = LegJson.leg(leg, number);
        String part = leg.slice().substring(leg.slice().lastIndexOf('/') + 1);
        Ground.of(ready.after(), ready.event().number(), part)
                .ifPresent(citation -> node.set("citation", LawJson.citation(citation)));
        return node;
    }

    private static ObjectNode stand(Optional<Account> account) {
        ObjectNode node = Json.object();
        node.set("balance", Json.money(account.map(Account::balance).orElse(Money.ZERO)));
        node.set("available", Json.money(account.map(Account::available).orElse(Money.ZERO)));
        return node;
    }
}
