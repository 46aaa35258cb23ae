package org.fendan.contract;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Resources;

/** What every subsidy keeps. A scheme without one keeps it by having none. */
final class SubsidyChecks {

    private static final Set<Effect> ABOUT_ONE =
            EnumSet.of(Effect.SUBSIDISE, Effect.GRANT, Effect.PAY_SUBSIDY, Effect.REFUND);

    private SubsidyChecks() {}

    static List<Text> grantAndPay(Scheme scheme) {
        List<String> ids = scheme.subsidies().stream().map(Subsidy::id).toList();
        Faults faults = new Faults();
        faults.addAll(Repeated.in(ids, Text.of("补贴的编号", "the id of a subsidy")));
        for (Step step : scheme.procedure().steps()) {
            boolean lost = step.subsidy().map(id -> !ids.contains(id)).orElse(ABOUT_ONE.contains(step.effect()));
            String named = step.subsidy().orElse("-");
            faults.when(
                    lost,
                    "步骤“" + step.id() + "”所涉补贴“" + named + "”不存在；请用 about(…) 写明 subsidies() 中的一项",
                    "the step \"" + step.id() + "\" is about a subsidy that is none, \"" + named
                            + "\"; name one of subsidies() with about(…)");
        }
        new TreeSet<>(ids).forEach(id -> faults.addAll(grantAndPay(scheme.procedure(), id)));
        return faults.all();
    }

    private static List<Text> grantAndPay(Procedure procedure, String subsidy) {
        List<Step> grants = about(procedure, subsidy, Effect.GRANT);
        List<Step> payments = about(procedure, subsidy, Effect.PAY_SUBSIDY);
        Faults faults = new Faults();
        faults.when(
                grants.isEmpty(),
                "没有核定补贴“" + subsidy + "”的步骤；请加一个效果为 GRANT 的步骤",
                "no steps grant the subsidy \"" + subsidy + "\"; add one with the effect GRANT");
        faults.when(
                payments.size() != 1,
                "拨付补贴“" + subsidy + "”的步骤有 " + payments.size() + " 个；须恰有一个效果为 PAY_SUBSIDY 的步骤",
                payments.size() + " steps pay the subsidy \"" + subsidy
                        + "\"; there has to be exactly one with the effect PAY_SUBSIDY");
        if (payments.size() == 1) {
            faults.addAll(stayOpen(procedure, subsidy, grants, payments.get(0)));
        }
        return faults.all();
    }

    /** What was granted can be paid, at once or in parts. */
    private static List<Text> stayOpen(Procedure procedure, String subsidy, List<Step> grants, Step pay) {
        Faults faults = new Faults();
        closedAfter(procedure, grants, pay)
                .forEach(marks -> faults.add(
                        "补贴“" + subsidy + "”核定后，带有标记 " + marks + " 的案件无法拨付；请调整步骤“" + pay.id() + "”的标记",
                        "the subsidy \"" + subsidy + "\", once granted, cannot be paid to a case with the marks "
                                + marks + "; change the marks of the step \"" + pay.id() + "\""));
        closedAfter(procedure, List.of(pay), pay)
                .forEach(marks -> faults.add(
                        "补贴“" + subsidy + "”部分拨付后，带有标记 " + marks + " 的案件无法续拨；步骤“" + pay.id() + "”拨付后须仍可进行",
                        "the subsidy \"" + subsidy
                                + "\", paid in part, cannot be paid further to a case with the marks " + marks
                                + "; the step \"" + pay.id() + "\" has to stay open after it was taken"));
        return faults.all();
    }

    private static List<Step> about(Procedure procedure, String subsidy, Effect effect) {
        return procedure.steps().stream()
                .filter(step -> step.effect() == effect && step.subsidy().equals(Optional.of(subsidy)))
                .toList();
    }

    /** The marks some case can have just after one of the steps was agreed to, where the payment is not open. */
    private static Set<Set<String>> closedAfter(Procedure procedure, List<Step> steps, Step pay) {
        Set<Set<String>> closed = new LinkedHashSet<>();
        for (Set<String> marks : Lives.of(procedure).all()) {
            for (Step step : Lives.open(procedure, marks)) {
                Set<String> next = Lives.after(step, marks, step.gives());
                if (steps.contains(step) && !Lives.open(procedure, next).contains(pay)) {
                    closed.add(next);
                }
            }
        }
        return closed;
    }

