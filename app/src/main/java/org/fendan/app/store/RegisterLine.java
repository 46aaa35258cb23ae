package org.fendan.app.store;

/**
 * A line of a register with when it was written.
 *
 * @param recordedAt UTC, as entries hold it
 */
public record RegisterLine(RegisterRow row, String recordedAt) {}
