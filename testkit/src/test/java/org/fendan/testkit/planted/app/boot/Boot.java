package org.fendan.testkit.planted.app.boot;

import org.fendan.testkit.planted.app.desk.Desk;
import org.fendan.testkit.planted.policy.west.West;

/** Breaks nobodyNamesAPolicy. */
public record Boot(Desk desk, West city) {}