    /** The example answers, or says what it lacks; nothing pays more than is due, held or left. */
    static List<Text> answer(Scheme scheme) {
        Facts facts = GoodFacts.of(scheme)
                .and(scheme.example().loss())
                .and(scheme.example().recovery());
        Faults faults = new Faults();
        for (Subsidy subsidy : scheme.subsidies()) {
            SubsidyDecision nothing = SubsidyDecision.of(scheme, subsidy, Facts.NONE, Resources.UNKNOWN);
            faults.when(
                    nothing.entitled().isPresent() || nothing.missing().isEmpty(),
                    "补贴“" + subsidy.id() + "”在没有任何事实时也有金额，或说不出还缺什么；金额须由事实得出",
                    "the subsidy \"" + subsidy.id()
                            + "\" comes to a sum without facts, or does not say what it lacks; read its sum from facts");
            faults.addAll(answer(scheme, subsidy, facts));
        }
        return faults.all();
    }

    private static List<Text> answer(Scheme scheme, Subsidy subsidy, Facts facts) {
        SubsidyDecision decision =
                SubsidyDecision.of(scheme, subsidy, facts, scheme.example().resources());
        Faults faults = new Faults();
        faults.when(
                decision.entitled().isEmpty() && decision.missing().isEmpty(),
                "补贴“" + subsidy.id() + "”对示例既无金额，也说不出还缺什么；请补全示例或补贴的金额",
                "the subsidy \"" + subsidy.id()
                        + "\" neither answers the example nor says what it lacks; complete the example or the sum");
        decision.entitled().ifPresent(sum -> {
            faults.addAll(due(scheme, subsidy, facts, sum.value()));
            faults.addAll(heldAndLeft(scheme, subsidy, facts));
        });
        return faults.all();
    }

    private static List<Text> due(Scheme scheme, Subsidy subsidy, Facts facts, Money entitled) {
        Faults faults = new Faults();
        faults.when(
                entitled.isNegative(),
                "补贴“" + subsidy.id() + "”对示例的金额是 " + entitled + "，不得为负；请更正金额",
                "the subsidy \"" + subsidy.id() + "\" comes to " + entitled
                        + " for the example; it cannot be less than nothing: correct its sum");
        Money paid = payable(scheme, subsidy, facts, scheme.example().resources());
        faults.when(
                paid.compareTo(entitled) > 0,
                "补贴“" + subsidy.id() + "”应得 " + entitled + "，却可拨付 " + paid + "；请更正金额",
                "the subsidy \"" + subsidy.id() + "\" is due " + entitled + ", but pays " + paid + "; correct its sum");
        return faults.all();
    }

    private static List<Text> heldAndLeft(Scheme scheme, Subsidy subsidy, Facts facts) {
        Resources resources = scheme.example().resources();
        Faults faults = new Faults();
        Money fromNothing = payable(scheme, subsidy, facts, resources.with(subsidy.from(), Money.ZERO));
        faults.when(
                fromNothing.isPositive(),
                "补贴“" + subsidy.id() + "”从空的资金“" + subsidy.from() + "”中可拨付 " + fromNothing + "；应为 0",
                "the subsidy \"" + subsidy.id() + "\" pays " + fromNothing + " from the empty fund " + subsidy.from()
                        + "; it should pay nothing");
        for (Cap cap : scheme.caps()) {
            if (cap.measure() == Tally.Measure.NET_SUBSIDY) {
                Money past = payable(scheme, subsidy, facts, resources.with(cap.id(), Money.ZERO));
                faults.when(
                        past.isPositive(),
                        "上限“" + cap.id() + "”用尽后，补贴“" + subsidy.id() + "”仍可拨付 " + past + "；应为 0",
                        "the subsidy \"" + subsidy.id() + "\" pays " + past + " when the cap " + cap.id()
                                + " leaves nothing; it should pay nothing");
            }
        }
        return faults.all();
    }

    private static Money payable(Scheme scheme, Subsidy subsidy, Facts facts, Resources resources) {
        return SubsidyDecision.of(scheme, subsidy, facts, resources).payable().orElseThrow();
    }
}
