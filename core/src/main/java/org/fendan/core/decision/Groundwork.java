package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;

/**
 * What a scheme's answers to all enterprises have in common, worked out once for the scheme.
 *
 * @param balances the sums of open loans it keeps and asks for
 * @param limits what its requirements say of the size of a loan, in their order
 * @param share what public money bears of its losses
 */
record Groundwork(Scheme scheme, List<FactKey<Money>> balances, List<Limit> limits, Optional<PublicShare> share) {

    /** What a part of a requirement says of the size of a loan. */
    record Limit(Requirement requirement, LoanLimit loan, Text wording) {

        Optional<Ceiling> in(Ceilings ceilings) {
            return ceilings.largest(loan)
                    .map(left -> new Ceiling(
                            Ceiling.Kind.LOAN,
                            wording,
                            requirement.citation(),
                            left,
                            requirement.force(),
                            ceilings.unknown(loan)));
        }
    }

    Groundwork {
        balances = List.copyOf(balances);
        limits = List.copyOf(limits);
    }

    static Groundwork of(Scheme scheme) {
        List<FactKey<Money>> balances = Ceilings.balances(scheme);
        List<Limit> limits = Admission.of(scheme, Facts.NONE).findings().all().stream()
                .map(finding -> finding.requirement())
                .flatMap(asked -> limits(asked, asked.condition(), balances))
                .toList();
        return new Groundwork(scheme, balances, limits, scheme.losses().map(losses -> PublicShare.of(scheme, losses)));
    }

    private static Stream<Limit> limits(Requirement asked, Condition condition, List<FactKey<Money>> balances) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().flatMap(part -> limits(asked, part, balances));
        }
        LoanLimit limit = LoanLimit.of(condition, balances);
        return limit.sized() || limit.paidOut() || !limit.balances().isEmpty()
                ? Stream.of(new Limit(asked, limit, condition.wording()))
                : Stream.empty();
    }

    List<Ceiling> ceilings(Facts facts) {
        Ceilings ceilings = new Ceilings(balances, facts);
        return limits.stream().flatMap(limit -> limit.in(ceilings).stream()).toList();
    }
}
