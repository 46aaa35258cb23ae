package org.fendan.app.desk;

import java.util.Optional;

/**
 * Which letters are wanted.
 *
 * @param year of the date they bear
 * @param text stands somewhere in what they are called, whom they go to, or whom they are about
 * @param from how many to pass over
 * @param size how many at most
 */
public record LetterQuery(
        Optional<String> caseId,
        Optional<String> year,
        Optional<String> issuer,
        Optional<String> text,
        int from,
        int size) {

    /** The letters of one case. */
    public static LetterQuery ofCase(String caseId) {
        return new LetterQuery(
                Optional.of(caseId), Optional.empty(), Optional.empty(), Optional.empty(), 0, Integer.MAX_VALUE);
    }

    /** The same, all of them. */
    public LetterQuery whole() {
        return new LetterQuery(caseId, year, issuer, text, 0, Integer.MAX_VALUE);
    }

    boolean holds(LetterLine line) {
        return caseId.filter(id -> !id.equals(line.matter().caseId())).isEmpty()
                && year.filter(one -> !line.date().startsWith(one + "-")).isEmpty()
                && issuer.filter(one -> !one.equals(line.issuer())).isEmpty()
                && text.filter(words -> !line.mentions(words)).isEmpty();
    }
}
