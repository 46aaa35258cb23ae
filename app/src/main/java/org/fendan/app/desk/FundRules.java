package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.FundAct;
import org.fendan.core.time.DateSpan;

/** What stands against an act on a fund. */
final class FundRules {

    private final Transaction tx;
    private final Catalogue catalogue;
    private final Scheme scheme;
    private final String bank;
    private final Fund fund;

    FundRules(Transaction tx, Catalogue catalogue, Scheme scheme, String bank, Fund fund) {
        this.tx = tx;
        this.catalogue = catalogue;
        this.scheme = scheme;
        this.bank = bank;
        this.fund = fund;
    }

    List<Fault> faults(FundAct.Kind kind, LocalDate date) {
        List<Fault> faults = new ArrayList<>();
        if (fund.pool().isEmpty() && agreement(scheme, bank).isEmpty()) {
            faults.add(fault("bank", "NO_AGREEMENT", bank, "该银行没有合作协议", "this bank has no agreement"));
        }
        switch (kind) {
            case INJECTION -> accepts(Fund.Inflow.INJECTION, faults);
            case INTEREST -> accepts(Fund.Inflow.INTEREST, faults);
            case WIND_DOWN -> windDown(date, faults);
        }
        return faults;
    }

    private Optional<DateSpan> agreement(Scheme of, String partner) {
        return Records.agreement(tx.register(Records.AGREEMENTS, Records.agreementSubject(of.id(), partner)));
    }

    /** Every bank that draws on the fund has ended its cooperation and has nothing open. */
    private void windDown(LocalDate date, List<Fault> faults) {
        if (fund.pool().isEmpty()) {
            agreement(scheme, bank).ifPresent(span -> over(scheme, bank, span, date, faults));
            return;
        }
        for (Scheme drawing : schemesOfThePool()) {
            String prefix = drawing.id() + "/";
            tx.registerAll(Records.AGREEMENTS).stream()
                    .map(RegisterRow::subject)
                    .filter(subject -> subject.startsWith(prefix))
                    .map(subject -> subject.substring(prefix.length()))
                    .distinct()
                    .forEach(partner ->
                            agreement(drawing, partner).ifPresent(span -> over(drawing, partner, span, date, faults)));
        }
        promised(faults);
    }

    private List<Scheme> schemesOfThePool() {
        return catalogue.ids().stream()
                .flatMap(id -> catalogue.latest(id).stream())
                .filter(other -> other.funds().stream().anyMatch(f -> f.pool().equals(fund.pool())))
                .toList();
    }

    private void accepts(Fund.Inflow inflow, List<Fault> faults) {
        if (!fund.accepts().contains(inflow)) {
            faults.add(
                    fault("", "INFLOW_REFUSED", inflow.name(), "该基金不接受此类资金", "this fund takes no money of that kind"));
        }
    }

    /** The cooperation has ended, and nothing is open any more: no loan, no promise, no payment under way. */
    private void over(Scheme of, String partner, DateSpan agreement, LocalDate date, List<Fault> faults) {
        if (agreement.contains(date) || date.isBefore(agreement.from())) {
            faults.add(fault(
                    "date",
                    "COOPERATION_NOT_ENDED",
                    date.toString(),
                    "合作终止后方可处置",
                    "only after the cooperation has ended"));
        }
        Money open = tx.book()
                .account(ChartOfAccounts.of(of).lent(partner))
                .map(Account::balance)
                .orElse(Money.ZERO);
        if (open.isPositive()) {
            faults.add(fault("", "LOANS_OPEN", open.toString(), "所有贷款本息结清后方可处置", "only when every loan is settled"));
        }
        if (fund.pool().isEmpty()) {
            promised(faults);
        }
    }

    private void promised(List<Fault> faults) {
        Money held = tx.book()
                .account(ChartOfAccounts.of(scheme).fund(bank, fund.bearer()))
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
