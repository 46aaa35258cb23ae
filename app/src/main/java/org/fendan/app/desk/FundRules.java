package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.Book;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.FundAct;
import org.fendan.core.time.DateSpan;

/** What stands against an act on a fund. */
final class FundRules {

    private final Transaction tx;
    private final Scheme scheme;
    private final String bank;
    private final Fund fund;

    FundRules(Transaction tx, Scheme scheme, String bank, Fund fund) {
        this.tx = tx;
        this.scheme = scheme;
        this.bank = bank;
        this.fund = fund;
    }

    List<Fault> faults(FundAct.Kind kind, LocalDate date) {
        List<Fault> faults = new ArrayList<>();
        Optional<DateSpan> agreement =
                Records.agreement(tx.register(Records.AGREEMENTS, Records.agreementSubject(scheme.id(), bank)));
        if (agreement.isEmpty()) {
            faults.add(fault("bank", "NO_AGREEMENT", bank, "该银行没有合作协议", "this bank has no agreement"));
        }
        switch (kind) {
            case INJECTION -> accepts(Fund.Inflow.INJECTION, faults);
            case INTEREST -> accepts(Fund.Inflow.INTEREST, faults);
            case WIND_DOWN -> agreement.ifPresent(span -> over(span, date, faults));
        }
        return faults;
    }

    private void accepts(Fund.Inflow inflow, List<Fault> faults) {
        if (!fund.accepts().contains(inflow)) {
            faults.add(
                    fault("", "INFLOW_REFUSED", inflow.name(), "该基金不接受此类资金", "this fund takes no money of that kind"));
        }
    }

    /** The cooperation has ended, and nothing is open any more: no loan, no promise, no payment under way. */
    private void over(DateSpan agreement, LocalDate date, List<Fault> faults) {
        if (agreement.contains(date) || date.isBefore(agreement.from())) {
            faults.add(fault(
                    "date",
                    "COOPERATION_NOT_ENDED",
                    date.toString(),
                    "合作终止后方可处置",
                    "only after the cooperation has ended"));
        }
        ChartOfAccounts chart = ChartOfAccounts.of(scheme);
        Book book = tx.book();
        Money open = book.account(chart.lent(bank)).map(Account::balance).orElse(Money.ZERO);
        if (open.isPositive()) {
            faults.add(fault("", "LOANS_OPEN", open.toString(), "所有贷款本息结清后方可处置", "only when every loan is settled"));
        }
        Money held = book.account(chart.fund(bank, fund.bearer()))
                .map(account -> account.balance().minus(account.available()))
                .orElse(Money.ZERO);
        if (held.isPositive()) {
            faults.add(fault(
                    "", "PAYMENTS_OPEN", held.toString(), "尚有已批准未划付的代偿", "approved payments are still to be made"));
        }
    }

    private Fault fault(String place, String code, String value, String zh, String en) {
        return Fault.of(place, code, value, Text.of(zh, en), "").by(fund.citation());
    }
}
