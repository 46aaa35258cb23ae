package org.fendan.core.settlement;

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
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Resources;

/** Where the cases of a small town are handled: plans are made, events kept, chains booked. */
final class TownHall {

    static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private final Scheme scheme = new SmallTown();
    private final Planner planner = new Planner(ChinaCalendar.STATE_COUNCIL);
    private final Book book = new Book();
    private final Map<String, CaseFile> cases = new HashMap<>();
    private Facts records = Facts.NONE
            .with(LoanFacts.BANK_AGREEMENT, true)
            .with(LoanFacts.INSTITUTION_AGREEMENT, true)
            .withText(SmallTown.BANK_SHARE, "20");
    private int acts;

    Scheme scheme() {
        return scheme;
    }

    CaseFile file(String id) {
        return cases.computeIfAbsent(id, one -> CaseFile.opened(one, scheme, "bank-a", "guarantor-a"));
    }

    List<CaseFile> files() {
        return cases.values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
    }

    void keep(CaseFile file) {
        cases.put(file.id(), file);
    }

    void record(Facts others) {
        records = others;
    }

    Facts records() {
        return records;
    }

    Optional<Account> account(AccountId id) {
        return book.account(id);
    }

    Optional<Hold> hold(String id) {
        return book.hold(id);
    }

    /** The names of what waits, in order. */
    List<String> pending() {
        return book.holds().stream().filter(Hold::isPending).map(Hold::id).toList();
    }

    /** Posts the lapse of a case's approval, which must be due. */
    CaseFile lapse(String id, LocalDate day) {
        Plan plan = Lapse.plan(file(id), day, "li", book::account);
        assertThat(plan).isInstanceOf(Plan.Ready.class);
        Plan.Ready ready = (Plan.Ready) plan;
        ready.chain().ifPresent(this::mustBook);
        keep(ready.after());
        return ready.after();
    }

    Plan plan(String id, String step, LocalDate day, Facts facts) {
        CaseFile file = file(id);
        Step taken = scheme.procedure().step(step).orElseThrow();
        StepRequest request = new StepRequest(Actor.BANK, "li", day, facts, Map.of(), Map.of());
        return planner.plan(file, taken, request, new Surroundings(records, resources(file), book::account));
    }

    /** What stands against a step, by code; empty where it can be taken. */
    String faults(String id, String step, LocalDate day, Facts facts) {
        return plan(id, step, day, facts) instanceof Plan.Refused refused
                ? refused.faults().stream()
                        .map(fault -> fault.code() + (fault.place().isEmpty() ? "" : " " + fault.place()))
                        .sorted()
                        .collect(Collectors.joining(", "))
                : "";
    }

    List<Fault> refused(String id, String step, Facts facts) {
        return ((Plan.Refused) plan(id, step, DAY, facts)).faults();
    }

    /** Takes a step that must be free to take, and books what it moves. */
    CaseFile take(String id, String step, LocalDate day, Facts facts) {
        assertThat(faults(id, step, day, facts)).as("%s of %s", step, id).isEmpty();
        Plan.Ready ready = (Plan.Ready) plan(id, step, day, facts);
        ready.chain().ifPresent(this::mustBook);
        keep(ready.after());
        return ready.after();
    }

    CaseFile take(String id, String step, Facts facts) {
        return take(id, step, DAY, facts);
    }

    CaseFile take(String id, String step) {
        return take(id, step, DAY, Facts.NONE);
    }

    Outcome book(Chain chain) {
        return book.apply(chain);
    }

    void mustBook(Chain chain) {
        String said = book.apply(chain)
                .<String>fold(
                        booked -> "booked",
                        no -> no.code() + " " + no.sentence().en());
        assertThat(said).as(chain.id()).isEqualTo("booked");
    }

    /** The chain that puts money into the city's fund, or takes it out again. */
    Chain act(FundAct.Kind kind, String yuan) {
        Fund fund = scheme.funds().get(0);
        acts++;
        return new FundAct(kind, scheme, CaseFile.NOBODY, fund, Money.parse(yuan), DAY, "act-" + acts)
                .chain(book::account)
                .orElseThrow();
    }

    void inject(String yuan) {
        mustBook(act(FundAct.Kind.INJECTION, yuan));
    }

    /** What the fund can pay, and what the caps on its payments leave. */
    Resources resources(CaseFile file) {
        Resources resources = Resources.UNKNOWN.with(SmallTown.CITY, fund());
        for (Cap cap : scheme.caps()) {
            if (cap.measure() == Tally.Measure.NET_COMPENSATION) {
                resources = resources.with(
                        cap.id(), gauge(cap.tally(), file.institution()).room(book::account));
            }
        }
        return resources;
    }

    Money fund() {
        return book.account(ChartOfAccounts.of(scheme).fund("any", SmallTown.CITY))
                .map(Account::available)
                .orElse(Money.ZERO);
    }

    Gauge gauge(Tally tally, String subject) {
        return gauge(tally, subject, "");
    }

    Gauge gauge(Tally tally, String subject, String enterprise) {
        ChartOfAccounts chart = ChartOfAccounts.of(scheme);
        return scheme.caps().stream()
                .filter(cap -> cap.tally().equals(tally))
                .findFirst()
                .map(cap -> Gauge.of(cap, subject, enterprise, chart))
                .orElseGet(() -> Gauge.of(tally, subject, enterprise, chart));
    }

    String sum(Tally tally, String subject) {
        return gauge(tally, subject).sum(book::account).toString();
    }

    String room(Tally tally, String subject) {
        return gauge(tally, subject).room(book::account).toString();
    }

    /** A loan that was paid out. */
    CaseFile lent(String id, String enterprise, String amount) {
        take(id, "apply", SmallTown.loan(enterprise, amount));
        take(id, "review");
        take(id, "approve", Facts.NONE.withText(ServiceFacts.APPROVED, "true"));
        return take(id, "disburse", Facts.NONE.withText(ServiceFacts.DISBURSED, amount));
    }
}
