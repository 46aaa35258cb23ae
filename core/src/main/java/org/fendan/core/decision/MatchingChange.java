package org.fendan.core.decision;

import java.util.Optional;
import org.fendan.core.fact.FactKey;
import org.fendan.core.rule.Condition;

/**
 * One thing that would have to be otherwise.
 *
 * @param condition what has to come true
 * @param fact the fact that would have to change, where it is a single one
 * @param order how its value has to stand to {@code value}: "=", "≤", "≥", "&gt;", "&lt;", "≠"; "∋" for a list that has to
 *     hold it
 * @param value the value wanted, as it is written
 */
public record MatchingChange(
        Condition condition, Optional<FactKey<?>> fact, Optional<String> order, Optional<String> value) {

    static MatchingChange of(Condition condition) {
        return new MatchingChange(condition, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static MatchingChange of(Condition condition, FactKey<?> fact, String order, String value) {
        return new MatchingChange(condition, Optional.of(fact), Optional.of(order), Optional.of(value));
    }
}
