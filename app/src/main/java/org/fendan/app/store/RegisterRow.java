package org.fendan.app.store;

/** A line of an append-only register (agreements, black list, acts on a fund), numbered from 1 within the register. */
public record RegisterRow(String register, long number, String subject, long entry, String body) {}
