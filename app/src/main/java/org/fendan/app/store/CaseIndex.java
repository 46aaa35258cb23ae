package org.fendan.app.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What lists find a case by, besides its parties and its stage.
 *
 * @param due the earliest day by which a step of it is owed; empty where none is, or nothing more can be done
 * @param owed its deadlines that were not met in time, one a line
 * @param turn who may take a step of it that is owed or waited for; empty where nothing waits
 * @param words what it is searched by, in small letters
 */
public record CaseIndex(Optional<LocalDate> due, String owed, String turn, String words) {

    /** The due day of what is owed by a day nobody can know yet: it comes after every other. */
    public static final LocalDate UNKNOWN_DAY = LocalDate.of(9999, 12, 31);

    /** A case of which nothing is owed. */
    public static CaseIndex nothingOwed(String words) {
        return new CaseIndex(Optional.empty(), "", "", words);
    }
}
