package org.fendan.app.store;

/** An event of a case, numbered from 1 within it, and the entry that carries it. */
public record EventRow(String caseId, long number, long entry, String kind, String body) {}
