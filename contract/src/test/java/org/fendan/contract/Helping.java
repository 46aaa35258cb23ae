package org.fendan.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.rule.Fixed;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Subsidy;

/** A scheme that pays half of the balance as a subsidy, told in a story. */
class Helping extends SmallScheme {

    static final Term<Ratio> HALF = new Fixed<>(Ratio.percent(50), FactType.PERCENT);

    static final Step FILE = step("file", Effect.FILE).gives("filed");
    static final Step GRANT = step("grant", Effect.GRANT)
            .takes("filed")
            .gives("granted")
            .ifRefused("done")
            .about("half");
    static final Step PAY = step("pay", Effect.PAY_SUBSIDY).needs("granted").about("half");
    static final Step END =
            step("end", Effect.REPORT).takes("granted").gives("done").asks(ServiceFacts.OPINION);
    static final List<Step> RIGHT = List.of(FILE, GRANT, PAY, END);

    private final List<Step> steps;
    private final List<Story.Act> acts;

    Helping(List<Step> steps, Story.Act... acts) {
        this.steps = steps;
        this.acts = List.of(acts);
    }

    /** The right procedure, with a right story. */
    static Helping told() {
        return new Helping(RIGHT, act("file", 0), act("grant", 3), end(3));
    }

    static Step step(String id, Effect effect) {
        return new Step(
                id,
                Text.of("步骤", "step"),
                art("2"),
                effect,
                Set.of(Actor.BANK),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    static Story.Act act(String step, int day) {
        return Story.Act.of(step, Actor.BANK, day);
    }

    static Story.Act end(int day) {
        return new Story.Act("end", Actor.BANK, day, Facts.NONE.withText(ServiceFacts.OPINION, "同意"));
    }

    @Override
    public Procedure procedure() {
        return new Procedure(steps, List.of(), Set.of("done"));
    }

    @Override
    public List<Fund> funds() {
        return List.of(new Fund(RISK_FUND, art("4"), Set.of()));
    }

    @Override
    public List<Subsidy> subsidies() {
        return List.of(new Subsidy(
                "half",
                Text.of("补贴", "subsidy"),
                List.of(),
                new Charge(art("4"), new Amount.Part(HALF, new Amount.Stated(LoanFacts.BALANCE)), Rounding.DOWN),
                RISK_FUND,
                Subsidy.Payee.ENTERPRISE));
    }

    @Override
    public List<Story> stories() {
        return acts.isEmpty() ? List.of() : List.of(new Story(Text.of("故事", "story"), 1, acts));
    }
}
