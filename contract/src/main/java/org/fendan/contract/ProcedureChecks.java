package org.fendan.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;

/** What every procedure keeps: nothing in it is out of reach, and no case is ever stuck. */
final class ProcedureChecks {

    private static final Pattern STEP_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private ProcedureChecks() {}

    static List<Text> reachAndEnd(Scheme scheme) {
        Procedure procedure = scheme.procedure();
        Faults faults = new Faults();
        long filings = procedure.steps().stream()
                .filter(step -> step.effect() == Effect.FILE)
                .count();
        faults.when(
                filings != (procedure.steps().isEmpty() ? 0 : 1),
                "以 FILE 开始的步骤有 " + filings + " 个；一个案件只能由一个步骤开始",
                filings + " steps have the effect FILE; a case begins with exactly one");
        Lives lives = Lives.of(procedure);
        faults.when(
                lives.isCutShort(),
                "一个案件可能出现的状态超过 " + Lives.LIMIT + " 种，无法逐一检查；请减少相互独立的标记",
                "a case can come to more than " + Lives.LIMIT
                        + " different sets of marks, too many to look at; use fewer marks that come and go"
                        + " independently");
        if (!lives.isCutShort()) {
            faults.addAll(unreached(procedure, lives));
            faults.addAll(stuck(lives));
            faults.addAll(duties(procedure, lives));
        }
        return faults.all();
    }

    private static List<Text> unreached(Procedure procedure, Lives lives) {
        Faults faults = new Faults();
        procedure.steps().stream()
                .filter(step -> !lives.taken().contains(step.id()))
                .forEach(step -> faults.add(
                        "步骤“" + step.id() + "”任何案件都走不到：需要 " + marks(step) + "；请让前面的步骤给出这些标记，或删去该步骤",
                        "no case can reach the step \"" + step.id() + "\", which needs " + marks(step)
                                + "; let earlier steps give these marks, or take the step out"));
        return faults.all();
    }

    private static Set<String> marks(Step step) {
        Set<String> marks = new TreeSet<>(step.needs());
        marks.addAll(step.takes());
        return marks;
    }

    private static List<Text> stuck(Lives lives) {
        Faults faults = new Faults();
        lives.stuck()
                .forEach(marks -> faults.add(
                        "带有标记 " + marks + " 的案件再也走不到终点；请增加一个可走的步骤，或把某个标记列为终点",
                        "a case with the marks " + marks
                                + " can never come to an end; add a step it can take, or make one of the marks"
                                + " final"));
        return faults.all();
    }

    private static List<Text> duties(Procedure procedure, Lives lives) {
        Faults faults = new Faults();
        procedure.duties().stream()
                .filter(duty -> !lives.canFollow(duty.after(), duty.owed()))
                .forEach(duty -> faults.add(
                        "期限 " + duty.after() + " → " + duty.owed() + "：后一步骤不可能在前一步骤之后进行；请更正期限或步骤的标记",
                        "the deadline " + duty.after() + " → " + duty.owed()
                                + " is for a step that cannot follow; correct the deadline, or the marks of its"
                                + " steps"));
        return faults.all();
    }

    static List<Text> nameAndAssign(Scheme scheme) {
        Faults faults = new Faults();
        for (Step step : scheme.procedure().steps()) {
            faults.when(
                    !STEP_ID.matcher(step.id()).matches(),
                    "步骤的编号“" + step.id() + "”不能用作网址；请用小写字母、数字和连字符，如 bank-review",
                    "the step's id \"" + step.id()
                            + "\" cannot be part of an address; use small letters, digits and hyphens: bank-review");
            faults.when(
                    step.actors().isEmpty(),
                    "步骤“" + step.id() + "”没有写明由谁办理；请写明至少一方",
                    "nobody takes the step \"" + step.id() + "\"; name at least one actor");
        }
        return faults.all();
    }

    static List<Text> giveAndRead(Scheme scheme) {
        Procedure procedure = scheme.procedure();
        Set<String> given = marks(procedure, step -> Stream.of(Optional.of(step.gives()), step.otherwise()));
        Set<String> read = marks(
                procedure,
                step -> Stream.of(step.needs(), step.takes(), step.bars()).map(Optional::of));
        read.addAll(procedure.ended());
        Faults faults = new Faults();
        given.stream()
                .filter(mark -> !read.contains(mark))
                .forEach(mark -> faults.add(
                        "标记“" + mark + "”有步骤给出，却没有步骤读取，也不是终点；请删去，或更正拼写",
                        "the mark \"" + mark
                                + "\" is given, but no step reads it and it is not final; take it out, or correct its"
                                + " spelling"));
        read.stream()
                .filter(mark -> !given.contains(mark))
                .forEach(mark -> faults.add(
                        "标记“" + mark + "”有步骤读取或列为终点，却没有步骤给出；请删去，或更正拼写",
                        "the mark \"" + mark
                                + "\" is read or final, but no step gives it; take it out, or correct its spelling"));
        return faults.all();
    }

    private static Set<String> marks(Procedure procedure, Function<Step, Stream<Optional<Set<String>>>> sets) {
        return procedure.steps().stream()
                .flatMap(sets)
                .flatMap(Optional::stream)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
