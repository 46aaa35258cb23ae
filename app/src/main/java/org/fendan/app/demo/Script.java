package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fendan.app.desk.CaseDesk;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.sharing.LossSharing;
import tools.jackson.databind.JsonNode;

/** What is said in a story's acts: the facts of the scheme's example, moved by some days and made larger or smaller. */
record Script(Scheme scheme, Firm firm, String reference, int shift, Ratio scale) {

    private static final Set<FactKey<?>> OF_THE_FIRM = Set.of(EnterpriseFacts.REVENUE, EnterpriseFacts.ASSETS);

    /** The same script in the sums of the example, where this scale would leave a fraction of a fen in the story. */
    Script fitting(Story story) {
        boolean whole = story.acts().stream()
                .map(act -> known().and(act.facts()))
                .allMatch(facts -> facts.keys().stream().allMatch(key -> isWhole(key, facts)));
        return whole ? this : new Script(scheme, firm, reference, shift, Ratio.ONE);
    }

    private boolean isWhole(FactKey<?> key, Facts facts) {
        return !isScaled(key)
                || scale.times(Money.parse(facts.text(key).orElseThrow()).exact())
                        .equals(Money.parse(facts.text(key).orElseThrow())
                                .times(scale, Rounding.DOWN)
                                .exact());
    }

    private static boolean isScaled(FactKey<?> key) {
        return key.type().name().equals(FactType.MONEY.name()) && !OF_THE_FIRM.contains(key);
    }

    /** What a filing states. */
    Facts filing(Story.Act act) {
        Set<String> asked = CaseDesk.filingFacts(scheme).keySet();
        Facts facts = moved(known().and(act.facts()))
                .withText(EnterpriseFacts.ENTERPRISE, firm.code())
                .with(EnterpriseFacts.ENTERPRISE_NAME, firm.name());
        for (Tally tally : scheme.allTallies()) {
            facts = tally.groupedBy().isPresent() ? ofItsOwn(tally.groupedBy().get(), facts) : facts;
        }
        return only(
                asked.contains(LoanFacts.REFERENCE.name()) ? facts.with(LoanFacts.REFERENCE, reference) : facts,
                key -> asked.contains(key.name()) && !key.equals(LoanFacts.APPLICATION_DATE));
    }

    /** Each enterprise in a group of its own, where groups are named and not chosen. */
    private <T> Facts ofItsOwn(FactKey<T> group, Facts facts) {
        String named = facts.text(group).orElse(group.example()) + "-"
                + firm.code().substring(firm.code().length() - 6);
        return group.read(named)
                .filter(value -> group.type().choices().isEmpty())
                .map(value -> facts.with(group, value))
                .orElse(facts);
    }

    /**
     * What a later step states: what the act says, else what the example or the case itself tells.
     *
     * @param said what was stated already
     */
    Facts step(Step step, Story.Act act, LocalDate day, JsonNode file, Set<FactKey<?>> said) {
        Set<FactKey<?>> wanted = new HashSet<>(step.asks());
        if (!step.effect().judges()) {
            CaseDesk.stepFacts(scheme, step).stream()
                    .filter(key -> !said.contains(key))
                    .forEach(wanted::add);
        }
        Facts facts = moved(only(known(), wanted::contains).and(act.facts()));
        if (step.otherwise().isPresent() && !facts.has(ServiceFacts.APPROVED)) {
            facts = facts.with(ServiceFacts.APPROVED, true);
        }
        if (wanted.contains(ServiceFacts.OPINION) && !facts.has(ServiceFacts.OPINION)) {
            facts = facts.with(ServiceFacts.OPINION, "材料齐全，情况属实");
        }
        if (wanted.contains(LoanFacts.DISBURSED_ON)) {
            facts = facts.with(LoanFacts.DISBURSED_ON, day);
        }
        if (step.effect() == Effect.CLAIM
                && scheme.procedure().first(Effect.OVERDUE).isPresent()) {
            for (FactKey<Money> sum : scheme.losses().map(LossSharing::sums).orElse(List.of())) {
                facts = facts.without(sum);
            }
            facts = facts.without(ServiceFacts.OVERDUE_SINCE);
        }
        return told(step, facts, file);
    }

    /** Sums the case itself tells. */
    private Facts told(Step step, Facts facts, JsonNode file) {
        if (step.effect() == Effect.CHARGE) {
            Optional<FactKey<Money>> paid = scheme.charge().flatMap(Charge::paidAs);
            String due = file.path("contributionDue").path("amount").asString("0.00");
            return paid.flatMap(key -> key.read(due).map(sum -> facts.with(key, sum)))
                    .orElse(facts);
        }
        if (step.effect() == Effect.REFUND) {
            Money kept = file.path("subsidies")
                    .valueStream()
                    .filter(one -> step.subsidy()
                            .equals(Optional.of(one.path("subsidy").asString())))
                    .map(one -> sum(one, "paid").minus(sum(one, "returned")))
                    .reduce(Money.ZERO, Money::plus);
            return facts.with(ServiceFacts.SUBSIDY_RETURNED, kept);
        }
        return facts;
    }

    private static Money sum(JsonNode one, String name) {
        return Money.parse(one.path(name).path("amount").asString("0.00"));
    }

    /** All the example states, and nothing that our own records or an agreement tell. */
    private Facts known() {
        Example example = scheme.example();
        return only(
                example.loan().and(example.loss()).and(example.recovery()),
                key -> key.origin() == FactKey.Origin.STATED);
    }

    private static Facts only(Facts facts, Predicate<FactKey<?>> wanted) {
        Facts some = facts;
        for (FactKey<?> key : facts.keys()) {
            some = wanted.test(key) ? some : some.without(key);
        }
        return some;
    }

    private Facts moved(Facts facts) {
        Facts moved = facts;
        for (FactKey<?> key : new ArrayList<>(facts.keys())) {
            moved = moved(key, moved);
        }
        return moved;
    }

    private <T> Facts moved(FactKey<T> key, Facts facts) {
        String text = facts.text(key).orElseThrow();
        if (key.type().name().equals(FactType.DATE.name())) {
            return facts.withText(key, LocalDate.parse(text).plusDays(shift).toString());
        }
        if (isScaled(key)) {
            return facts.withText(
                    key, Money.parse(text).times(scale, Rounding.DOWN).toString());
        }
        return facts;
    }
}
