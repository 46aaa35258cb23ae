package org.fendan.core.money;

/** How an exact sum becomes whole fen; always an argument, never a setting. */
public enum Rounding {
    /** Down to the fen: a public share or subsidy; what is left stays with the residual party. */
    DOWN,
    /** Half a fen and more goes up: a charge to an enterprise. */
    HALF_UP
}
