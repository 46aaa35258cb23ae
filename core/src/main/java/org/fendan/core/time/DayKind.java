package org.fendan.core.time;

/** What a day was when it was counted or skipped. */
public enum DayKind {
    /** Monday to Friday, and no holiday: counted. */
    WEEKDAY,
    /** Saturday or Sunday, and not shifted: skipped. */
    WEEKEND,
    /** Declared off, whatever day of the week: skipped. */
    HOLIDAY,
    /** Saturday or Sunday declared a working day in exchange for a holiday (调休): counted. */
    SHIFTED_WORKDAY,
    /** Any day of a delay in calendar days, where work does not matter: counted. */
    CALENDAR_DAY;

    /** Whether a delay counts such a day. */
    public boolean counts() {
        return this != WEEKEND && this != HOLIDAY;
    }
}
