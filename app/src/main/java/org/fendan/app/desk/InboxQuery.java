package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which part of an inbox is wanted.
 *
 * @param day as of which it is sorted
 * @param group one group alone; every group's beginning where empty
 * @param after the key behind which that group goes on
 * @param size how many lines of each group at most
 */
public record InboxQuery(
        LocalDate day,
        Optional<String> scheme,
        Optional<String> bank,
        Optional<Group> group,
        Optional<String> after,
        int size) {

    /** Parts of an inbox, the most pressing first. */
    public enum Group {
        OVERDUE,
        TODAY,
        /** Within five working days. */
        SOON,
        LATER,
        /** By a day nobody can know yet. */
        UNKNOWN,
        /** By no legal day; others wait for it. */
        WAITING
    }
}
