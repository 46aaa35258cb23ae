package org.fendan.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.contract.Stage;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.Fault;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.Gauge;
import org.fendan.core.settlement.Subjects;

/** The loans of a story on one stage: what each line's step comes to, and what stands afterwards. */
final class LoanStage {

    /** One thing that stands against a step. */
    record Refusal(String code, String place, String sentence) {

        static Refusal of(Fault fault) {
            return new Refusal(fault.code(), fault.place(), fault.rule().en());
        }

        /** Whether this is "CODE" or "CODE place". */
        boolean is(String told) {
            return told.equals(code) || told.equals(code + " " + place);
        }

        @Override
        public String toString() {
            return code + " " + place + " (" + sentence + ")";
        }
    }

    private final Scheme scheme;
    private final ChartOfAccounts chart;
    private final Stage stage;

    LoanStage(Scheme scheme) {
        this.scheme = scheme;
        this.chart = ChartOfAccounts.of(scheme);
        this.stage = new Stage(scheme);
    }

    CaseFile file(String loan) {
        return stage.file(loan);
    }

    LoanStanding standing(String loan) {
        CaseFile file = file(loan);
        Map<String, Money> funds = new LinkedHashMap<>();
        scheme.funds()
                .forEach(fund -> funds.put(
                        fund.bearer().id(),
                        stage.account(stage.fund(fund.bearer()))
                                .map(Account::balance)
                                .orElse(Money.ZERO)));
        Map<String, Money> sums = new LinkedHashMap<>();
        scheme.allTallies().forEach(tally -> sums.put(tally.id(), sum(tally, file)));
        return new LoanStanding(file, funds, sums);
    }

    private Money sum(Tally tally, CaseFile file) {
        return Subjects.of(tally, file, file.enterprise(), file.facts())
                .map(subject ->
                        Gauge.of(tally, subject, file.enterprise(), chart).sum(stage::account))
                .orElse(Money.ZERO);
    }

    /** Takes a step; what stands against it, where it cannot be taken. */
    List<Refusal> take(LoanLine line) {
        Stage.Taken taken = stage.take(line.loan(), line.step(), line.who(), line.day(), line.facts(), line.reasons());
        return Stream.concat(
                        taken.faults().stream().map(Refusal::of),
                        taken.rejected().stream()
                                .map(no -> new Refusal(
                                        "LEDGER_REFUSED",
                                        whatIsShort(no),
                                        no.sentence().en())))
                .toList();
    }

    /** The cap or fund that is short. */
    private String whatIsShort(Outcome.Rejected no) {
        String path = no.account().map(AccountId::path).orElse("");
        return scheme.allTallies().stream()
                .filter(tally -> path.startsWith(chart.path(tally) + "/"))
                .map(Tally::id)
                .findFirst()
                .orElseGet(() -> path.substring(path.lastIndexOf('/') + 1));
    }
}
