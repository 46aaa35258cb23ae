package org.fendan.testkit.planted.core.fact;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/** Breaks theJdkIsEnough, twice. */
public record Library(Logger log, AtomicLong count) {}
