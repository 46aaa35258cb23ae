package org.fendan.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Split;

/** What one event changes in a case, kind by kind. */
final class Folding {

    private Folding() {}

    static Facts facts(CaseFile file, CaseEvent event) {
        Facts next = file.facts().and(event.facts()).without(ServiceFacts.HELD_UNTIL);
        // the term starts anew: a year counts from the renewal
        return event.effect() == Effect.RENEW
                ? event.facts()
                        .get(ServiceFacts.RENEWED_UNTIL)
                        .map(until ->
                                next.with(LoanFacts.DISBURSED_ON, event.date()).with(LoanFacts.MATURES_ON, until))
                        .orElse(next)
                : next;
    }

    static LoanState loan(CaseFile file, CaseEvent event) {
        LoanState loan = file.loan();
        return switch (event.effect()) {
            case FILE -> loan.appliedFor(sum(event, LoanFacts.LOAN_AMOUNT));
            case INCREASE -> loan.appliedFor(sum(event, ServiceFacts.INCREASE));
            case REVIEW, APPROVE -> event.agreed() || !decidesOnMoney(file, event) ? loan : loan.dropped();
            case WITHDRAW, SETTLE -> loan.dropped();
            case CHARGE -> loan.chargedWith(charged(file, event));
            case DISBURSE -> loan.paidOut(sum(event, ServiceFacts.DISBURSED));
            case REPAY -> loan.repaidBy(sum(event, ServiceFacts.PRINCIPAL_REPAID));
            case PAY ->
                loan.compensatedBy(file.lastClaim().map(Claim::principal).orElse(Money.ZERO));
            case SIGN,
                    NOTIFY,
                    RENEW,
                    OVERDUE,
                    CLAIM,
                    CONFIRM,
                    RESERVE,
                    DECIDE,
                    RECOVER,
                    REPORT,
                    BLACKLIST,
                    WRITE_OFF,
                    SUBSIDISE,
                    GRANT,
                    PAY_SUBSIDY,
                    REFUND,
                    LAPSE -> loan;
        };
    }

    /** What was paid of the scheme's charge. */
    static Money charged(CaseFile file, CaseEvent event) {
        return file.scheme()
                .charge()
                .flatMap(Charge::paidAs)
                .flatMap(event.facts()::get)
                .orElse(Money.ZERO);
    }

    /** A refusal drops the money applied for where the step stood on the way to its approval. */
    static boolean decidesOnMoney(CaseFile file, CaseEvent event) {
        Scheme scheme = file.scheme();
        Step step = scheme.procedure().step(event.step()).orElseThrow();
        return scheme.procedure().leadsToApproval(step);
    }

    static List<Claim> claims(CaseFile file, CaseEvent event) {
        List<Claim> next = new ArrayList<>(file.claims());
        switch (event.effect()) {
            case CLAIM -> next.add(claim(file, event, next.size() + 1));
            case CONFIRM, RESERVE -> moved(next, event);
            case PAY -> last(next).ifPresent(claim -> replace(next, claim.now(Claim.Stage.PAID, claim.split())));
            case LAPSE -> last(next).ifPresent(claim -> replace(next, claim.now(Claim.Stage.FILED, asFiled(file))));
            default -> {}
        }
        return next;
    }

    /** What the funds could do when the last claim was filed. */
    private static Optional<Split> asFiled(CaseFile file) {
        return file.events().stream()
                .filter(event -> event.effect() == Effect.CLAIM)
                .reduce((earlier, later) -> later)
                .flatMap(CaseEvent::split);
    }

    private static Claim claim(CaseFile file, CaseEvent event, int number) {
        Facts facts = file.facts().and(event.facts());
        List<Money> sums = file.scheme().losses().map(LossSharing::sums).orElse(List.of()).stream()
                .map(key -> facts.get(key).orElse(Money.ZERO))
                .toList();
        Money principal = sums.isEmpty() ? Money.ZERO : sums.get(0);
        return new Claim(
                number,
                facts.get(ServiceFacts.OVERDUE_SINCE).orElse(event.date()),
                principal,
                sums.stream().reduce(Money.ZERO, Money::plus).minus(principal),
                Claim.Stage.FILED,
                event.split());
    }

    private static void moved(List<Claim> claims, CaseEvent event) {
        if (!event.agreed()) {
            last(claims).ifPresent(claim -> replace(claims, claim.now(Claim.Stage.REFUSED, claim.split())));
        } else if (event.split().isPresent()) {
            last(claims).ifPresent(claim -> replace(claims, claim.now(Claim.Stage.APPROVED, event.split())));
        }
    }

    private static Optional<Claim> last(List<Claim> claims) {
        return claims.isEmpty() ? Optional.empty() : Optional.of(claims.get(claims.size() - 1));
    }

    private static void replace(List<Claim> claims, Claim claim) {
        claims.set(claims.size() - 1, claim);
    }

    static Borne borne(CaseFile file, CaseEvent event) {
        Borne borne = file.borne();
        return switch (event.effect()) {
            case PAY ->
                file.lastClaim().flatMap(Claim::split).map(borne::plusLoss).orElse(borne);
            case RECOVER -> event.split().map(borne::plusRecovery).orElse(borne);
            case DECIDE ->
                undecided(file)
                        .flatMap(who -> named(file, event)
                                .map(named -> borne.decided(who, named, sum(event, ServiceFacts.DECIDED_AMOUNT))))
                        .orElse(borne);
            default -> borne;
        };
    }

    /** The bearer of the case's losses that nobody stands behind yet. */
    static Optional<Bearer> undecided(CaseFile file) {
        return file.borne().borne().keySet().stream()
                .filter(b -> b.kind() == Bearer.Kind.UNDECIDED)
                .findFirst();
    }

    /** The bearer a decision names, among those the scheme shares losses with. */
    static Optional<Bearer> named(CaseFile file, CaseEvent event) {
        return event.facts()
                .get(ServiceFacts.DECIDED_BEARER)
                .flatMap(choice -> file.scheme().losses().stream()
                        .flatMap(losses -> losses.parts().stream())
                        .map(part -> part.bearer())
                        .filter(bearer -> bearer.id().equals(choice.code()))
                        .findFirst());
    }

    private static Money sum(CaseEvent event, org.fendan.core.fact.FactKey<Money> key) {
        return event.facts().get(key).orElse(Money.ZERO);
    }
}
