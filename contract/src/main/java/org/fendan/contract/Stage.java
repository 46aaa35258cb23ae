package org.fendan.contract;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.fendan.core.fact.Fault;
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
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.Plan;
import org.fendan.core.settlement.Planner;
import org.fendan.core.settlement.Surroundings;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Resources;

/**
 * A book, and the cases of one scheme that live in it, handled as an app handles them: each step is planned, its event
 * kept, its money booked. The funds hold what the scheme's example says when it begins.
 */
public final class Stage {

    private static final String BANK = "bank-a";
    private static final AccountId WORLD = AccountId.of("world");

    /**
     * What became of a step.
     *
     * @param faults why it may not be taken
     * @param rejected why the ledger does not book it
     */
    public record Taken(List<Fault> faults, Optional<Outcome.Rejected> rejected) {

        private static final Taken DONE = new Taken(List.of(), Optional.empty());

        public Taken {
            faults = List.copyOf(faults);
        }

        public boolean isDone() {
            return faults.isEmpty() && rejected.isEmpty();
        }
    }

    private final Scheme scheme;
    private final ChartOfAccounts chart;
    private final Book book = new Book();
    private final Map<String, CaseFile> files = new HashMap<>();

    public Stage(Scheme scheme) {
        this.scheme = scheme;
        this.chart = ChartOfAccounts.of(scheme);
        scheme.example().resources().available().forEach(this::fill);
    }

    private void fill(Bearer fund, Money money) {
        AccountId account = fund(fund);
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

    /** The account of a fund's money. */
    public AccountId fund(Bearer fund) {
        return chart.fund(BANK, fund);
    }

    public Optional<Account> account(AccountId id) {
        return book.account(id);
    }

    /** The case as it stands; one nobody has heard of has no events yet. */
    public CaseFile file(String id) {
        return files.computeIfAbsent(id, name -> CaseFile.opened(name, scheme, BANK, "institution-a"));
    }

    /**
     * Takes a step, where it may be taken; else nothing changes.
     *
     * @param facts what is said; the rest the case itself tells, else the example
     */
    public Taken take(String id, Step step, Actor who, LocalDate day, Facts facts, Map<String, String> reasons) {
        CaseFile file = file(id);
        Map<String, String> documents =
                step.documents().stream().collect(Collectors.toMap(Step.Document::id, document -> "example.pdf"));
        StepRequest request =
                new StepRequest(who, "player", day, stated(file, step).and(facts), reasons, documents);
        Surroundings around = new Surroundings(records(), resources(), book::account);
        Plan plan = new Planner(ChinaCalendar.STATE_COUNCIL).plan(file, step, request, around);
        if (plan instanceof Plan.Refused refused) {
            return new Taken(refused.faults(), Optional.empty());
        }
        Plan.Ready ready = (Plan.Ready) plan;
        Optional<Outcome.Rejected> rejected = ready.chain()
                .flatMap(chain ->
                        book.apply(chain).<Optional<Outcome.Rejected>>fold(b -> Optional.empty(), Optional::of));
        if (rejected.isEmpty()) {
            files.put(id, ready.after());
        }
        return rejected.isEmpty() ? Taken.DONE : new Taken(List.of(), rejected);
    }

    /** What the case tells of what a step asks, else what the example says. */
    private Facts stated(CaseFile file, Step step) {
        Example example = scheme.example();
        Facts all = example.loan().and(example.loss()).and(example.recovery());
        Facts facts = file.events().isEmpty() ? only(example.loan(), true) : Facts.NONE;
        for (FactKey<?> key : step.asks()) {
            Optional<String> told = told(key, step, file)
                    .or(() -> file.facts().text(key).filter(value -> all.has(key)))
                    .or(() -> all.text(key));
            facts = told.isPresent() ? facts.withText(key, told.get()) : facts;
        }
        return facts;
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
                    fund, account(fund(fund)).map(Account::available).orElse(Money.ZERO));
        }
        return resources;
    }
}
