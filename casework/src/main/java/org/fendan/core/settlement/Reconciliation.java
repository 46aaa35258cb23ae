package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Difference;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.sharing.Bearer;

/** What the accounts must hold if the cases are right: the sums of all cases, compared with the ledger's balances. */
public final class Reconciliation {

    private final Map<AccountId, Money> expected = new TreeMap<>();

    private Reconciliation() {}

    /**
     * Compares cases and ledger.
     *
     * @param fundActs what acts outside any case put into a fund, or took out of it
     */
    public static List<Difference> of(
            Collection<CaseFile> cases, Map<AccountId, Money> fundActs, Function<AccountId, Money> balances) {
        Reconciliation reconciliation = new Reconciliation();
        fundActs.forEach(reconciliation::add);
        cases.forEach(reconciliation::add);
        return reconciliation.differences(balances);
    }

    private void add(CaseFile file) {
        ChartOfAccounts chart = ChartOfAccounts.of(file.scheme());
        add(chart.lent(file.bank()), file.loan().open());
        add(chart.principal(file.id()), file.loan().open().negated());
        add(chart.loss(file.id()), losses(file));
        file.scheme().funds().stream()
                .filter(fund -> fund.accepts().contains(Fund.Inflow.CHARGE))
                .forEach(fund ->
                        add(chart.fund(file.bank(), fund.bearer()), file.loan().charged()));
        file.scheme()
                .subsidies()
                .forEach(subsidy -> Optional.ofNullable(file.grants().get(subsidy.id()))
                        .ifPresent(grant -> add(
                                chart.fund(file.bank(), subsidy.from()),
                                grant.kept().negated())));
        for (Bearer bearer : file.borne().borne().keySet()) {
            Money left = file.borne().wasReturned(bearer).minus(file.borne().bore(bearer));
            add(
                    bearer.kind() == Bearer.Kind.FUND
                            ? chart.fund(file.bank(), bearer)
                            : chart.borne(file.bank(), bearer),
                    left);
        }
    }

    private static Money losses(CaseFile file) {
        return file.claims().stream()
                .filter(claim -> claim.stage() == Claim.Stage.PAID)
                .map(Claim::loss)
                .reduce(Money.ZERO, Money::plus);
    }

    private void add(AccountId account, Money money) {
        expected.merge(account, money, Money::plus);
    }

    private List<Difference> differences(Function<AccountId, Money> balances) {
        List<Difference> differences = new ArrayList<>();
        expected.forEach((account, money) -> {
            Money booked = balances.apply(account);
            if (!booked.equals(money)) {
                differences.add(new Difference(
                        account.path(), "the cases add up to " + money + ", the ledger holds " + booked));
            }
        });
        return differences;
    }
}
