package org.fendan.app.store;

/** A message that waits to be told to somebody outside, in the order of entries and places within an entry. */
public record MessageRow(long entry, int place, String topic, String body) {}
