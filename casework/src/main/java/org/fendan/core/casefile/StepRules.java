package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.WorkCalendar;

/** Whether a step may be taken now, by this person, with these facts; all that stands against it at once. */
public final class StepRules {

    private StepRules() {}

    public static List<Fault> faults(CaseFile file, Step step, StepRequest request, WorkCalendar calendar) {
        List<Fault> faults = new ArrayList<>();
        order(file, step, faults);
        actor(step, request, faults);
        date(file, request, calendar, faults);
        asked(step, request, faults);
        documents(step, request, faults);
        if (faults.isEmpty()) {
            faults.addAll(SumRules.faults(file, step, request));
        }
        return faults;
    }

    private static void order(CaseFile file, Step step, List<Fault> faults) {
        if (file.hasEnded()) {
            faults.add(Fault.of(
                    "step",
                    "CASE_ENDED",
                    step.id(),
                    Text.of(
                            "本案已终结（" + marks(file.marks()) + "），不再办理",
                            "the case has ended (" + marks(file.marks()) + ")"),
                    "—"));
            return;
        }
        if (file.events().isEmpty() || (file.allows(step) && !paysUnapproved(file, step))) {
            return;
        }
        if (step.effect() == Effect.PAY && Approval.lapsed(file).isPresent()) {
            lapsed(step, Approval.lapsed(file).get(), faults);
            return;
        }
        Set<String> first = earlier(file, step);
        String open = file.openSteps().stream().map(Step::id).collect(Collectors.joining(", "));
        faults.add(Fault.of(
                        "step",
                        "STEP_OUT_OF_ORDER",
                        step.id(),
                        first.isEmpty()
                                ? Text.of("当前不能办理此步骤", "this step cannot be taken now")
                                : Text.of("须先办理：" + marks(first), "first comes: " + marks(first)),
                        open)
                .by(step.citation()));
    }

    /** Whatever the marks say: what is paid was approved, and the approval stands. */
    private static boolean paysUnapproved(CaseFile file, Step step) {
        return step.effect() == Effect.PAY && file.approval().isEmpty();
    }

    private static void lapsed(Step step, CaseEvent approval, List<Fault> faults) {
        faults.add(Fault.of("step", "APPROVAL_LAPSED", step.id(), lapsed(approval), approval.step())
                .by(step.citation()));
    }

    private static Text lapsed(CaseEvent approval) {
        LocalDate given = approval.date();
        return Approval.heldUntil(approval)
                .map(day -> Text.of(
                        given + "的批准有效至" + day + "，已失效；须重新批准",
                        "the approval of " + given + " was held until " + day
                                + " and has lapsed; it must be given anew"))
                .orElseGet(() -> Text.of(
                        given + "的批准因情况有变已作废；须重新批准",
                        "the approval of " + given + " was void, as what it approved had changed;"
                                + " it must be given anew"));
    }

    /** The steps that would give the marks that are not there. */
    private static Set<String> earlier(CaseFile file, Step step) {
        Set<String> absent = new TreeSet<>(step.needs());
        absent.addAll(step.takes());
        absent.removeAll(file.marks());
        return file.scheme().procedure().steps().stream()
                .filter(other -> other.gives().stream().anyMatch(absent::contains))
                .map(Step::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String marks(Set<String> marks) {
        return String.join(", ", new TreeSet<>(marks));
    }

    private static void actor(Step step, StepRequest request, List<Fault> faults) {
        if (!step.actors().contains(request.actor())) {
            String may = step.actors().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            faults.add(Fault.of(
                            "actor",
                            "ROLE_MAY_NOT",
                            request.actor().name(),
                            Text.of("此步骤由其他角色办理", "this step is taken by another role"),
                            may)
                    .by(step.citation()));
        }
    }

    private static void date(CaseFile file, StepRequest request, WorkCalendar calendar, List<Fault> faults) {
        if (!calendar.knows(request.date())) {
            faults.add(Fault.of(
                    "date",
                    "CALENDAR_UNKNOWN",
                    request.date().toString(),
                    Text.of(
                            "国务院尚未公布（或本系统未收录）该年节假日安排，期限无法计算",
                            "no working-day calendar is published for that year, so no deadline can be counted"),
                    calendar.name()));
        }
        file.lastDate()
                .filter(last -> request.date().isBefore(last))
                .ifPresent(last -> faults.add(Fault.of(
                        "date",
                        "DATE_BEFORE_LAST_STEP",
                        request.date().toString(),
                        Text.of("不得早于上一步骤的日期", "not before the step before it"),
                        last.toString())));
    }

    private static void asked(Step step, StepRequest request, List<Fault> faults) {
        for (FactKey<?> key : step.asks()) {
            if (!request.facts().has(key)) {
                faults.add(Fault.of(key.name(), "FACT_MISSING", "", key.type().rule(), key.example())
                        .by(step.citation()));
            }
        }
    }

    private static void documents(Step step, StepRequest request, List<Fault> faults) {
        for (Step.Document document : step.documents()) {
            if (request.documents().getOrDefault(document.id(), "").isBlank()) {
                Text name = document.name();
                faults.add(Fault.of(
                                "documents." + document.id(),
                                "DOCUMENT_MISSING",
                                "",
                                Text.of("须附：" + name.zh(), "needed: " + name.en()),
                                name.zh() + "（文号或文件名）")
                        .by(step.citation()));
            }
        }
    }
}
