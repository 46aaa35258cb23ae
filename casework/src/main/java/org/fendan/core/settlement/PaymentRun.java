package org.fendan.core.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Grant;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Movement;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;

/**
 * Granted subsidies that are paid together (每半年拨付一次): listed, approved by a second person, then paid to each payee
 * in one chain.
 */
public final class PaymentRun {

    static final String FUND = "fund";

    private PaymentRun() {}

    /**
     * One granted subsidy in a run.
     *
     * @param due granted and not yet paid
     * @param pays what this run pays of it; the rest is carried over to the next
     * @param heldBackBy the cap or fund that leaves less than is due
     */
    public record Item(
            String caseId,
            String subsidy,
            String payee,
            LocalDate grantedOn,
            Money due,
            Money pays,
            Optional<String> heldBackBy) {}

    /** What paying one payee would do. */
    public record Payment(List<CaseFile> after, List<CaseEvent> events, Optional<Chain> chain) {}

    /** Lists what is due of these cases' subsidies granted up to a day, in the order they were granted. */
    public static List<Item> draw(
            List<CaseFile> cases, LocalDate lastDay, Function<AccountId, Optional<Account>> accounts) {
        Map<AccountId, Money> left = new HashMap<>();
        return cases.stream()
                .flatMap(file -> file.grants().values().stream()
                        .filter(grant -> grant.due().isPositive())
                        .filter(grant ->
                                !grant.grantedOn().orElse(LocalDate.MAX).isAfter(lastDay))
                        .map(grant -> new Due(file, grant)))
                .sorted(Comparator.comparing(
                                (Due due) -> due.grant().grantedOn().orElseThrow())
                        .thenComparing(due -> due.file().id())
                        .thenComparing(due -> due.grant().subsidy()))
                .map(due -> due.item(left, accounts))
                .toList();
    }

    private record Due(CaseFile file, Grant grant) {

        Item item(Map<AccountId, Money> left, Function<AccountId, Optional<Account>> accounts) {
            Subsidy subsidy = named(file, grant.subsidy()).orElseThrow();
            AccountId fund = fundOf(file, subsidy);
            Money pays = grant.due();
            Optional<String> heldBackBy = Optional.empty();
            List<AccountId> drawn = new ArrayList<>(List.of(fund));
            Money inFund = left.computeIfAbsent(
                    fund, id -> accounts.apply(id).map(Account::available).orElse(Money.ZERO));
            if (inFund.compareTo(pays) < 0) {
                pays = inFund;
                heldBackBy = Optional.of(subsidy.from().id());
            }
            for (Gauge gauge : caps(file)) {
                Money room = left.computeIfAbsent(gauge.left(), id -> gauge.room(accounts));
                drawn.add(gauge.left());
                if (room.compareTo(pays) < 0) {
                    pays = room;
                    heldBackBy = Optional.of(gauge.tally().id());
                }
            }
            Money taken = pays;
            drawn.forEach(id -> left.computeIfPresent(id, (same, money) -> money.minus(taken)));
            return new Item(
                    file.id(),
                    grant.subsidy(),
                    payee(file, subsidy),
                    grant.grantedOn().orElseThrow(),
                    grant.due(),
                    pays,
                    heldBackBy);
        }
    }

    /**
     * Keeps the money of every item until it is paid.
     *
     * @param heldUntil the day from which what is not paid by then may be let go
     */
    public static Optional<Chain> reserve(
            String run,
            LocalDate date,
            Optional<LocalDate> heldUntil,
            List<Item> items,
            Function<String, CaseFile> cases,
            Function<AccountId, Optional<Account>> accounts) {
        Legs legs = new Legs(accounts, run + "/reserve").heldUntil(heldUntil);
        for (Item item : items) {
            CaseFile file = cases.apply(item.caseId());
            Subsidy subsidy = named(file, item.subsidy()).orElseThrow();
            ChartOfAccounts chart = ChartOfAccounts.of(file.scheme());
            legs.under(item.caseId() + "/" + grantedBy(file, item.subsidy()));
            legs.reserve(
                    hold(run, item.caseId(), item.subsidy(), FUND),
                    legs.fund(fundOf(file, subsidy)),
                    legs.open(chart.outside(item.payee())),
                    item.pays(),
                    "subsidy-" + item.subsidy());
            for (Gauge gauge : gauges(file)) {
                legs.promise(gauge, hold(run, item.caseId(), item.subsidy(), Legs.part(gauge)), item.pays());
            }
        }
        return legs.chain(run + "/reserve", date, "拨付批次预留");
    }

    /** The number of the event that granted a subsidy: why it is paid. */
    private static int grantedBy(CaseFile file, String subsidy) {
        return file.events().stream()
                .filter(event -> event.effect() == Effect.GRANT && event.agreed())
                .filter(event -> file.scheme()
                        .procedure()
                        .step(event.step())
                        .flatMap(Step::subsidy)
                        .equals(Optional.of(subsidy)))
                .mapToInt(CaseEvent::number)
                .max()
                .orElse(0);
    }

