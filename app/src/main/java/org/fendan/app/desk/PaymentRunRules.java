package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.app.people.Role;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Grant;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.settlement.PaymentRun;

/** What stands against an act on a payment run. */
final class PaymentRunRules {

    private PaymentRunRules() {}

    static void onlyRoles(Body body, Intent intent, Role... roles) {
        Role role = intent.caller().role();
        if (!Set.of(roles).contains(role)) {
            String may = Arrays.stream(roles).map(Role::name).sorted().collect(Collectors.joining(", "));
            body.faults()
                    .add(Fault.of(
                            "actor",
                            "ROLE_MAY_NOT",
                            role.name(),
                            Text.of("拨付批次由主管单位或分管领导办理", "the authority or its leader does this"),
                            may));
        }
    }

    static void notBefore(Body body, LocalDate date, LocalDate earliest) {
        if (date.isBefore(earliest)) {
            body.faults()
                    .add(Fault.of(
                            "date",
                            "DATE_BEFORE_LAST_STEP",
                            date.toString(),
                            Text.of("不得早于上一步骤的日期", "not before the step before it"),
                            earliest.toString()));
        }
    }

    /** The day from which an approval given on a date may lapse, where one is named. */
    static Optional<LocalDate> heldUntil(Body body, LocalDate date) {
        Optional<String> stated = body.optional(ServiceFacts.HELD_UNTIL.name());
        Optional<LocalDate> day = stated.flatMap(ServiceFacts.HELD_UNTIL::read);
        if (stated.isPresent() && day.isEmpty()) {
            body.faults().add(heldUntil("VALUE_INVALID", stated.get(), FactType.DATE.rule(), date));
        }
        day.filter(until -> !until.isAfter(date))
                .ifPresent(until -> body.faults()
                        .add(heldUntil("DATE_PASSED", until.toString(), Text.of("晚于批准日", "after the approval"), date)));
        return day;
    }

    private static Fault heldUntil(String code, String value, Text rule, LocalDate date) {
        String example = date.plusMonths(3).toString();
        return Fault.of("." + ServiceFacts.HELD_UNTIL.name(), code, value, rule, example);
    }

    /** A day until which nothing is held. */
    static Answer nothingHeld(LocalDate day, String language) {
        Text rule = Text.of("本次没有预留任何资金，不设有效期", "nothing is kept for this; leave the day out");
        Fault fault = Fault.of("." + ServiceFacts.HELD_UNTIL.name(), "NOTHING_HELD", day.toString(), rule, "");
        return Problem.REQUEST_INVALID.answer(List.of(fault), language);
    }

    static Answer absent(String id, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有拨付批次 " + id, "there is no payment run " + id), language);
    }

    static Answer stale(PaymentRunRecord run, String language) {
        return Problem.VERSION_STALE.answer(
                Text.of(
                        "现为第" + run.version() + "版，请重新查看后再办理",
                        "it is at version " + run.version() + " now; look again"),
                language);
    }

    static Answer conflict(String code, String value, Text sentence, String language) {
        return Problem.RUN_CONFLICT.answer(List.of(Fault.of("", code, value, sentence, "")), language);
    }

    static Answer stateDiffers(PaymentRunRecord run, String language) {
        Text state = run.state().label();
        if (run.state() == PaymentRunState.LAPSED) {
            return lapsed(run, language);
        }
        return conflict(
                "RUN_STATE",
                run.state().name(),
                Text.of("批次" + run.id() + "的状态为“" + state.zh() + "”", "run " + run.id() + " is " + state.en()),
                language);
    }

    private static Answer lapsed(PaymentRunRecord run, String language) {
        String day = run.heldUntil().map(LocalDate::toString).orElse("");
        return conflict(
                "APPROVAL_LAPSED",
                day,
                Text.of(
                        "批次" + run.id() + "的审核有效至" + day + "，已失效；未拨付的部分列入下一批",
                        "the approval of run " + run.id() + " was held until " + day
                                + " and has lapsed; what it did not pay comes into the next run"),
                language);
    }

    /** Whether what a run would pay is still granted; a subsidy that was returned meanwhile is not. */
    static boolean isDue(CaseFile file, PaymentRun.Item item) {
        Grant grant = file.grants().get(item.subsidy());
        return grant != null && grant.due().compareTo(item.pays()) >= 0;
    }
}
