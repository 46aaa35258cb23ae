package org.fendan.testkit.planted.app.store;

import java.sql.Connection;

/** Breaks no rule: the store speaks SQL. */
public record Kept(Connection connection) {}
