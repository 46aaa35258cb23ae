package org.fendan.app.store;

/**
 * Somebody who may sign in.
 *
 * @param body what else is known of them, secrets as hashes where a hash will do
 */
public record UserRow(String name, String role, String organisation, String body) {}
