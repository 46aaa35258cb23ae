package org.fendan.testkit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Computed;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Grant;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Movement;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.Gauge;
import org.fendan.core.settlement.Plan;
import org.fendan.core.settlement.Planner;
import org.fendan.core.settlement.Subjects;
import org.fendan.core.settlement.Surroundings;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Resources;

/** A book, and the cases that live in it: takes their steps as they would be handled. */
final class LoanStage {

    private static final String BANK = "bank-a";
    private static final AccountId WORLD = AccountId.of("world");

    /** One thing that stands against a step. */
    record Refusal(String code, String place, String sentence) {

        /** Whether this is "CODE" or "CODE place". */
        boolean is(String told) {
            return told.equals(code) || told.equals(code + " " + place);
        }

        @Override
        public String toString() {
            return code + " " + place + " (" + sentence + ")";
        }
    }

    private final Scheme scheme;
    private final ChartOfAccounts chart;
    private final Book book = new Book();
    private final Map<String, CaseFile> files = new HashMap<>();

    LoanStage(Scheme scheme) {
        this.scheme = scheme;
        this.chart = ChartOfAccounts.of(scheme);
        scheme.example().resources().available().forEach(this::fill);
    }

    private void fill(Bearer fund, Money money) {
        AccountId account = chart.fund(BANK, fund);
        if (money.isPositive()) {
            book.apply(Chain.of(
                    "fill-" + fund.id(),
                    scheme.example().date(),
                    "fill",
                    List.of(
                            new Movement.Open(WORLD, AccountRule.UNBOUNDED),
                            new Movement.Open(account, AccountRule.DEBITS_WITHIN_CREDITS),
                            new Movement.Transfer(WORLD, account, money, "fill"))));
        }
    }

    CaseFile file(String loan) {
        return files.computeIfAbsent(loan, name -> CaseFile.opened(name, scheme, BANK, "institution-a"));
    }

    LoanStanding standing(String loan) {
        CaseFile file = file(loan);
        Map<String, Money> funds = new LinkedHashMap<>();
        scheme.funds().forEach(fund -> funds.put(fund.bearer().id(), balance(fund.bearer())));
        Map<String, Money> sums = new LinkedHashMap<>();
        scheme.allTallies().forEach(tally -> sums.put(tally.id(), sum(tally, file)));
        return new LoanStanding(file, funds, sums);
    }

    private Money balance(Bearer fund) {
        return book.account(chart.fund(BANK, fund)).map(Account::balance).orElse(Money.ZERO);
    }

    private Money sum(Tally tally, CaseFile file) {
        return Subjects.of(tally, file, file.enterprise(), file.facts())
                .map(subject ->
                        Gauge.of(tally, subject, file.enterprise(), chart).sum(book::account))
                .orElse(Money.ZERO);
    }

    /** Takes a step; what stands against it, where it cannot be taken. */
    List<Refusal> take(LoanLine line) {
        CaseFile file = file(line.loan());
        Step step = line.step();
        Map<String, String> documents =
                step.documents().stream().collect(Collectors.toMap(Step.Document::id, document -> "example.pdf"));
        StepRequest request =
                new StepRequest(line.who(), "story", line.day(), stated(line, file), line.reasons(), documents);
        Surroundings around = new Surroundings(records(), resources(), book::account);
        Plan plan = new Planner(ChinaCalendar.STATE_COUNCIL).plan(file, step, request, around);
        if (plan instanceof Plan.Refused refused) {
            return refused.faults().stream()
                    .map(fault -> new Refusal(
                            fault.code(), fault.place(), fault.rule().en()))
                    .toList();
        }
        Plan.Ready ready = (Plan.Ready) plan;
        Optional<Refusal> refusal = ready.chain().flatMap(this::booked);
        if (refusal.isEmpty()) {
            files.put(line.loan(), ready.after());
        }
        return refusal.stream().toList();
    }

    private Optional<Refusal> booked(Chain chain) {
        return book.apply(chain)
                .fold(
                        booked -> Optional.empty(),
                        no -> Optional.of(new Refusal(
                                "LEDGER_REFUSED", whatIsShort(no), no.sentence().en())));
    }

    /** The cap or fund that is short. */
    private String whatIsShort(Outcome.Rejected no) {
        String path = no.account().map(AccountId::path).orElse("");
        return scheme.allTallies().stream()
                .filter(tally -> path.startsWith(chart.path(tally) + "/"))
                .map(Tally::id)
                .findFirst()
                .orElseGet(() -> path.substring(path.lastIndexOf('/') + 1));
    }

    /** What the line says; else what the case tells, else what the example says. */
    private Facts stated(LoanLine line, CaseFile file) {
        Example example = scheme.example();
        Facts all = example.loan().and(example.loss()).and(example.recovery());
        Facts facts = file.events().isEmpty() ? only(example.loan(), true) : Facts.NONE;
        for (FactKey<?> key : line.step().asks()) {
            Optional<String> told = told(key, line.step(), file)
                    .or(() -> file.facts().text(key).filter(value -> all.has(key)))
                    .or(() -> all.text(key));
            facts = told.isPresent() ? facts.withText(key, told.get()) : facts;
        }
        return facts.and(line.facts());
    }

    /** A sum the case itself knows: the charge due, the subsidy to be returned. */
    private Optional<String> told(FactKey<?> key, Step step, CaseFile file) {
        Optional<Money> due = scheme.charge()
                .flatMap(Charge::paidAs)
                .filter(key::equals)
                .flatMap(paid -> file.chargeDue())
                .map(Computed::value);
        Optional<Money> kept = step.subsidy()
                .filter(id -> key.equals(ServiceFacts.SUBSIDY_RETURNED))
                .flatMap(id -> Optional.ofNullable(file.grants().get(id)))
                .map(Grant::kept);
        return due.or(() -> kept).map(Money::toString);
    }

    /** What our own records say: the example's word for it, but for the sums the ledger tells. */
    private Facts records() {
        Facts records = only(scheme.example().loan().and(scheme.example().loss()), false);
        for (Tally tally : scheme.allTallies()) {
            records = tally.tells().map(records::without).orElse(records);
        }
        return records;
    }

    private static Facts only(Facts facts, boolean stated) {
        Facts some = facts;
        for (FactKey<?> key : facts.keys()) {
            some = (key.origin() == FactKey.Origin.STATED) == stated ? some : some.without(key);
        }
        return some;
    }

    private Resources resources() {
        Resources resources = scheme.example().resources();
        for (Bearer fund : resources.available().keySet()) {
            resources = resources.with(
                    fund,
                    book.account(chart.fund(BANK, fund)).map(Account::available).orElse(Money.ZERO));
        }
        return resources;
    }
}
