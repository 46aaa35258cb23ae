package org.fendan.app.store;

import java.time.LocalDate;

/** A case without its body: enough to sort many by what is owed, and to know whether one has changed. */
public record CaseGlance(
        String id, String scheme, LocalDate editionDate, CaseIndex index, String enterprise, long version) {

    /** Of which cases. */
    public enum Wanted {
        ALL("1 = 1"),
        /** Of those that have deadlines which were not met in time. */
        OWED("owed <> ''"),
        /** Of those on which somebody's step is owed or waited for. */
        WAITING("turn <> ''");

        private final String condition;

        Wanted(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
