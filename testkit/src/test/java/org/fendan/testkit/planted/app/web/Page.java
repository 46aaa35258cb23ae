package org.fendan.testkit.planted.app.web;

import org.fendan.testkit.planted.app.http.Route;

/** Breaks edgesDoNotSeeEachOther. */
public record Page(Route route) {}
