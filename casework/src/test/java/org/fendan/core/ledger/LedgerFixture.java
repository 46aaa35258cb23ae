package org.fendan.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.money.Money;

/** Short spellings for the tests of this package. */
final class LedgerFixture {

    static final LocalDate DAY = LocalDate.of(2021, 11, 21);
    static final AccountId WORLD = AccountId.of("world");
    static final AccountId FUND = AccountId.of("city/risk-fund");
    static final AccountId BANK = AccountId.of("bank:ccb/received");
    static final AccountId CLAIM = AccountId.of("recoverable");

    private LedgerFixture() {}

    /** A book with a world, a bank, a claim, and a fund of 5,000 fen. */
    static Book book() {
        Book book = new Book();
        book.apply(chain(
                "opening",
                new Movement.Open(WORLD, AccountRule.UNBOUNDED),
                new Movement.Open(BANK, AccountRule.UNBOUNDED),
                new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                new Movement.Open(CLAIM, AccountRule.CREDITS_WITHIN_DEBITS),
                transfer(WORLD, FUND, 5000)));
        return book;
    }

    static Chain chain(String id, Movement... movements) {
        return Chain.of(id, DAY, "test", List.of(movements));
    }

    static Movement.Transfer transfer(AccountId debit, AccountId credit, long fen) {
        return new Movement.Transfer(debit, credit, Money.ofFen(fen), "CASE-7/claim-1/2");
    }

    static Movement.Reserve reserve(String hold, long fen) {
        return new Movement.Reserve(hold, transfer(FUND, BANK, fen), Optional.of(DAY.plusDays(10)));
    }

    static Movement.PostHold post(String hold, long fen) {
        return new Movement.PostHold(hold, Money.ofFen(fen));
    }

    static Account account(Book book, AccountId id) {
        return book.account(id).orElseThrow();
    }

    /** The code and the place of a refusal, or "booked". */
    static String said(Outcome outcome) {
        return outcome.fold(booked -> "booked", no -> no.code() + " at " + no.movement());
    }

    static Entry entry(long sequence, Chain chain) {
        return new Entry(
                sequence,
                Optional.of(chain),
                "2021-11-21T08:15:30Z",
                "clerk",
                List.of(new Attachment("event", "{\"步骤\":\"代偿\"}")));
    }
}
