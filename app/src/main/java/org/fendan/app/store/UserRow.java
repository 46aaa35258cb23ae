package org.fendan.app.store;

/** Somebody who may sign in: the key is kept as a hash only. */
public record UserRow(String name, String role, String organisation, String keyHash) {}
