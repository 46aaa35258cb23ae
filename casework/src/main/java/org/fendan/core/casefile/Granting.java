package org.fendan.core.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Step;

/** What one event changes in a case's subsidies. */
final class Granting {

    private Granting() {}

    static Map<String, Grant> grants(CaseFile file, CaseEvent event) {
        Step step = file.scheme().procedure().step(event.step()).orElseThrow();
        return step.subsidy()
                .<Map<String, Grant>>map(subsidy -> {
                    Map<String, Grant> next = new TreeMap<>(file.grants());
                    Optional<Grant> before = Optional.ofNullable(next.get(subsidy));
                    after(subsidy, before, event).ifPresent(grant -> next.put(subsidy, grant));
                    return next;
                })
                .orElse(file.grants());
    }

    private static Optional<Grant> after(String subsidy, Optional<Grant> before, CaseEvent event) {
        Grant now = before.orElseGet(() -> Grant.asked(subsidy, sum(event, ServiceFacts.SUBSIDY_ENTITLED)));
        return switch (event.effect()) {
            case SUBSIDISE -> Optional.of(Grant.asked(subsidy, sum(event, ServiceFacts.SUBSIDY_ENTITLED)));
            case GRANT ->
                Optional.of(
                        event.agreed()
                                ? now.granted(sum(event, ServiceFacts.SUBSIDY_ENTITLED), event.date())
                                : now.refused());
            case PAY_SUBSIDY -> before.map(grant -> grant.paidMore(sum(event, ServiceFacts.SUBSIDY_PAID)));
            case REFUND -> before.map(grant -> grant.returnedBy(sum(event, ServiceFacts.SUBSIDY_RETURNED)));
            case WITHDRAW -> before.map(Grant::refused);
            default -> before;
        };
    }

    private static Money sum(CaseEvent event, org.fendan.core.fact.FactKey<Money> key) {
        return event.facts().get(key).orElse(Money.ZERO);
    }
}
