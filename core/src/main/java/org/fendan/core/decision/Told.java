package org.fendan.core.decision;

import java.util.Optional;
import org.fendan.core.amount.Computed;
import org.fendan.core.fact.Facts;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Verdict;
import org.fendan.core.sharing.Slice;

/**
 * What an explanation is told of: the facts, and what was decided from them.
 *
 * @param finding with what its requirement comes to by the facts told
 */
record Told(Facts facts, Optional<Found> finding, Optional<Computed> computed, Optional<Slice> slice) {

    /** A finding, and what its condition comes to. */
    record Found(Finding finding, Verdict tested) {}

    static Told of(Finding finding, Facts facts) {
        Verdict tested = finding.requirement().condition().test(facts);
        return new Told(facts, Optional.of(new Found(finding, tested)), Optional.empty(), Optional.empty());
    }

    static Told of(Computed computed, Facts facts) {
        return new Told(facts, Optional.empty(), Optional.of(computed), Optional.empty());
    }

    static Told of(Slice slice) {
        return new Told(Facts.NONE, Optional.empty(), Optional.empty(), Optional.of(slice));
    }

    /** The verdict on the requirement that is explained. */
    Verdict found() {
        return finding.orElseThrow().finding().verdict();
    }

    /** What the requirement's condition comes to. */
    Verdict tested() {
        return finding.orElseThrow().tested();
    }

    /** What a condition comes to; that of the requirement is tested already. */
    @SuppressWarnings("ReferenceEquality") // conditions are dear to compare
    Verdict tested(Condition condition) {
        return finding.isPresent() && finding.get().finding().requirement().condition() == condition
                ? finding.get().tested()
                : condition.test(facts);
    }
}
