package org.fendan.app.desk;

/** How a case of an import stands to being taken back. */
public enum BatchStanding {
    CAN,
    WITHDRAWN,
    /** Something has happened on it since it was filed. */
    WENT_ON,
    /** Its scheme knows no withdrawal. */
    NO_STEP,
    /** The step is another's to take. */
    NOT_YOURS,
    ABSENT
}
