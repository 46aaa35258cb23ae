package org.fendan.app.demo;

import java.time.LocalDate;
import org.fendan.core.settlement.FundAct;

/** What happens to the funds themselves: agreements, public money put in, and what the accounts earn. */
final class FundsStory {

    private final Counter counter;
    private final Agenda agenda;

    FundsStory(Counter counter, Agenda agenda) {
        this.counter = counter;
        this.agenda = agenda;
    }

    void plan() {
        agree("bank-a", "2021-03-01");
        agree("bank-b", "2021-03-03");
        agree("bank-c", "2021-05-18");
        inject("bank-a", "2021-03-02", "3000000.00");
        inject("bank-b", "2021-03-04", "2000000.00");
        inject("bank-c", "2021-05-20", "100000.00");
        inject("bank-b", "2021-09-15", "1000000.00");
        inject("bank-c", "2022-03-22", "1500000.00");
        earn("2021-06-21", "bank-a", "2187.50", "8125.00");
        earn("2021-06-21", "bank-b", "1640.63", "5416.67");
        earn("2021-09-21", "bank-a", "3311.94", "7672.32");
        earn("2021-09-21", "bank-b", "2805.08", "5123.45");
        earn("2021-12-21", "bank-a", "2978.41", "7509.26");
        earn("2021-12-21", "bank-b", "2617.77", "7211.90");
        earn("2022-03-21", "bank-a", "2455.02", "7488.13");
        earn("2022-03-21", "bank-b", "2390.86", "7166.04");
        earn("2022-03-21", "bank-c", "512.33", "240.18");
    }

    private void agree(String bank, String day) {
        agenda.on(LocalDate.parse(day), () -> counter.agree(bank, LocalDate.parse(day)));
    }

    private void inject(String bank, String day, String amount) {
        put(FundAct.Kind.INJECTION, day, bank, "riskFund", amount);
    }

    private void earn(String day, String bank, String onContributions, String onRiskFund) {
        put(FundAct.Kind.INTEREST, day, bank, "contributions", onContributions);
        put(FundAct.Kind.INTEREST, day, bank, "riskFund", onRiskFund);
    }

    private void put(FundAct.Kind kind, String day, String bank, String fund, String amount) {
        agenda.on(LocalDate.parse(day), () -> counter.fund(kind, bank, fund, LocalDate.parse(day), amount));
    }
}
