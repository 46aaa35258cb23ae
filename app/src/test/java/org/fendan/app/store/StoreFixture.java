package org.fendan.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;

/** Short spellings for the tests of this package. */
final class StoreFixture {

    static final LocalDate DAY = LocalDate.of(2021, 11, 21);
    static final AccountId WORLD = AccountId.of("world");
    static final AccountId FUND = AccountId.of("fund/held");
    static final AccountId BANK = AccountId.of("bank/received");

    private StoreFixture() {}

    /** Opens the three accounts and puts this much into the fund. */
    static void open(Store store, long fen) {
        book(
                store,
                chain(
                        "opening",
                        new Movement.Open(WORLD, AccountRule.UNBOUNDED),
                        new Movement.Open(BANK, AccountRule.UNBOUNDED),
                        new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                        transfer(WORLD, FUND, fen)));
    }

    static Outcome book(Store store, Chain chain) {
        return store.writer().run(tx -> tx.append(Draft.by("clerk", chain)));
    }

    static Chain chain(String id, Movement... movements) {
        return Chain.of(id, DAY, "测试", List.of(movements));
    }

    static Chain pay(String id, long fen) {
        return chain(id, transfer(FUND, BANK, fen));
    }

    static Movement.Transfer transfer(AccountId debit, AccountId credit, long fen) {
        return new Movement.Transfer(debit, credit, Money.ofFen(fen), "CASE-7/claim-1/2");
    }

    static Movement.Reserve reserve(String hold, long fen) {
        return new Movement.Reserve(hold, transfer(FUND, BANK, fen), Optional.of(DAY.plusDays(10)));
    }

    static CaseRow caseRow(String id, long version) {
        return new CaseRow(
                id,
                "chongqing.assist-loan",
                DAY,
                "ccb",
                "-",
                "91500000MA5U00001X",
                "filed",
                "{\"企业\":1}",
                new CaseIndex(Optional.of(DAY), DAY + " 2021-11-01 - review", ",BANK=" + DAY + ",", "企业"),
                version);
    }

    /** One work that touches every table. */
    static void everything(Store store) {
        open(store, 5000);
        book(store, chain("hold", reserve("h1", 100), reserve("h2", 200)));
        book(store, chain("post", new Movement.PostHold("h1", Money.ofFen(60))));
        store.writer().run(tx -> {
            tx.append(Draft.by("clerk", pay("pay", 10)));
            tx.saveCase(caseRow("CASE-" + tx.nextNumber("case"), 1));
            tx.appendEvent("CASE-1", "filed", "{\"金额\":\"1.00\"}");
            tx.appendRegister("agreements", "ccb", "{}");
            tx.claimNaturalKey("loan-1/scheme/2021-09");
            tx.remember("key-1", "abc", 201, "{\"ok\":true}");
            tx.publish("case.filed", "{\"id\":1}");
            tx.saveSetting("theme", "calm");
            tx.saveUser(new UserRow("li", "auditor", "ccb", "$argon2id$x"));
            return tx.sequence();
        });
    }
}
