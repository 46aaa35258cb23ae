package org.fendan.core.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.casefile.Approval;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;

/**
 * The lapse of an approval whose day has come: all it kept is let go in one chain, and the case is as it was before it.
 *
 * <p>It happens when somebody posts it, for a business date they name; until then the approval stands.
 */
public final class Lapse {

    private Lapse() {}

    /** What posting the lapse of a case's approval would do, or what stands against it. */
    public static Plan plan(CaseFile file, LocalDate date, String by, Function<AccountId, Optional<Account>> accounts) {
        Optional<CaseEvent> due = file.approval()
                .filter(approval -> Approval.heldUntil(approval)
                        .filter(until -> !date.isBefore(until))
                        .isPresent());
        return plan(file, due, date, by, accounts);
    }

    /** The same for an approval that is void, because what it approved has changed: it lapses on any day. */
    public static Plan ofVoid(
            CaseFile file, LocalDate date, String by, Function<AccountId, Optional<Account>> accounts) {
        return plan(file, file.approval(), date, by, accounts);
    }

    private static Plan plan(
            CaseFile file,
            Optional<CaseEvent> due,
            LocalDate date,
            String by,
            Function<AccountId, Optional<Account>> accounts) {
        List<Fault> faults = faults(file, date, due.isPresent());
        if (!faults.isEmpty()) {
            return new Plan.Refused(faults, Optional.empty());
        }
        CaseEvent event = Approval.lapse(file, due.orElseThrow(), date, by);
        return new Plan.Ready(file.plus(event), event, Postings.of(file, event, accounts), Optional.empty());
    }

    private static List<Fault> faults(CaseFile file, LocalDate date, boolean due) {
        List<Fault> faults = new ArrayList<>();
        if (!due) {
            String until = file.approval()
                    .flatMap(Approval::heldUntil)
                    .map(LocalDate::toString)
                    .orElse("");
            faults.add(Fault.of(
                    ServiceFacts.HELD_UNTIL.name(),
                    "NOTHING_DUE",
                    until,
                    Text.of("本案没有至该日失效的批准", "the case has no approval that lapses by that day"),
                    date.toString()));
        }
        file.lastDate()
                .filter(date::isBefore)
                .ifPresent(last -> faults.add(Fault.of(
                        "date",
                        "DATE_BEFORE_LAST_STEP",
                        date.toString(),
                        Text.of("不得早于本案上一步骤的日期", "not before the last step of the case"),
                        last.toString())));
        return faults;
    }
}
