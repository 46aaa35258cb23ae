package org.fendan.testkit.planted.core.amount;

/** Breaks no rule: sealed, and abstract for authors. */
public abstract sealed class Shape permits Shape.Round {

    /** The only one. */
    public static final class Round extends Shape {}
}
