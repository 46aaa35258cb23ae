package org.fendan.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;

/**
 * One posting of workload W1: money from the one fund to one of a thousand payees, within the fund's cap for the year
 * and the cap of the payee's bank.
 */
record Posting(long number) {

    static final int PAYEES = 1000;
    static final int BANKS = 20;
    /** Each posting has two legs for the money and two for each cap. */
    static final int LEGS = 6;

    static final String ACTOR = "bench";
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final long ROOM = 1_000_000_000_000_000L;
    private static final AccountId OUTSIDE = AccountId.of("city/outside");
    private static final AccountId FUND = AccountId.of("city/fund/held");
    private static final String YEAR_CAP = "city/cap/2026";

    /** Something to be moved: from one account to another. */
    record Transfer(String debit, String credit, long fen, String slice) {}

    String id() {
        return "P-" + number;
    }

    String key() {
        return "key-" + number;
    }

    /** Stands for the hash of the request, of which the ledger looks at nothing but its equality. */
    String requestHash() {
        return String.format("%064x", number);
    }

    String answer() {
        return "{\"posting\":\"" + id() + "\",\"amount\":\"" + Money.ofFen(fen()) + "\",\"status\":\"booked\"}";
    }

    long fen() {
        return 100 + number % 900;
    }

    List<Transfer> transfers() {
        // A prime stride, so that neighbours in line pay different payees.
        int payee = (int) (number * 619 % PAYEES);
        String bankCap = bankCap(payee % BANKS);
        return List.of(
                new Transfer(FUND.path(), payee(payee), fen(), "CASE-" + number + "/claim-1/1"),
                new Transfer(YEAR_CAP + "/room", YEAR_CAP + "/used", fen(), "CASE-" + number + "/cap-1"),
                new Transfer(bankCap + "/room", bankCap + "/used", fen(), "CASE-" + number + "/cap-2"));
    }

    Chain chain() {
        List<Movement> movements = new ArrayList<>();
        for (Transfer transfer : transfers()) {
            movements.add(new Movement.Transfer(
                    AccountId.of(transfer.debit()),
                    AccountId.of(transfer.credit()),
                    Money.ofFen(transfer.fen()),
                    transfer.slice()));
        }
        return Chain.of(id(), DAY, "claim paid", movements);
    }

    /** Opens every account of the workload and gives fund and caps more room than a run can use. */
    static Chain opening() {
        List<Movement> movements = new ArrayList<>();
        movements.add(new Movement.Open(OUTSIDE, AccountRule.UNBOUNDED));
        bounded().forEach(id -> movements.add(new Movement.Open(id, AccountRule.DEBITS_WITHIN_CREDITS)));
        unbounded().forEach(id -> movements.add(new Movement.Open(id, AccountRule.UNBOUNDED)));
        bounded().forEach(id -> movements.add(new Movement.Transfer(OUTSIDE, id, Money.ofFen(ROOM), "room")));
        return Chain.of("opening", DAY, "opening", movements);
    }

    static String fund() {
        return FUND.path();
    }

    private static List<AccountId> bounded() {
        List<AccountId> ids = new ArrayList<>(List.of(FUND, AccountId.of(YEAR_CAP + "/room")));
        for (int bank = 0; bank < BANKS; bank++) {
            ids.add(AccountId.of(bankCap(bank) + "/room"));
        }
        return ids;
    }

    private static List<AccountId> unbounded() {
        List<AccountId> ids = new ArrayList<>(List.of(AccountId.of(YEAR_CAP + "/used")));
        for (int bank = 0; bank < BANKS; bank++) {
            ids.add(AccountId.of(bankCap(bank) + "/used"));
        }
        for (int payee = 0; payee < PAYEES; payee++) {
            ids.add(AccountId.of(payee(payee)));
        }
        return ids;
    }

    private static String payee(int number) {
        return "bank-" + number % BANKS + "/payee-" + number + "/received";
    }

    private static String bankCap(int bank) {
        return "city/cap/bank-" + bank;
    }
}
