package org.fendan.core.settlement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Chain;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/** Which money an event of a case moves: one table from effects to accounts. */
final class Postings {

    private final CaseFile before;
    private final CaseFile after;
    private final CaseEvent event;
    private final ChartOfAccounts chart;
    private final Legs legs;

    private Postings(CaseFile before, CaseEvent event, Legs legs) {
        this.before = before;
        this.after = before.plus(event);
        this.event = event;
        this.chart = ChartOfAccounts.of(before.scheme());
        this.legs = legs;
    }

    static Optional<Chain> of(CaseFile before, CaseEvent event, Function<AccountId, Optional<Account>> accounts) {
        String reference = reference(before, event);
        Legs legs = new Legs(accounts, reference);
        add(before, event, legs);
        return legs.chain(reference, event.date(), purpose(before, event));
    }

    private static String purpose(CaseFile before, CaseEvent event) {
        Step step = before.scheme().procedure().step(event.step()).orElseThrow();
        return step.name().zh() + (event.effect() == Effect.LAPSE ? "（批准失效）" : "");
    }

    /** Adds what an event moves to a chain. */
    static void add(CaseFile before, CaseEvent event, Legs legs) {
        Postings postings = new Postings(before, event, legs.under(reference(before, event)));
        new Keeping(postings.before, postings.after, event, postings.chart, legs).move();
        postings.move();
        new Tallying(postings.before, postings.after, event, postings.chart, legs).move();
    }

    /** What an event of a case is called in the ledger. */
    static String reference(CaseFile file, CaseEvent event) {
        return file.id() + "/" + event.number();
    }

    private void move() {
        switch (event.effect()) {
            case CHARGE -> charge();
            case DISBURSE ->
                legs.transfer(
                        legs.open(chart.principal(before.id())),
                        legs.fund(chart.lent(before.bank())),
                        sum(ServiceFacts.DISBURSED),
                        "principal");
            case REPAY -> leaveBalance(sum(ServiceFacts.PRINCIPAL_REPAID));
            case PAY -> pay();
            case DECIDE -> decide();
            case RECOVER -> recover();
            case PAY_SUBSIDY ->
                legs.post(PaymentRun.hold(event, before, PaymentRun.FUND), sum(ServiceFacts.SUBSIDY_PAID));
            case REFUND -> refund();
            case FILE,
                    REVIEW,
                    APPROVE,
                    SIGN,
                    NOTIFY,
                    INCREASE,
                    RENEW,
                    OVERDUE,
                    CLAIM,
                    CONFIRM,
                    RESERVE,
                    LAPSE,
                    REPORT,
                    BLACKLIST,
                    WRITE_OFF,
                    SETTLE,
                    WITHDRAW,
                    SUBSIDISE,
                    GRANT -> {}
        }
    }

    private void charge() {
        Fund fund = before.scheme().funds().stream()
                .filter(f -> f.accepts().contains(Fund.Inflow.CHARGE))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(before.scheme().id() + " charges, but no fund accepts it"));
        AccountId into = legs.fund(chart.fund(before.bank(), fund.bearer()));
        legs.transfer(
                legs.open(chart.outside("enterprises")),
                into,
                after.loan().charged().minus(before.loan().charged()),
                "charge");
    }

    /** Principal stops being an open loan, because it was repaid or shared as a loss. */
    private void leaveBalance(Money principal) {
        legs.transfer(
                legs.fund(chart.lent(before.bank())), legs.open(chart.principal(before.id())), principal, "principal");
    }

    /** What others than the funds bear; the funds' own parts were kept, and are posted with the approval. */
    private void pay() {
        Claim claim = before.lastClaim().orElseThrow();
        for (Slice slice : slices(claim.split())) {
            if (slice.bearer().kind() != Bearer.Kind.FUND) {
                legs.transfer(source(slice.bearer()), legs.open(chart.loss(before.id())), slice.amount(), part(slice));
            }
        }
        leaveBalance(claim.principal());
    }

    private void decide() {
        Money amount = sum(ServiceFacts.DECIDED_AMOUNT);
        for (Bearer bearer : after.borne().borne().keySet()) {
            Money more = after.borne().bore(bearer).minus(before.borne().bore(bearer));
            if (more.isPositive()) {
                before.borne().borne().keySet().stream()
                        .filter(who -> who.kind() == Bearer.Kind.UNDECIDED)
                        .forEach(who -> legs.transfer(
                                source(bearer), legs.open(chart.borne(before.bank(), who)), amount, "decision"));
            }
        }
    }

    private void recover() {
        AccountId from = legs.open(chart.recovered(before.id()));
        for (Slice slice : slices(event.split())) {
            AccountId to = slice.role() == Slice.Role.SURPLUS
                    ? legs.open(chart.outside(slice.payee().id()))
                    : source(slice.bearer());
            legs.transfer(from, to, slice.amount(), part(slice));
        }
        legs.transfer(from, legs.open(chart.outside("recovery-costs")), sum(ServiceFacts.RECOVERY_COSTS), "costs");
    }

    /** The account a bearer's part of a loss comes from, and its repayment goes to. */
    private AccountId source(Bearer bearer) {
        return bearer.kind() == Bearer.Kind.FUND
                ? legs.fund(chart.fund(before.bank(), bearer))
                : legs.open(chart.borne(before.bank(), bearer));
    }

    private void refund() {
        Step step = before.scheme().procedure().step(event.step()).orElseThrow();
        PaymentRun.subsidy(before, step)
                .ifPresent(subsidy -> legs.transfer(
                        legs.open(chart.outside(PaymentRun.payee(before, subsidy))),
                        legs.fund(chart.fund(before.bank(), subsidy.from())),
                        sum(ServiceFacts.SUBSIDY_RETURNED),
                        "refund"));
    }

    static String part(Slice slice) {
        return "slice-" + slice.number();
    }

    private static List<Slice> slices(Optional<Split> split) {
        return split.map(Split::slices).orElse(List.of());
    }

    private Money sum(FactKey<Money> key) {
        return event.facts().get(key).orElse(Money.ZERO);
    }
}
