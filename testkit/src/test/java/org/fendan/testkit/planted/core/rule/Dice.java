package org.fendan.testkit.planted.core.rule;

import java.util.Random;

/** Breaks nothingDependsOnTheMachine: it throws dice. */
public record Dice(Random random) {}
