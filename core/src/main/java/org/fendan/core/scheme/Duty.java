package org.fendan.core.scheme;

import org.fendan.core.law.Citation;
import org.fendan.core.time.Delay;

/**
 * A deadline: one step owes another.
 *
 * @param after the id of the step that starts the time
 * @param owed the id of the step that must be taken by then
 */
public record Duty(Citation citation, String after, String owed, Delay within) {}
