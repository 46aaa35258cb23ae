package org.fendan.app.web.inbox;

import java.util.List;

/**
 * What the inbox shows.
 *
 * @param everybodys whether it is everybody's, for a reader who takes no steps
 * @param days other days worth looking at
 */
public record InboxPage(
        String day,
        boolean isToday,
        boolean everybodys,
        List<String> days,
        List<Group> groups,
        boolean isEmpty,
        Choices choices,
        Seal seal) {

    /**
     * Tasks that press alike.
     *
     * @param code as the address names it
     * @param next the cursor behind these; empty behind the last
     */
    public record Group(String code, String title, String hint, int count, List<Task> tasks, String next) {

        /** Whether there are more than are shown. */
        public boolean hasMore() {
            return tasks.size() < count;
        }
    }

    public record Seal(String block, String hash) {}
}
