package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Grant;
import org.fendan.core.fact.Fault;
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

    static Answer absent(String id, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有拨付批次 " + id, "there is no payment run " + id), language);
    }

    static Answer conflict(String code, String value, Text sentence, String language) {
        return Problem.RUN_CONFLICT.answer(List.of(Fault.of("", code, value, sentence, "")), language);
    }

    static Answer stateDiffers(PaymentRunRecord run, String language) {
        Text state = run.state().label();
        return conflict(
                "RUN_STATE",
                run.state().name(),
                Text.of("批次" + run.id() + "的状态为“" + state.zh() + "”", "run " + run.id() + " is " + state.en()),
                language);
    }

    /** Whether what a run would pay is still granted; a subsidy that was returned meanwhile is not. */
    static boolean isDue(CaseFile file, PaymentRun.Item item) {
        Grant grant = file.grants().get(item.subsidy());
        return grant != null && grant.due().compareTo(item.pays()) >= 0;
    }
}
