package org.fendan.testkit.planted.app.config;

import com.google.inject.Injector;

/** Breaks onlyBootWires. */
public record Fetching(Injector injector) {}
