package org.fendan.core.law;

import java.time.LocalDate;

/**
 * A document that rules are taken from: an official text, or a report about one.
 *
 * @param number the document's own number, as its issuer writes it
 * @param issued the day it was issued or published
 */
public record LegalSource(String number, LocalDate issued, Text title, Text issuer, Standing standing) {

    /** What kind of knowledge a source gives. */
    public enum Standing {
        /** The text itself: cited by its articles. */
        OFFICIAL,
        /** A report about the text: cited by the report's headings, and marked so. */
        REPORT
    }

    public static LegalSource official(String number, String issued, Text title, Text issuer) {
        return new LegalSource(number, LocalDate.parse(issued), title, issuer, Standing.OFFICIAL);
    }

    public static LegalSource report(String number, String issued, Text title, Text issuer) {
        return new LegalSource(number, LocalDate.parse(issued), title, issuer, Standing.REPORT);
    }
}