    /** Lets go of what was kept for these items, because somebody took them back. */
    public static Optional<Chain> release(String run, LocalDate date, List<Hold> holds) {
        return chain(run + "/release", date, "拨付批次撤销", holds, hold -> new Movement.VoidHold(hold.id()));
    }

    /** Lets go of what was kept for these items, because the day until which it was kept has come. */
    public static Optional<Chain> expire(String run, LocalDate date, List<Hold> holds) {
        return chain(
                run + "/expire",
                date,
                "拨付批次失效",
                holds,
                hold -> new Movement.ExpireHold(hold.id(), hold.expires().orElse(date)));
    }

    private static Optional<Chain> chain(
            String id, LocalDate date, String purpose, List<Hold> holds, Function<Hold, Movement> end) {
        return holds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Chain.of(id, date, purpose, holds.stream().map(end).toList()));
    }

    /** What is still kept for these items. */
    public static List<Hold> kept(
            String run, List<Item> items, Function<String, CaseFile> cases, Function<String, Optional<Hold>> holds) {
        return items.stream()
                .flatMap(item -> Stream.concat(
                                Stream.of(FUND),
                                gauges(cases.apply(item.caseId())).stream().map(Legs::part))
                        .map(part -> hold(run, item.caseId(), item.subsidy(), part)))
                .flatMap(id -> holds.apply(id).stream())
                .filter(Hold::isPending)
                .toList();
    }

    /** Pays one payee's items of a run in one chain. */
    public static Payment pay(
            String run,
            String payee,
            LocalDate date,
            String by,
            List<Item> items,
            Function<String, CaseFile> cases,
            Function<AccountId, Optional<Account>> accounts) {
        String id = run + "/pay/" + payee;
        Legs legs = new Legs(accounts, id);
        Map<String, CaseFile> after = new java.util.LinkedHashMap<>();
        List<CaseEvent> events = new ArrayList<>();
        for (Item item : items) {
            if (item.payee().equals(payee) && item.pays().isPositive()) {
                CaseFile file = after.getOrDefault(item.caseId(), cases.apply(item.caseId()));
                CaseEvent event = event(run, file, item, date, by);
                Postings.add(file, event, legs);
                after.put(item.caseId(), file.plus(event));
                events.add(event);
            }
        }
        return new Payment(List.copyOf(after.values()), events, legs.chain(id, date, "拨付补贴"));
    }

    private static CaseEvent event(String run, CaseFile file, Item item, LocalDate date, String by) {
        Step step = file.scheme().procedure().steps().stream()
                .filter(s -> s.effect() == Effect.PAY_SUBSIDY)
                .filter(s -> s.subsidy().equals(Optional.of(item.subsidy())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        file.scheme().id() + " has no step that pays the subsidy " + item.subsidy()));
        return new CaseEvent(
                file.next(),
                step.id(),
                step.effect(),
                date,
                by,
                true,
                Facts.of(ServiceFacts.SUBSIDY_PAID, item.pays()).with(ServiceFacts.PAYMENT_RUN, run),
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /** The code of the one who receives a subsidy. */
    static String payee(CaseFile file, Subsidy subsidy) {
        return switch (subsidy.payee()) {
            case ENTERPRISE -> "enterprise-" + file.enterprise();
            case INSTITUTION -> "institution-" + file.institution();
            case BANK -> "bank-" + file.bank();
        };
    }

    /** The subsidy a step is about. */
    static Optional<Subsidy> subsidy(CaseFile file, Step step) {
        return step.subsidy().flatMap(id -> named(file, id));
    }

    private static Optional<Subsidy> named(CaseFile file, String id) {
        return file.scheme().subsidies().stream()
                .filter(subsidy -> subsidy.id().equals(id))
                .findFirst();
    }

    private static AccountId fundOf(CaseFile file, Subsidy subsidy) {
        return ChartOfAccounts.of(file.scheme()).fund(file.bank(), subsidy.from());
    }

    private static List<Gauge> gauges(CaseFile file) {
        return Tallying.gauges(file, ChartOfAccounts.of(file.scheme())).stream()
                .filter(gauge -> gauge.tally().measure() == Tally.Measure.NET_SUBSIDY)
                .toList();
    }

    private static List<Gauge> caps(CaseFile file) {
        return gauges(file).stream().filter(Gauge::isBounded).toList();
    }

    /** The name of what is kept for the payment an event makes. */
    static String hold(CaseEvent event, CaseFile file, String part) {
        Step step = file.scheme().procedure().step(event.step()).orElseThrow();
        return hold(
                event.facts().text(ServiceFacts.PAYMENT_RUN).orElse(""),
                file.id(),
                step.subsidy().orElse(""),
                part);
    }

    private static String hold(String run, String caseId, String subsidy, String part) {
        return run + "/" + caseId + "/" + subsidy + "/" + part;
    }
}
