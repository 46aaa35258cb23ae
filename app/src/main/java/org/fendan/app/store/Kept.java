package org.fendan.app.store;

import java.util.List;
import java.util.Optional;

/** The rows beside the ledger, as a work may ask for them: kept in the database, or about to be. */
interface Kept {

    Optional<StoredAnswer> answer(String key);

    boolean hasNaturalKey(String name);

    Optional<CaseRow> caseRow(String id);

    /** The cases of a scheme on which an event of this kind has happened, by id. */
    List<CaseRow> casesWith(String scheme, String kind);

    /** The events of a case, the first first. */
    List<EventRow> events(String caseId);

    /** The number of a case's last event; 0 where it has none. */
    long lastEvent(String caseId);

    /** The lines of a register, on one subject if it is given, the first first. */
    List<RegisterRow> register(String register, Optional<String> subject);

    /** The last line of a register on a subject. */
    Optional<RegisterRow> lastLine(String register, String subject);

    /** The number of a register's last line; 0 where it has none. */
    long lastRegister(String register);

    /** The last number given out in a series; 0 where none was. */
    long lastNumber(String series);

    Optional<String> setting(String name);

    Optional<UserRow> user(String name);
}
