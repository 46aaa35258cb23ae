package org.fendan.core.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Chain;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;

/**
 * Something done to a bank's funds that belongs to no loan.
 *
 * @param reference of the act in the ledger
 * @param amount of a wind-down, all there is
 */
public record FundAct(
        Kind kind, Scheme scheme, String bank, Fund fund, Money amount, LocalDate date, String reference) {

    /** What is done. */
    public enum Kind {
        /** The authority puts public money in. */
        INJECTION(Text.of("注入", "injection")),
        /** What the account earned is added to the fund that earned it. */
        INTEREST(Text.of("孳息", "interest")),
        /** The authority takes out what is left when everything is over. */
        WIND_DOWN(Text.of("终止处置", "wind-down"));

        private final Text label;

        Kind(Text label) {
            this.label = label;
        }

        public Text label() {
            return label;
        }
    }

    /** The account of the fund at the bank. */
    public AccountId account() {
        return ChartOfAccounts.of(scheme).fund(bank, fund.bearer());
    }

    /** The same act over another sum. */
    public FundAct of(Money sum) {
        return new FundAct(kind, scheme, bank, fund, sum, date, reference);
    }

    /** The chain the act posts. */
    public Optional<Chain> chain(Function<AccountId, Optional<Account>> accounts) {
        ChartOfAccounts chart = ChartOfAccounts.of(scheme);
        Legs legs = new Legs(accounts, reference);
        AccountId account = legs.fund(account());
        switch (kind) {
            case INJECTION -> {
                injectionCaps().forEach(cap -> legs.use(gauge(cap, chart), amount));
                legs.transfer(legs.open(chart.outside("authority")), account, amount, "injection");
            }
            case INTEREST -> legs.transfer(legs.open(chart.outside("interest")), account, amount, "interest");
            case WIND_DOWN -> windDown(legs, chart, accounts);
        }
        return legs.chain(
                reference, date, fund.bearer().name().zh() + kind.label().zh());
    }

    /** What is taken out of public money is no longer injected: the cap gets its room back. */
    private void windDown(Legs legs, ChartOfAccounts chart, Function<AccountId, Optional<Account>> accounts) {
        legs.transfer(account(), legs.open(chart.outside("authority")), amount, "wind-down");
        if (fund.accepts().contains(Fund.Inflow.INJECTION)) {
            injectionCaps().stream()
                    .map(cap -> gauge(cap, chart))
                    .forEach(gauge -> legs.giveBack(gauge, amount.min(gauge.sum(accounts))));
        }
    }

    private static Gauge gauge(Cap cap, ChartOfAccounts chart) {
        return Gauge.of(cap, "all", "", chart);
    }

    private List<Cap> injectionCaps() {
        return scheme.caps().stream()
                .filter(cap -> cap.measure() == Tally.Measure.NET_INJECTION)
                .toList();
    }
}
