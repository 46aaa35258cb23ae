package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Computed;
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
import org.fendan.core.money.Money;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.Plan;
import org.fendan.core.settlement.Planner;
import org.fendan.core.settlement.Surroundings;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Resources;

/** Plays a story as it would be handled: each step is planned, its event kept, its money booked. */
public final class StoryPlayer {

    private final Scheme scheme;
    private final Book book = new Book();
    private CaseFile file;

    private StoryPlayer(Scheme scheme) {
        this.scheme = scheme;
        this.file = CaseFile.opened("S-1", scheme, "bank-a", "institution-a");
    }

    /** The case at the end of the story; the funds hold what the scheme's example says when it begins. */
    public static CaseFile play(Scheme scheme, Story story) {
        StoryPlayer player = new StoryPlayer(scheme);
        player.fill();
        story.acts().forEach(player::take);
        return player.file;
    }

    private void fill() {
        AccountId world = AccountId.of("world");
        scheme.example().resources().available().forEach((fund, money) -> {
            if (money.isPositive()) {
                AccountId account = fund(fund);
                book(Chain.of(
                        "fill-" + fund.id(),
                        scheme.example().date(),
                        "fill",
                        List.of(
                                new Movement.Open(world, AccountRule.UNBOUNDED),
                                new Movement.Open(account, AccountRule.DEBITS_WITHIN_CREDITS),
                                new Movement.Transfer(world, account, money, "fill"))));
            }
        });
    }

    private AccountId fund(Bearer fund) {
        return ChartOfAccounts.of(scheme).fund(file.bank(), fund);
    }

    private void book(Chain chain) {
        String said = book.apply(chain)
                .<String>fold(booked -> "booked", no -> no.sentence().en());
        assertThat(said).as("%s, %s", chain.id(), chain.purpose()).isEqualTo("booked");
    }

    private void take(Story.Act act) {
        Step step = scheme.procedure().step(act.step()).orElseThrow();
        LocalDate day = scheme.example().date().plusDays(act.day());
        Map<String, String> documents = new HashMap<>();
        step.documents().forEach(document -> documents.put(document.id(), "example.pdf"));
        StepRequest request = new StepRequest(act.actor(), "player", day, facts(act, step), Map.of(), documents);
        Surroundings around = new Surroundings(records(), resources(), book::account);
        Plan plan = new Planner(ChinaCalendar.STATE_COUNCIL).plan(file, step, request, around);
        assertThat(faults(plan)).as("%s on day %d", act.step(), act.day()).isEmpty();
        Plan.Ready ready = (Plan.Ready) plan;
        ready.chain().ifPresent(this::book);
        file = ready.after();
    }

    private static List<String> faults(Plan plan) {
        return plan instanceof Plan.Refused refused
                ? refused.faults().stream()
                        .map(fault -> fault.code() + " " + fault.place() + " "
                                + fault.rule().en())
                        .collect(Collectors.toList())
                : List.of();
    }

    /** What the act says; else what the case tells, else what the example says. */
    private Facts facts(Story.Act act, Step step) {
        Facts stated = file.events().isEmpty() ? onlyStated(scheme.example().loan()) : Facts.NONE;
        Facts example = scheme.example()
                .loan()
                .and(scheme.example().loss())
                .and(scheme.example().recovery());
        for (FactKey<?> key : step.asks()) {
            stated = told(key, step, stated, example);
        }
        return stated.and(act.facts());
    }

    private Facts told(FactKey<?> key, Step step, Facts stated, Facts example) {
        Optional<String> due = scheme.charge()
                .flatMap(charge -> charge.paidAs())
                .filter(key::equals)
                .flatMap(paid -> file.chargeDue())
                .map(Computed::value)
                .map(Money::toString);
        Optional<String> kept = step.subsidy()
                .filter(id -> key.equals(ServiceFacts.SUBSIDY_RETURNED))
                .flatMap(id -> Optional.ofNullable(file.grants().get(id)))
                .map(Grant::kept)
                .map(Money::toString);
        return due.or(() -> kept)
                .or(() -> file.facts().text(key).filter(value -> example.has(key)))
                .or(() -> example.text(key))
                .map(value -> stated.withText(key, value))
                .orElse(stated);
    }

    private static Facts onlyStated(Facts facts) {
        return with(facts, true);
    }

    /** What our own records say: the example's word for it, but for the sums the ledger tells. */
    private Facts records() {
        Facts records = with(scheme.example().loan().and(scheme.example().loss()), false);
        for (Cap cap : scheme.caps()) {
            records = cap.tally().tells().map(records::without).orElse(records);
        }
        return records;
    }

    private static Facts with(Facts facts, boolean stated) {
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
                    fund, book.account(fund(fund)).map(Account::available).orElse(Money.ZERO));
        }
        return resources;
    }
}
