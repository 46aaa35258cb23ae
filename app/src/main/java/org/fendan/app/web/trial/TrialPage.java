package org.fendan.app.web.trial;

import java.util.List;

/**
 * A scheme that is tried out.
 *
 * @param edition the first day of the edition that answers
 * @param link the whole address of the same question
 */
public record TrialPage(
        String scheme,
        String name,
        String edition,
        String inForce,
        List<Edition> editions,
        TrialForm form,
        TrialAnswer answer,
        String link) {

    /** One edition, and where it is tried out. */
    public record Edition(String from, String inForce, String path) {}
}
