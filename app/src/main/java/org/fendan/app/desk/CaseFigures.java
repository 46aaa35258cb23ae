package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.store.CaseRow;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.casefile.Deadline;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Effect;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import org.fendan.core.time.WorkCalendar;

/**
 * What one case adds to figures, each sum on its day: a figure of any days is a sum of these.
 *
 * @param industry as the size classes tell them apart; empty where the case does not say
 * @param area where the enterprise is registered; empty where the case does not say
 * @param last the step that was taken last
 */
record CaseFigures(
        CaseRow row,
        List<Line> lines,
        List<Deadline> deadlines,
        Optional<Choice> industry,
        Optional<Choice> area,
        Optional<Last> last) {

    CaseFigures {
        lines = List.copyOf(lines);
        deadlines = List.copyOf(deadlines);
    }

    /** What a sum is of. */
    enum Of {
        /** How much more, or less, principal is owed. */
        OPEN,
        DISBURSED,
        /** Principal claimed, less what was refused. */
        CLAIMED,
        /** The whole loss of a claim that was paid, whoever bore it. */
        LOSS,
        /** What funds paid of it. */
        COMPENSATION,
        RECOVERED,
        /** What funds got back of it. */
        RETURNED
    }

    /** A sum on a day. */
    record Line(LocalDate day, Of kind, Money amount) {}

    /** A step that was taken, without a word about whom. */
    record Last(LocalDate day, Text step) {}

    static CaseFigures of(CaseRow row, CaseFile whole, WorkCalendar calendar) {
        List<Line> lines = new ArrayList<>();
        CaseFile before = CaseFile.opened(whole.id(), whole.scheme(), whole.bank(), whole.institution());
        for (CaseEvent event : whole.events()) {
            CaseFile after = before.plus(event);
            add(lines, event, Of.OPEN, after.loan().open().minus(before.loan().open()));
            add(
                    lines,
                    event,
                    Of.DISBURSED,
                    after.loan().disbursed().minus(before.loan().disbursed()));
            add(lines, event, Of.CLAIMED, claimed(after).minus(claimed(before)));
            money(lines, before, event);
            before = after;
        }
        return new CaseFigures(
                row,
                lines,
                Deadline.of(whole, calendar),
                whole.facts().get(EnterpriseSize.INDUSTRY),
                place(whole, EnterpriseFacts.REGISTERED_IN),
                last(whole));
    }

    private static Optional<Last> last(CaseFile file) {
        return file.lastDate()
                .flatMap(day -> file.scheme()
                        .procedure()
                        .step(file.events().get(file.events().size() - 1).step())
                        .map(step -> new Last(day, step.name())));
    }

    private static void money(List<Line> lines, CaseFile before, CaseEvent event) {
        if (event.effect() == Effect.PAY) {
            Optional<Claim> claim = before.lastClaim();
            add(lines, event, Of.LOSS, claim.map(Claim::loss).orElse(Money.ZERO));
            add(lines, event, Of.COMPENSATION, fromFunds(claim.flatMap(Claim::split)));
        } else if (event.effect() == Effect.RECOVER) {
            add(
                    lines,
                    event,
                    Of.RECOVERED,
                    event.facts().get(ServiceFacts.RECOVERED).orElse(Money.ZERO));
            add(lines, event, Of.RETURNED, fromFunds(event.split()));
        }
    }

    private static void add(List<Line> lines, CaseEvent event, Of kind, Money amount) {
        if (!amount.equals(Money.ZERO)) {
            lines.add(new Line(event.date(), kind, amount));
        }
    }

    /** The principal of all claims that were not refused. */
    private static Money claimed(CaseFile file) {
        return file.claims().stream()
                .filter(claim -> claim.stage() != Claim.Stage.REFUSED)
                .map(Claim::principal)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money fromFunds(Optional<Split> split) {
        return split.map(Split::slices).orElse(List.of()).stream()
                .filter(slice -> slice.bearer().kind() == Bearer.Kind.FUND)
                .map(Slice::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** A place with the name the scheme gives it. */
    private static Optional<Choice> place(CaseFile file, FactKey<Choice> key) {
        Optional<Choice> stated = file.facts().get(key);
        return stated.flatMap(place -> file.scheme().example().loan().get(key).filter(place::equals))
                .or(() -> stated);
    }

    /** All of one kind up to and with a day. */
    Money sum(Of kind, LocalDate lastDay) {
        return lines.stream()
                .filter(line -> line.kind() == kind && !line.day().isAfter(lastDay))
                .map(Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The day money was first paid out. */
    Optional<LocalDate> firstDisbursed() {
        return lines.stream()
                .filter(line -> line.kind() == Of.DISBURSED)
                .map(Line::day)
                .findFirst();
    }
}
