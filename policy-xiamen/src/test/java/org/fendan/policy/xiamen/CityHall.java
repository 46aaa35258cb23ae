package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.money.Money;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.FundAct;
import org.fendan.core.settlement.Gauge;
import org.fendan.core.settlement.PaymentRun;
import org.fendan.core.settlement.Plan;
import org.fendan.core.settlement.Planner;
import org.fendan.core.settlement.Subjects;
import org.fendan.core.settlement.Surroundings;
import org.fendan.core.sharing.Resources;

/** One scheme at work in a book of its own: steps are taken and what they move is booked. */
final class CityHall {

    private final Planner planner = new Planner(ChinaCalendar.STATE_COUNCIL);
    private final Book book = new Book();
    private final Map<String, CaseFile> cases = new HashMap<>();
    private final Scheme scheme;
    private int runs;

    CityHall(Scheme scheme, String money) {
        this.scheme = scheme;
        must(new FundAct(
                        FundAct.Kind.INJECTION,
                        scheme,
                        CaseFile.NOBODY,
                        scheme.funds().get(0),
                        Money.parse(money),
                        scheme.inForce().from(),
                        "injection")
                .chain(book::account)
                .orElseThrow());
    }

    private void must(Chain chain) {
        assertThat(book.apply(chain).isBooked()).as(chain.id()).isTrue();
    }

    CaseFile file(String id) {
        return cases.computeIfAbsent(id, name -> CaseFile.opened(name, scheme, "bank-a", "institution-a"));
    }

    /** Takes a step; what stands against it, by code, or "" where it was taken. */
    String take(String id, String step, Actor actor, LocalDate day, Facts facts) {
        CaseFile file = file(id);
        Step taken = scheme.procedure().step(step).orElseThrow();
        StepRequest request = new StepRequest(actor, "someone", day, facts, Map.of(), papers(taken));
        Plan plan = planner.plan(file, taken, request, new Surroundings(records(), resources(file), book::account));
        if (plan instanceof Plan.Refused refused) {
            return refused.faults().stream()
                    .map(fault -> fault.code() + " " + fault.place())
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        Plan.Ready ready = (Plan.Ready) plan;
        ready.chain().ifPresent(this::must);
        cases.put(id, ready.after());
        return "";
    }

    private static Map<String, String> papers(Step step) {
        return step.documents().stream().collect(Collectors.toMap(Step.Document::id, paper -> "paper"));
    }

    private static Facts records() {
        return Facts.NONE
                .with(LoanFacts.BANK_AGREEMENT, true)
                .with(LoanFacts.INSTITUTION_AGREEMENT, true)
                .with(LoanFacts.SUPPORTED_BEFORE, false)
                .withText(XiamenFacts.BANK_SHARE, "20");
    }

    /** What the example states, without what our records tell. */
    static Facts stated(Scheme scheme) {
        Facts facts = scheme.example().loan();
        for (FactKey<?> key : scheme.example().loan().keys()) {
            facts = key.origin() == FactKey.Origin.STATED ? facts : facts.without(key);
        }
        return facts;
    }

    private Resources resources(CaseFile file) {
        Resources resources = Resources.UNKNOWN.with(XiamenScheme.CITY, fund());
        for (Cap cap : scheme.caps()) {
            if (cap.measure() == Tally.Measure.NET_COMPENSATION) {
                resources = resources.with(cap.id(), room(cap, file));
            }
        }
        return resources;
    }

    Money room(Cap cap, CaseFile file) {
        String subject =
                Subjects.of(cap.tally(), file, file.enterprise(), file.facts()).orElseThrow();
        return Gauge.of(cap, subject, file.enterprise(), ChartOfAccounts.of(scheme))
                .room(book::account);
    }

    Money fund() {
        return book.account(ChartOfAccounts.of(scheme).fund(CaseFile.NOBODY, XiamenScheme.CITY))
                .map(account -> account.available())
                .orElseThrow();
    }

    /** One payment run over everything that is granted; what it paid, case by case. */
    String run(LocalDate day) {
        String run = "R" + ++runs;
        List<CaseFile> files = List.copyOf(cases.values());
        List<PaymentRun.Item> items = PaymentRun.draw(files, day, book::account);
        PaymentRun.reserve(run, day, Optional.empty(), items, this::file, book::account)
                .ifPresent(this::must);
        items.stream().map(PaymentRun.Item::payee).distinct().sorted().forEach(payee -> {
            PaymentRun.Payment payment = PaymentRun.pay(run, payee, day, "someone", items, this::file, book::account);
            payment.chain().ifPresent(this::must);
            payment.after().forEach(file -> cases.put(file.id(), file));
        });
        return items.stream()
                .map(item -> item.caseId() + " " + item.pays()
                        + Optional.of(item)
                                .flatMap(PaymentRun.Item::heldBackBy)
                                .map(by -> " " + by)
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }
}
