package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Borne;

/**
 * The life of one loan under one edition of a scheme: nothing but the fold of its events.
 *
 * @param bank the partner bank's code; {@value #NOBODY} where the scheme works with none
 * @param institution the guarantor's or insurer's code; {@value #NOBODY} where the scheme works with none
 * @param facts the latest known value of each fact
 * @param marks what its steps left; they decide which step may come next
 * @param reasons why soft requirements are set aside, by clause
 */
public record CaseFile(
        String id,
        Scheme scheme,
        String bank,
        String institution,
        List<CaseEvent> events,
        Facts facts,
        Set<String> marks,
        LoanState loan,
        List<Claim> claims,
        Borne borne,
        Map<String, Grant> grants,
        Map<String, String> reasons) {

    /** The code of a partner that does not exist. */
    public static final String NOBODY = "-";

    public CaseFile {
        events = List.copyOf(events);
        marks = Set.copyOf(marks);
        claims = List.copyOf(claims);
        grants = Map.copyOf(grants);
        reasons = Map.copyOf(reasons);
    }

    /** A case on which nothing has happened yet. */
    public static CaseFile opened(String id, Scheme scheme, String bank, String institution) {
        return new CaseFile(
                id,
                scheme,
                bank,
                institution,
                List.of(),
                Facts.NONE,
                Set.of(),
                LoanState.NONE,
                List.of(),
                Borne.NOTHING,
                Map.of(),
                Map.of());
    }

    public static CaseFile of(String id, Scheme scheme, String bank, String institution, List<CaseEvent> events) {
        CaseFile file = opened(id, scheme, bank, institution);
        for (CaseEvent event : events) {
            file = file.plus(event);
        }
        return file;
    }

    /** The case after one more event. */
    public CaseFile plus(CaseEvent event) {
        Step step = scheme.procedure().step(event.step()).orElseThrow();
        List<CaseEvent> nextEvents = new ArrayList<>(events);
        nextEvents.add(event);
        Map<String, String> nextReasons = new HashMap<>(reasons);
        nextReasons.putAll(event.reasons());
        return new CaseFile(
                id,
                scheme,
                bank,
                institution,
                nextEvents,
                Folding.facts(this, event),
                event.effect() == Effect.LAPSE ? Approval.marksWithout(this, step) : marksAfter(step, event.agreed()),
                Folding.loan(this, event),
                Folding.claims(this, event),
                Folding.borne(this, event),
                Granting.grants(this, event),
                nextReasons);
    }

    private Set<String> marksAfter(Step step, boolean agreed) {
        Set<String> come = agreed ? step.gives() : step.otherwise().orElse(step.gives());
        Set<String> ended = scheme.procedure().ended();
        if (come.stream().anyMatch(ended::contains)) {
            return come;
        }
        Set<String> next = new TreeSet<>(marks);
        next.removeAll(step.takes());
        next.addAll(come);
        return next;
    }

    public boolean hasEnded() {
        return marks.stream().anyMatch(scheme.procedure().ended()::contains);
    }

    /** The steps the marks allow now, whoever may take them. */
    public List<Step> openSteps() {
        return hasEnded() || events.isEmpty()
                ? List.of()
                : scheme.procedure().steps().stream()
                        .filter(step -> step.effect() != Effect.FILE && allows(step))
                        .toList();
    }

    boolean allows(Step step) {
        return marks.containsAll(step.needs())
                && marks.containsAll(step.takes())
                && step.bars().stream().noneMatch(marks::contains);
    }

    public String enterprise() {
        return facts.text(EnterpriseFacts.ENTERPRISE).orElse("");
    }

    public Optional<Claim> lastClaim() {
        return claims.isEmpty() ? Optional.empty() : Optional.of(claims.get(claims.size() - 1));
    }

    /** The approval whose money is kept now: not yet paid, refused, taken back by a lapse, or ended with the case. */
    public Optional<CaseEvent> approval() {
        return hasEnded() ? Optional.empty() : Approval.standing(events);
    }

    /** The case as it stood after one of its events. */
    public CaseFile asOf(CaseEvent event) {
        return of(id, scheme, bank, institution, events.subList(0, event.number()));
    }

    /** Principal that is still owed, and that no claim under way asks the funds to pay. */
    public Money unclaimed() {
        return claims.stream().filter(Claim::isUnderWay).map(Claim::principal).reduce(loan.open(), Money::minus);
    }

    public Optional<LocalDate> lastDate() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.get(events.size() - 1).date());
    }

    /** What the enterprise owes on the money that was last applied for: the loan, or the increase alone. */
    public Optional<Computed> chargeDue() {
        return scheme.charge().flatMap(charge -> charge.in(factsOnPending()));
    }

    /** The facts with the money that was last applied for as the amount of the loan. */
    public Facts factsOnPending() {
        return facts.with(LoanFacts.LOAN_AMOUNT, loan.pending());
    }

    /** The mark that was left last and is still there: how far the case has come, in a word. */
    public String stage() {
        for (int i = events.size() - 1; i >= 0; i--) {
            Optional<String> mark = left(events.get(i));
            if (mark.isPresent()) {
                return mark.get();
            }
        }
        return marks.stream().sorted().findFirst().orElse("");
    }

    /** The step that left that mark. */
    public Optional<Step> stageStep() {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (left(events.get(i)).isPresent()) {
                return scheme.procedure().step(events.get(i).step());
            }
        }
        return Optional.empty();
    }

    /** A mark that an event left and that is still there; a lapse leaves none of its own. */
    private Optional<String> left(CaseEvent event) {
        if (event.effect() == Effect.LAPSE) {
            return Optional.empty();
        }
        Step step = scheme.procedure().step(event.step()).orElseThrow();
        Set<String> come = event.agreed() ? step.gives() : step.otherwise().orElse(step.gives());
        return come.stream().filter(marks::contains).sorted().findFirst();
    }

    /** What the loan's own events say of it: the principal owed over which days, and the interest paid. */
    public Facts loanRecord() {
        return LoanRecord.of(this);
    }

    /** The number of the next event. */
    public int next() {
        return events.size() + 1;
    }
}
