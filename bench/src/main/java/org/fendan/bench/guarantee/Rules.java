package org.fendan.bench.guarantee;

import org.fendan.core.rule.Findings.Outcome;

/**
 * The rules of the scheme in one make.
 *
 * @param <Q> an application in the form these rules take
 * @param <D> a decision in the form they give
 */
public interface Rules<Q, D> {

    String name();

    /** What is prepared beforehand, and not measured. */
    Q ask(Application application);

    /** What is measured: all nine findings, the fee subsidy and the split. */
    D decide(Q question);

    /** The answer as a whole, which is a part of what is measured. */
    Outcome outcome(D decision);

    /** The same decision in the words that all makes share. */
    Ruling ruling(D decision);
}
