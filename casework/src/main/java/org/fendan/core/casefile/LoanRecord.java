package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Outstanding;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;

/** What a loan's own events say of it: the principal owed over which days, and the interest paid. */
final class LoanRecord {

    private LoanRecord() {}

    static Facts of(CaseFile file) {
        List<Outstanding> owed = owed(file);
        Facts facts = Facts.of(LoanFacts.INTEREST_PAID_IN_ALL, interest(file));
        return owed.isEmpty() ? facts : facts.with(LoanFacts.PRINCIPAL_OWED, owed);
    }

    private static Money interest(CaseFile file) {
        return file.events().stream()
                .flatMap(event -> event.facts().get(ServiceFacts.INTEREST_PAID).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Outstanding> owed(CaseFile file) {
        List<Outstanding> parts = new ArrayList<>();
        CaseFile before = CaseFile.opened(file.id(), file.scheme(), file.bank(), file.institution());
        LocalDate since = LocalDate.MIN;
        for (CaseEvent event : file.events()) {
            CaseFile after = before.plus(event);
            if (!after.loan().open().equals(before.loan().open())) {
                if (before.loan().open().isPositive() && event.date().isAfter(since)) {
                    parts.add(new Outstanding(before.loan().open(), since, event.date()));
                }
                since = event.date();
            }
            before = after;
        }
        return parts;
    }
}
