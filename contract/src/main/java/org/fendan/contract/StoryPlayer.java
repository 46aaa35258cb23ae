package org.fendan.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Computed;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Grant;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
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

    /**
     * A story that was played to its end, or to the act that could not be.
     *
     * @param file the case as it stands then
     * @param faults what stood against that act, each fault a sentence; empty where the whole story was played
     */
    public record Played(CaseFile file, List<Text> faults) {

        public Played {
            faults = List.copyOf(faults);
        }
    }

    private final Scheme scheme;
    private final Story story;
    private final Book book = new Book();
    private final Faults faults = new Faults();
    private CaseFile file;

    private StoryPlayer(Scheme scheme, Story story) {
        this.scheme = scheme;
        this.story = story;
        this.file = CaseFile.opened("S-1", scheme, "bank-a", "institution-a");
    }

    /** Plays a story; the funds hold what the scheme's example says when it begins. */
    public static Played play(Scheme scheme, Story story) {
        StoryPlayer player = new StoryPlayer(scheme, story);
        player.fill();
        for (Story.Act act : story.acts()) {
            if (player.faults.all().isEmpty()) {
                player.take(act);
            }
        }
        return new Played(player.file, player.faults.all());
    }

    private void fill() {
        AccountId world = AccountId.of("world");
        scheme.example().resources().available().forEach((fund, money) -> {
            if (money.isPositive()) {
                AccountId account = fund(fund);
                Chain filling = Chain.of(
                        "fill-" + fund.id(),
                        scheme.example().date(),
                        "fill",
                        List.of(
                                new Movement.Open(world, AccountRule.UNBOUNDED),
                                new Movement.Open(account, AccountRule.DEBITS_WITHIN_CREDITS),
                                new Movement.Transfer(world, account, money, "fill")));
                book(filling, named("资金", "the fund", fund.id()));
            }
        });
    }

    private AccountId fund(Bearer fund) {
        return ChartOfAccounts.of(scheme).fund(file.bank(), fund);
    }

    /** Whether the chain was booked; where not, a fault says why. */
    private boolean book(Chain chain, Text place) {
        Optional<Text> refusal = book.apply(chain).fold(booked -> Optional.empty(), no -> Optional.of(no.sentence()));
        refusal.ifPresent(no -> faults.add(
                told().zh() + place.zh() + "：总账拒绝记账：" + no.zh() + "；请改故事的金额，或改示例的资金",
                told().en() + place.en() + ": the ledger refuses: " + no.en()
                        + "; change the story's sums, or the example's resources"));
        return refusal.isEmpty();
    }

    private void take(Story.Act act) {
        Text place = named("第 " + act.day() + " 天的步骤", "on day " + act.day() + ", the step", act.step());
        Optional<Step> known = scheme.procedure().step(act.step());
        if (known.isEmpty()) {
            faults.add(
                    told().zh() + place.zh() + "：流程中没有这个步骤；请更正名称",
                    told().en() + place.en() + ": no step is called so; correct its name");
            return;
        }
        Plan plan = plan(act, known.get());
        if (plan instanceof Plan.Refused refused) {
            refused.faults().forEach(fault -> refused(fault, place));
        } else if (plan instanceof Plan.Ready ready
                && ready.chain().map(chain -> book(chain, place)).orElse(true)) {
            file = ready.after();
        }
    }

    private void refused(Fault fault, Text place) {
        String value = fault.place() + " = \"" + fault.value() + "\" (" + fault.code() + ")";
        faults.add(
                told().zh() + place.zh() + "不能办理：" + value + "：" + fault.rule().zh() + "，例如 " + fault.example()
                        + "；请改这一幕，或改规则",
                told().en() + place.en() + " cannot be taken: " + value + ": "
                        + fault.rule().en() + ", as in " + fault.example() + "; change the act, or the rule");
    }

    private Text told() {
        return Text.of(
                "故事“" + story.title().zh() + "”：",
                "the story \"" + story.title().en() + "\": ");
    }

    private static Text named(String zh, String en, String name) {
        return Text.of(zh + "“" + name + "”", en + " \"" + name + "\"");
    }

    private Plan plan(Story.Act act, Step step) {
        LocalDate day = scheme.example().date().plusDays(act.day());
        Map<String, String> documents = new HashMap<>();
        step.documents().forEach(document -> documents.put(document.id(), "example.pdf"));
        StepRequest request = new StepRequest(act.actor(), "player", day, facts(act, step), Map.of(), documents);
        Surroundings around = new Surroundings(records(), resources(), book::account);
        return new Planner(ChinaCalendar.STATE_COUNCIL).plan(file, step, request, around);
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
